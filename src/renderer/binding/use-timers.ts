import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { readingAfter, type TimerReading } from "../../core/calendar/timer.ts";
import type { Platform, TimerView } from "../platform/bridge.ts";
import { useTandem } from "./tandem.ts";
import { useNow } from "./use-now.ts";

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

/** The timers that run or are paused, in the order they were started. */
export const useTimers = (): readonly TimerView[] => useStore(timersOf(useTandem().platform), (state) => state.timers);

/** The timer of a kind, or undefined where none runs. */
export const useTimer = (kind: TimerView["kind"]): TimerView | undefined =>
  useTimers().find((timer) => timer.kind === kind);

/** The timers now, outside components. */
export const timersNow = (platform: Platform): readonly TimerView[] => timersOf(platform).getState().timers;

/** How a timer stands now; renders again four times a second, so that no second is skipped. */
export function useTimerReading(timer: TimerView): TimerReading {
  const at = useStore(timersOf(useTandem().platform), (state) => state.at);
  useNow(250);
  return readingAfter(timer, performance.now() - at);
}
