import { useEffect } from "react";
import { useStore } from "zustand";
import { useTandem } from "../../../binding/tandem.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { renewWalk, standupLocal, useStandup } from "./standup-local.ts";

/** Where the walk stands. `turn` counts from 1, 0 while the board as a whole is shown. */
export interface Walk {
  readonly order: readonly string[];
  readonly focus: string | null;
  readonly turn: number;
}

/** The walk of a standup, kept up with the board; while there is a wall, this window and the wall show the same card. */
export function useWalk(ceremony: string): Walk {
  const { presenter, session, ui } = useTandem();
  const version = useVersion();
  const on = useStore(presenter.store, (state) => state.on);
  const shown = useStore(presenter.store, (state) => state.focus);
  const walk = useStore(presenter.store, (state) => (state.on ? state.walk : null));
  const order = useStandup((state) => state.order);
  const focus = useStandup((state) => state.focus);
  const begun = useStandup((state) => state.ceremony === ceremony);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is one container; its version says when it changed
  useEffect(() => renewWalk(session, ceremony, walk), [session, ceremony, walk, version]);

  // A wall that opens during the standup, or a standup that begins before it, starts with the card in focus here.
  useEffect(() => {
    const { focus: card } = standupLocal.getState();
    if (on && begun && card !== null) presenter.show(card);
  }, [on, begun, presenter]);

  // From then on the wall's walk is this one's.
  useEffect(() => {
    if (!on || shown === null) return;
    standupLocal.setState({ focus: shown });
    ui.setState({ focusCard: shown });
  }, [on, shown, ui]);

  return { order, focus, turn: focus === null ? 0 : order.indexOf(focus) + 1 };
}
