import { join } from "node:path";
import type { NumberedChange } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";
import { applyChange } from "../../core/change/apply.ts";
import { type BoardSnapshot, boardFromSnapshot, snapshotOf } from "../../core/change/snapshot.ts";
import { migrate } from "../../core/migrations/migrate.ts";
import { type Disk, namesIn, readStart } from "./disk.ts";
import { type JournalEntry, scanJournal } from "./journal-format.ts";
import { decodeSnapshot, gate, HEADER_MAX, readHeader, type SnapshotHeader } from "./snapshot-file.ts";

/*
 * A board's folder holds snapshots (the board up to change `seq`) and journals (the changes after `base`). An epoch is
 * one unbroken history; storing a board anew (restore, import) begins the next one, and its snapshot's arrival is what
 * puts it in force. Within an epoch any snapshot and the journals behind it give the same board, so that a crash between
 * any two steps of a rotation, or a damaged newest snapshot, leaves a board that loads.
 */

export const snapshotName = (epoch: number, seq: number): string => `e${epoch}-snapshot-${seq}.json`;
export const journalName = (epoch: number, base: number): string => `e${epoch}-journal-${base}.log`;

interface NumberedFile {
  readonly name: string;
  readonly seq: number;
}

/** The files of the epoch in force. `older` are those of epochs before it. */
export interface BoardFiles {
  readonly epoch: number;
  /** Newest first. */
  readonly snapshots: readonly NumberedFile[];
  /** Oldest first; `seq` is the journal's base. */
  readonly journals: readonly NumberedFile[];
  readonly older: readonly string[];
  /** The epoch that a board stored anew begins. */
  readonly nextEpoch: number;
}

/** What a board's folder says without its snapshot's body. `entries` run without a gap from `floor + 1` to `head`. */
export interface BoardChain {
  readonly files: BoardFiles;
  readonly header: SnapshotHeader;
  readonly snapshot: NumberedFile;
  readonly floor: number;
  readonly head: number;
  readonly entries: readonly JournalEntry[];
  /** The journal that takes the next change: where its sound part ends, and its size. Null: none yet. */
  readonly active: { readonly name: string; readonly end: number; readonly size: number } | null;
  readonly damage: "torn" | "damaged" | null;
  /** Newer snapshots that are damaged. */
  readonly damagedSnapshots: readonly string[];
}

/** The board files in a folder, or null where there is no snapshot nor journal. */
export async function listBoardFiles(disk: Disk, folder: string): Promise<BoardFiles | null> {
  const found = (await namesIn(disk, folder)).flatMap((name) => {
    const match = /^e(\d{1,9})-(snapshot|journal)-(\d{1,15})\.(json|log)$/u.exec(name);
    return match ? [{ name, epoch: Number(match[1]), kind: match[2], seq: Number(match[3]) }] : [];
  });
  if (found.length === 0) return null;
  const started = found.filter(({ kind }) => kind === "snapshot").map(({ epoch }) => epoch);
  const epoch = Math.max(...(started.length > 0 ? started : found.map((file) => file.epoch)));
  const inForce = found.filter((file) => file.epoch === epoch);
  return {
    epoch,
    snapshots: inForce.filter(({ kind }) => kind === "snapshot").sort((a, b) => b.seq - a.seq),
    journals: inForce.filter(({ kind }) => kind === "journal").sort((a, b) => a.seq - b.seq),
    older: found.filter((file) => file.epoch < epoch).map(({ name }) => name),
    nextEpoch: Math.max(...found.map((file) => file.epoch)) + 1,
  };
}

/**
 * Reads how far a board has come. `skip` names snapshots known to be damaged. Null where there is no board; throws
 * `damaged` where no snapshot is sound, `too-new` where a newer Tandem wrote it, and the system's errors.
 */
