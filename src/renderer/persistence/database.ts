import Dexie, { type Table } from "dexie";
import type { Change } from "../../core/change/change.ts";
import { SCHEMA } from "../../core/change/schema.ts";
import { StoreError } from "./change-log.ts";

/** One change of one board. */
export interface ChangeRow {
  readonly board: string;
  readonly seq: number;
  readonly change: Change;
}

/** A few hundred packed records of one kind; `text` is read by pack.ts. */
export interface ChunkRow {
  readonly board: string;
  readonly kind: string;
  readonly n: number;
  readonly text: string;
}

/** Where the packed chunks of a board stand; the changes after `seq` are its tail. */
export interface HeadRow {
  readonly board: string;
  readonly seq: number;
  readonly head: string | null;
  readonly seen: Readonly<Record<string, string>>;
  readonly schema: number;
  readonly replica: string;
}

/** What a board's rows were before something else took their place: kept, never read by the program. */
export interface AsideRow {
  readonly board: string;
  readonly at: number;
  readonly why: string;
  readonly rows: unknown;
}

const NAME = "tandem";
/** Of the shape of the tables; what is inside the records is numbered by SCHEMA. Dexie multiplies it by ten. */
const TABLES_VERSION = 1;

/** The working store in IndexedDB. Every transaction is synced to disk before it counts (strict durability). */
export class Database extends Dexie {
  readonly changes!: Table<ChangeRow, [string, number]>;
  readonly chunks!: Table<ChunkRow, [string, string, number]>;
  readonly heads!: Table<HeadRow, string>;
  readonly aside!: Table<AsideRow, [string, number]>;

  constructor(name: string = NAME) {
    super(name, { chromeTransactionDurability: "strict" });
    this.version(TABLES_VERSION).stores({
      changes: "[board+seq]",
      chunks: "[board+kind+n]",
      heads: "board",
      aside: "[board+at]",
    });
  }
}

/**
 * Opens the working store. Rejects with a StoreError, before anything was read or changed, where a newer Tandem has
 * written it.
 */
export async function openDatabase(name: string = NAME): Promise<Database> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  if (known?.version !== undefined && known.version > TABLES_VERSION * 10) throw tooNew();
  const database = new Database(name);
  await database.open();
  const heads = await database.heads.toArray();
  if (heads.some((head) => head.schema > SCHEMA)) {
    database.close();
    throw tooNew();
  }
  return database;
}

/** What an older Tandem says of data that a newer one wrote. */
export const tooNew = (): StoreError =>
  new StoreError(
    "Your boards were last used with a newer version of Tandem.",
    "Nothing was opened and nothing was changed.",
    "Install that version, or a later one, and open it again.",
  );
