import type { Change } from "../../core/change/change.ts";
import { type BoardLog, type ChangeLog, type SaveState, StoreError } from "./change-log.ts";
import { type HydrateParts, hydrate } from "./hydrate.ts";
import { Outbox } from "./outbox.ts";
import { recoverLost } from "./recover-lost.ts";
import { addRows, newestRows, packStored, removeStored, type StoredBoard } from "./stored-board.ts";

/** When packing is worth it: so many changes behind the chunks, or one that wrote so many records. */
const PACK = { changes: 200, records: 2_000, idleMs: 5_000 };

const saved: SaveState = { kind: "saved" };
const saving: SaveState = { kind: "saving" };

/** The change log over IndexedDB and the journal on disk. */
export const createDexieLog = (parts: HydrateParts): ChangeLog => ({
  async open(id, options) {
    const { stored, notice } = await hydrate(id, parts, options?.arriving);
    return new DexieBoardLog(id, parts, stored, notice);
  },
  recover: (onDisk) => recoverLost(parts, onDisk),
  forget: (ids) => removeStored(parts.database, ids),
});

class DexieBoardLog implements BoardLog {
  readonly board;
  readonly replica;
  readonly notice;
  readonly #id: string;
  readonly #parts: HydrateParts;
  readonly #plan;
  readonly #journal: Outbox;
  readonly #rows: Outbox;
  readonly #listeners = new Set<(save: SaveState, acknowledged: readonly Change[]) => void>();
  #waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  #seq: number;
  #packed: number;
  #save: SaveState = saved;
  #idle: ReturnType<typeof setTimeout> | null = null;
  #packing: Promise<void> = Promise.resolve();

  constructor(id: string, parts: HydrateParts, stored: StoredBoard, notice: string | null) {
    this.#id = id;
    this.#parts = parts;
    this.board = stored.board;
    this.replica = stored.replica;
    this.notice = notice;
    this.#plan = stored.plan;
    this.#seq = stored.seq;
    this.#packed = stored.packed;
    const { database, disk } = parts;
    this.#journal = new Outbox(
      (batch) =>
        disk.append(
          id,
          batch[0]?.seq ?? 0,
          batch.map(({ change }) => change),
        ),
      (written) => this.#moved(written.map(({ change }) => change)),
    );
    this.#rows = new Outbox(
      (batch) => addRows(database, id, batch).catch((error: unknown) => Promise.reject(rowsFailed(error))),
      () => this.#moved([]),
    );
    this.#rest();
  }

  get seq(): number {
    return this.#seq;
  }

  get save(): SaveState {
    return this.#save;
  }

  append(change: Change): void {
    this.#seq += 1;
    this.#plan.touch(change);
    const numbered = { seq: this.#seq, change };
    this.#journal.add(numbered);
    this.#rows.add(numbered);
    if (this.#save.kind === "saved") this.#tell(saving, []);
    this.#rest();
  }

  onSave(listener: (save: SaveState, acknowledged: readonly Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  retry(): void {
    if (this.#save.kind === "failed") this.#tell(saving, []);
    this.#journal.retry();
    this.#rows.retry();
    this.#moved([]);
  }

  flush(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#moved([]);
    });
  }

  async recent(limit: number): Promise<Change[]> {
    const rows = await newestRows(this.#parts.database, this.#id, limit);
    const newest = rows[0]?.seq ?? 0;
    const queued = this.#rows.pending.filter(({ seq }) => seq > newest).map(({ change }) => change);
    return [...queued.reverse(), ...rows.map(({ change }) => change)].slice(0, limit);
  }

  async close(): Promise<void> {
    await this.flush();
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
    if (this.#wantsPacking()) this.#pack();
    await this.#packing;
  }

  /** A store took changes, or failed to. */
  #moved(acknowledged: readonly Change[]): void {
    const failure = this.#journal.failure ?? this.#rows.failure;
    if (failure) this.#tell(failedState(failure), acknowledged);
    else this.#tell(this.#journal.waiting === 0 ? saved : saving, acknowledged);
    if (failure) for (const { reject } of this.#waiting.splice(0)) reject(failure);
    else if (this.#journal.waiting + this.#rows.waiting === 0)
      for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #tell(save: SaveState, acknowledged: readonly Change[]): void {
    if (save === this.#save && acknowledged.length === 0) return;
    this.#save = save;
    for (const listener of this.#listeners) listener(save, acknowledged);
  }

  #wantsPacking(): boolean {
    return this.#seq - this.#packed >= PACK.changes || this.#plan.waiting >= PACK.records;
  }

  /** Packs when the hand has rested for a while. */
  #rest(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = this.#wantsPacking() ? setTimeout(() => this.#pack(), PACK.idleMs) : null;
  }

  #pack(): void {
    if (this.#journal.waiting + this.#rows.waiting > 0) return;
    const seq = this.#seq;
    const { database } = this.#parts;
    const stored = { board: this.board, plan: this.#plan, replica: this.replica, seq, head: this.board.head };
    this.#packing = packStored(database, this.#id, stored).then(
      () => {
        this.#packed = seq;
      },
      // The log still has every change; all of it is packed anew next time.
      () => this.#plan.touchAll(),
    );
  }
}

const rowsFailed = (error: unknown): StoreError =>
  new StoreError(
    `The working store could not be written (${error instanceof Error ? error.name : "unknown"}).`,
    "What you did is kept in this window, and in the journal on disk as far as that could be written.",
    "Free some disk space and choose Try again, or save a copy elsewhere.",
  );

function failedState(failure: Error): SaveState {
  if (failure instanceof StoreError)
    return { kind: "failed", message: failure.message, kept: failure.kept, todo: failure.todo };
  return {
    kind: "failed",
    message: "The last change could not be saved.",
    kept: "Nothing you did is lost: it is kept in this window.",
    todo: "Choose Try again, or save a copy elsewhere.",
  };
}
