import { openCeremony } from "../../../../core/document/ceremonies.ts";
import { useBoard, useRecord } from "../../../binding/use-session.ts";
import { MinutesPage } from "./minutes-page.tsx";
import { useStandup } from "./standup-local.ts";
import { StandupRun } from "./standup-run.tsx";
import { StandupSetup } from "./standup-setup.tsx";

/** The standup: before, while it is held, and its minutes. */
export function StandupView() {
  const held = useBoard(({ board }) => openCeremony(board, "standup"), null);
  const shown = useRecord(
    "ceremony",
    useStandup((state) => state.told),
  );
  if (held) return <StandupRun key={held.id} ceremony={held} />;
  if (shown && shown.deletedAt === null) return <MinutesPage key={shown.id} ceremony={shown} />;
  return <StandupSetup />;
}
