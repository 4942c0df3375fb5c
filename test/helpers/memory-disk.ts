import type { Change } from "../../src/core/change/change.ts";
import type { BoardSnapshot } from "../../src/core/change/snapshot.ts";
import { StoreError } from "../../src/renderer/persistence/change-log.ts";
import type { Disk, Head } from "../../src/renderer/persistence/disk.ts";

interface Kept {
  snapshot: BoardSnapshot;
  changes: Change[];
}

/** Main's journal and snapshots as they behave towards persistence, in memory. */
export class MemoryDisk implements Disk {
  readonly boards = new Map<string, Kept>();
  readonly damaged = new Set<string>();
  /** Set: every append fails with these words. */
  failure: string | null = null;
  /** How many questions were asked, by name. */
  readonly asked: string[] = [];

  async head(board: string): Promise<Head | "damaged" | null> {
    if (this.damaged.has(board)) return "damaged";
    const kept = this.boards.get(board);
    return kept ? { seq: seqOf(kept), head: kept.changes.at(-1)?.id ?? kept.snapshot.head } : null;
  }

  async load(board: string) {
    this.asked.push("load");
    const kept = this.boards.get(board);
    return kept ? { snapshot: kept.snapshot, changes: numbered(kept) } : null;
  }

  async changesSince(board: string, after: number) {
    this.asked.push("changesSince");
    const kept = this.boards.get(board);
    if (!kept || after < kept.snapshot.seq) return null;
    return numbered(kept).filter(({ seq }) => seq > after);
  }

  async append(board: string, first: number, changes: readonly Change[]): Promise<void> {
    this.asked.push("append");
    const kept = this.boards.get(board);
    if (this.failure !== null || !kept)
      throw new StoreError(this.failure ?? "The board is gone.", "It is kept in this window.", "Try again.");
    changes.forEach((change, index) => {
      const seq = first + index;
      const head = seqOf(kept);
      if (seq > head + 1) throw new StoreError("Changes are missing.", "", "");
      if (seq === head + 1) kept.changes.push(change);
      else if (kept.changes[seq - kept.snapshot.seq - 1]?.id !== change.id) throw new StoreError("Taken.", "", "");
    });
  }

  async put(snapshot: BoardSnapshot): Promise<void> {
    this.asked.push("put");
    this.damaged.delete(snapshot.board);
    this.boards.set(snapshot.board, { snapshot: structuredClone(snapshot), changes: [] });
  }
}

const seqOf = (kept: Kept): number => kept.snapshot.seq + kept.changes.length;
const numbered = (kept: Kept) => kept.changes.map((change, index) => ({ seq: kept.snapshot.seq + index + 1, change }));
