import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { isTimerOf, readingAfter, type TimerReading } from "../../core/calendar/timer.ts";
import type { Platform, TimerView } from "../platform/bridge.ts";
import { type Tandem, useTandem } from "./tandem.ts";
import { useNow } from "./use-now.ts";
import { useSessionState } from "./use-session.ts";

/** The timers as main told them last, and when that was by this window's steady clock (milliseconds). */
interface Heard {
  readonly timers: readonly TimerView[];
  readonly at: number;
}

const stores = new WeakMap<Platform, StoreApi<Heard>>();

/** The timers of the app, heard once for a window and kept up while it lives. */
function timersOf(platform: Platform): StoreApi<Heard> {
  const known = stores.get(platform);
  if (known) return known;
  const store = createStore<Heard>(() => ({ timers: [], at: performance.now() }));
  stores.set(platform, store);
  let told = false;
  const hear = (timers: readonly TimerView[]) => store.setState({ timers, at: performance.now() });
  platform.on("timer.state", (timers) => {
    told = true;
    hear(timers);
  });
  platform.ask("timer.list", null).then(
    // What was told meanwhile is newer than this answer.
    (timers) => told || hear(timers),
    // Without an answer there is no timer to show; the next change is told all the same.
    () => undefined,
  );
  return store;
}

/**
 * The timers that run or are paused, in the order they were started: those that count on the open board, and those of other
 * boards.
 */
export function useTimers(): { readonly here: readonly TimerView[]; readonly elsewhere: readonly TimerView[] } {
  const timers = useStore(timersOf(useTandem().platform), (state) => state.timers);
  const board = useSessionState((state) => state.boardId);
  return {
    here: timers.filter((timer) => isTimerOf(board, timer)),
    elsewhere: timers.filter((timer) => !isTimerOf(board, timer)),
  };
}

/** The open board's timer of a kind, or undefined where none runs. */
export const useTimer = (kind: TimerView["kind"]): TimerView | undefined =>
  useTimers().here.find((timer) => timer.kind === kind);

/** The timers that count on the open board now, in the order they were started, outside components. */
export function timersNow({ platform, session }: Pick<Tandem, "platform" | "session">): readonly TimerView[] {
  const board = session.store.getState().boardId;
  return timersOf(platform)
    .getState()
    .timers.filter((timer) => isTimerOf(board, timer));
}

/** How a timer stands now; renders again four times a second, so that no second is skipped. */
export function useTimerReading(timer: TimerView): TimerReading {
  const at = useStore(timersOf(useTandem().platform), (state) => state.at);
  useNow(250);
  return readingAfter(timer, performance.now() - at);
}
