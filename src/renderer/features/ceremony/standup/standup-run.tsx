import type { KeyboardEvent } from "react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useTimer } from "../../../binding/use-timers.ts";
import shared from "../shared/ceremony.module.css";
import { CeremonyHead } from "../shared/ceremony-head.tsx";
import { BoardRound } from "./board-round.tsx";
import { endStandup, goOn, startClock } from "./run-standup.ts";
import { SpeakerRound } from "./speaker-round.tsx";

/** The standup while it is held: goal and clock on top, then the cards or the speakers. */
export function StandupRun({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const timer = useTimer("standup");
  // A clicker goes on while somebody writes; what is written is kept.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTextAreaElement) || !/^Page(Down|Up)$/u.test(event.key)) return;
    event.preventDefault();
    goOn(tandem, event.key === "PageDown" ? "next" : "previous");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the walk hold in its fields too
    <div className={shared.run} onKeyDown={onKeyDown}>
      <CeremonyHead ceremony={ceremony} onEnd={() => void endStandup(tandem)} onClock={() => startClock(tandem)} />
      {ceremony.walk === "board" ? (
        <BoardRound ceremony={ceremony} />
      ) : (
        <SpeakerRound ceremony={ceremony} timer={timer} />
      )}
    </div>
  );
}
