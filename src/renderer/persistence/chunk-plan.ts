import type { Draft } from "../../core/change/change.ts";
import type { Board } from "../../core/document/board.ts";
import type { AnyRecord, RecordType } from "../../core/document/records.ts";
import { type ChunkKind, kindOf, type Packed, packChunk } from "./pack.ts";

/** Records a row; a few hundred are read fast and rewritten fast. */
const PER_CHUNK = 400;

interface Chunk {
  readonly kind: ChunkKind;
  readonly n: number;
  readonly ids: Set<string>;
}

/** One row to write, or (text null) to take away. */
export interface ChunkWrite {
  readonly kind: ChunkKind;
  readonly n: number;
  readonly text: string | null;
}

/** Knows which record is packed where, so that packing rewrites only the chunks in which something changed. */
export class ChunkPlan {
  readonly #board: Board;
  readonly #chunks = new Map<ChunkKind, Chunk[]>();
  readonly #where = new Map<string, Chunk>();
  readonly #touched = new Map<string, RecordType>();
  /** Chunks whose rows may not be as this plan thinks, also those that hold nothing any more. */
  readonly #unsure = new Set<Chunk>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** A chunk that was read from the store. */
  know(kind: ChunkKind, n: number, ids: readonly string[]): void {
    const chunk: Chunk = { kind, n, ids: new Set(ids) };
    const chunks = this.#chunks.get(kind);
    if (chunks) chunks.push(chunk);
    else this.#chunks.set(kind, [chunk]);
    for (const id of ids) this.#where.set(id, chunk);
  }

  /** A change wrote these. */
  touch(draft: Draft): void {
    for (const record of draft.added) this.#touched.set(record.id, record.type);
    for (const update of draft.updated) this.#touched.set(update.id, update.type);
    for (const record of draft.removed) this.#touched.set(record.id, record.type);
  }

  /** Everything on the board is to be packed anew: what was packed last may not have been stored. */
  touchAll(): void {
    for (const chunks of this.#chunks.values()) for (const chunk of chunks) this.#unsure.add(chunk);
    for (const table of Object.values(this.#board.tables))
      for (const record of table.values() as Iterable<AnyRecord>) this.#touched.set(record.id, record.type);
    for (const id of this.#board.stamps.keys()) if (!this.#touched.has(id)) this.#touched.set(id, "board");
  }

  /** How many records wait to be packed. */
  get waiting(): number {
    return this.#touched.size;
  }

  /** The rows that bring the store up to the board as it is now. After it, nothing waits. */
  pack(): ChunkWrite[] {
    const dirty = new Set(this.#unsure);
    this.#unsure.clear();
    for (const [id, type] of this.#touched) {
      const record = this.#board.tables[type].get(id) as AnyRecord | undefined;
      const kind: ChunkKind = record ? kindOf(record) : "gone";
      const old = this.#where.get(id);
      if (old) dirty.add(old);
      if (old?.kind === kind) continue;
      old?.ids.delete(id);
      const chunk = this.#roomIn(kind);
      chunk.ids.add(id);
      this.#where.set(id, chunk);
      dirty.add(chunk);
    }
    this.#touched.clear();
    return [...dirty].map(({ kind, n, ids }) => ({
      kind,
      n,
      text: ids.size === 0 ? null : packChunk([...ids].map((id) => this.#packed(kind, id))),
    }));
  }

  #packed(kind: ChunkKind, id: string): Packed {
    return { id, record: kind === "gone" ? null : this.#find(id), stamp: this.#board.stamps.get(id) };
  }

  #find(id: string): AnyRecord | null {
    for (const table of Object.values(this.#board.tables)) {
      const record = (table as ReadonlyMap<string, AnyRecord>).get(id);
      if (record) return record;
    }
    return null;
  }

  #roomIn(kind: ChunkKind): Chunk {
    const chunks = this.#chunks.get(kind) ?? [];
    this.#chunks.set(kind, chunks);
    const last = chunks.at(-1);
    if (last && last.ids.size < PER_CHUNK) return last;
    const chunk: Chunk = { kind, n: (last?.n ?? -1) + 1, ids: new Set() };
    chunks.push(chunk);
    return chunk;
  }
}
