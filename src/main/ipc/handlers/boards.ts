import type { BoardStore } from "../../files/board-store.ts";
import type { Handlers } from "../answer.ts";

type BoardChannels =
  | "boards.list"
  | "boards.put"
  | "boards.head"
  | "boards.load"
  | "boards.changesSince"
  | "boards.purge"
  | "boards.purged"
  | "journal.append";

/** Answers what is asked of the boards on disk. */
export function boardHandlers(store: BoardStore): Pick<Handlers, BoardChannels> {
  return {
    "boards.list": () => store.list(),
    "boards.put": ({ snapshot, reason }) => store.put(snapshot, reason),
    "boards.head": ({ board }) => store.head(board),
    "boards.load": ({ board }) => store.load(board),
    "boards.changesSince": ({ board, after }) => store.changesSince(board, after),
    "boards.purge": async ({ board }) => {
      await store.purge(board);
      return null;
    },
    "boards.purged": async () => [...(await store.removals.purged())],
    "journal.append": ({ board, first, changes }) => store.append(board, first, changes),
  };
}
