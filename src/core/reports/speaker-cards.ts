import type { BoardView } from "../document/board.ts";
import { boardWalk, walkOf } from "./board-walk.ts";

/** The cards a person tells of in a standup: theirs among those that are heard, in the order of the walk. */
export const speakerCards = (board: BoardView, member: string): string[] =>
  boardWalk(board, walkOf(board)).filter((id) => board.tables.card.get(id)?.assignees.includes(member));
