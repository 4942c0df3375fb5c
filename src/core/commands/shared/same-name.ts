import type { BoardView } from "../../document/board.ts";
import { quote, stop } from "../command.ts";

/** Stops where another label or filter (not `self`) carries that name, capitals aside. */
export function stopAtSameName(board: BoardView, type: "label" | "filter", name: string, self: string | null): void {
  const wanted = name.toLocaleLowerCase("en");
  for (const record of board.tables[type].values()) {
    if (record.id === self || record.deletedAt !== null || record.name.toLocaleLowerCase("en") !== wanted) continue;
    stop("invalid", `There is a ${type} ${quote(record.name)} already.`, { hint: "Choose another name." });
  }
}
