import type { BoardView } from "../../document/board.ts";
import type { SprintRecord } from "../../document/records.ts";
import { quote, stop } from "../command.ts";
import { find } from "./find.ts";

/** A sprint that may still change. Stops where it is closed. */
export function findOpenSprint(board: BoardView, id: string): SprintRecord {
  const sprint = find(board, "sprint", id);
  if (sprint.state === "closed") stop("invalid", `${quote(sprint.name)} is closed; a closed sprint never changes.`);
  return sprint;
}
