import type { BoardView } from "../../document/board.ts";
import type { CeremonyKind, CeremonyRecord } from "../../document/ceremony-records.ts";
import { stop } from "../command.ts";
import { find } from "./find.ts";

/** What a ceremony is called. */
export const ceremonyWords: Readonly<Record<CeremonyKind, string>> = {
  standup: "standup",
  planning: "planning",
  review: "review",
  retro: "retrospective",
};

/** Why nothing of a ceremony changes any more. */
export const endedWords = (kind: CeremonyKind): string =>
  `This ${ceremonyWords[kind]} has ended; its minutes stay as they are.`;

/** A ceremony that is being held. Stops where it has ended: its minutes stay as they are. */
export function findHeld(board: BoardView, id: string): CeremonyRecord {
  const ceremony = find(board, "ceremony", id);
  if (ceremony.endedAt !== null) stop("invalid", endedWords(ceremony.kind));
  return ceremony;
}
