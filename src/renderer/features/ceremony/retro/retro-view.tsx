import { openCeremony } from "../../../../core/document/ceremonies.ts";
import { useBoard, useRecord } from "../../../binding/use-session.ts";
import { useRetro } from "./retro-local.ts";
import { RetroMinutes } from "./retro-minutes.tsx";
import { RetroRun } from "./retro-run.tsx";
import { RetroSetup } from "./retro-setup.tsx";

/** The retrospective: before, while it is held, and its minutes. */
export function RetroView() {
  const held = useBoard(({ board }) => openCeremony(board, "retro"), null);
  const shown = useRecord(
    "ceremony",
    useRetro((state) => state.told),
  );
  if (held) return <RetroRun key={held.id} ceremony={held} />;
  if (shown && shown.deletedAt === null) return <RetroMinutes key={shown.id} ceremony={shown} />;
  return <RetroSetup />;
}