export async function readChain(
  disk: Disk,
  folder: string,
  skip: ReadonlySet<string> = new Set(),
): Promise<BoardChain | null> {
  const files = await listBoardFiles(disk, folder);
  if (!files) return null;
  const damagedSnapshots: string[] = [];
  for (const snapshot of files.snapshots) {
    const header = skip.has(snapshot.name)
      ? null
      : readHeader(await readStart(disk, join(folder, snapshot.name), HEADER_MAX));
    if (header) {
      gate(header);
      const journals = await readJournals(disk, folder, files.journals, header.seq);
      return { files, header, snapshot, damagedSnapshots, ...journals };
    }
    damagedSnapshots.push(snapshot.name);
  }
  throw new FailureError(boardDamaged);
}

async function readJournals(disk: Disk, folder: string, journals: readonly NumberedFile[], seq: number) {
  const bySeq = new Map<number, JournalEntry>();
  let damage: BoardChain["damage"] = null;
  let active: { name: string; entries: readonly JournalEntry[]; size: number } | null = null;
  for (const { name } of journals) {
    const bytes = await disk.readFile(join(folder, name));
    const scan = scanJournal(bytes);
    for (const entry of scan.entries) bySeq.set(entry.seq, entry);
    active = { name, entries: scan.entries, size: bytes.length };
    if (scan.damage && damage !== "damaged") damage = scan.damage;
  }
  let floor = seq;
  while (bySeq.has(floor)) floor--;
  let head = seq;
  while (bySeq.has(head + 1)) head++;
  const entries: JournalEntry[] = [];
  for (let at = floor + 1; at <= head; at++) entries.push(bySeq.get(at) as JournalEntry);
  // What lies behind a gap cannot be applied: it is cut (and set aside) before the next change is written.
  const end = active?.entries.findLast((entry) => entry.seq <= head)?.end ?? 0;
  return { floor, head, entries, damage, active: active && { name: active.name, end, size: active.size } };
}

/** A board as its folder has it: the newest sound snapshot and the changes after it. */
export interface StoredBoard {
  readonly snapshot: BoardSnapshot;
  readonly changes: NumberedChange[];
  readonly chain: BoardChain;
}

/** Reads a board whole. Null and failures as {@link readChain}. */
export async function readBoard(disk: Disk, folder: string): Promise<StoredBoard | null> {
  const damaged = new Set<string>();
  for (;;) {
    const chain = await readChain(disk, folder, damaged);
    if (!chain) return null;
    const snapshot = decodeSnapshot(await disk.readFile(join(folder, chain.snapshot.name)));
    if (snapshot) {
      const later = chain.entries.filter((entry) => entry.seq > snapshot.seq);
      return { snapshot, changes: later.map(({ seq, change }) => ({ seq, change })), chain };
    }
    damaged.add(chain.snapshot.name);
  }
}

/** One snapshot with the effect of all changes, in the schema it was written in. */
export function foldBoard({ snapshot, changes }: Pick<StoredBoard, "snapshot" | "changes">): BoardSnapshot {
  if (changes.length === 0) return snapshot;
  const board = boardFromSnapshot(snapshot);
  for (const { change } of changes) applyChange(board, change);
  return { ...snapshotOf(board, snapshot.board, snapshot.seq + changes.length), schema: snapshot.schema };
}

/** A snapshot brought to the present schema. Throws `too-new`. */
export function upgradeSnapshot(snapshot: BoardSnapshot): BoardSnapshot {
  const result = migrate(snapshot as unknown as Parameters<typeof migrate>[0]);
  if (result.kind === "too-new") {
    const { message, kept, todo } = result;
    throw new FailureError({ code: "too-new", message, kept, todo });
  }
  return { ...snapshot, schema: result.schema, records: result.records as unknown as BoardSnapshot["records"] };
}

/** The words for a board of which no snapshot can be read. */
export const boardDamaged = {
  code: "damaged" as const,
  message: "The files of this board are damaged and cannot be read.",
  kept: "They stay where they are, untouched.",
  todo: "Restore the board from one of its backups.",
};
