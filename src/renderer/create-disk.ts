import { StoreError } from "./persistence/change-log.ts";
import type { Disk } from "./persistence/disk.ts";
import { FailureError, type Platform } from "./platform/bridge.ts";

/** The journal on disk, as persistence sees it, over what main answers. */
export function createDisk(platform: Platform): Disk {
  return {
    async head(board) {
      try {
        return await platform.ask("boards.head", { board });
      } catch (error) {
        if (error instanceof FailureError && error.failure.code === "damaged") return "damaged";
        throw asStoreError(error);
      }
    },
    load: (board) => platform.ask("boards.load", { board }).catch(rethrow),
    changesSince: (board, after) => platform.ask("boards.changesSince", { board, after }).catch(rethrow),
    async append(board, first, changes) {
      await platform.ask("journal.append", { board, first, changes: [...changes] }).catch(rethrow);
    },
    async put(snapshot) {
      await platform.ask("boards.put", { snapshot, reason: "heal" }).catch(rethrow);
    },
  };
}

const rethrow = (error: unknown): never => {
  throw asStoreError(error);
};

function asStoreError(error: unknown): StoreError {
  if (!(error instanceof FailureError))
    return new StoreError(
      "Tandem's saving part does not answer.",
      "Nothing you did is lost: it is kept in this window.",
      "Choose Try again. If that does not help, save a copy elsewhere and restart Tandem.",
    );
  const { message, kept, todo } = error.failure;
  return new StoreError(
    message,
    kept ?? "Nothing you did is lost: it is kept in this window.",
    todo ?? "Choose Try again, or save a copy elsewhere.",
  );
}
