import { createHash, randomUUID } from "node:crypto";
import { applyChange } from "../../core/change/apply.ts";
import type { Change, Draft } from "../../core/change/change.ts";
import { snapshotOf } from "../../core/change/snapshot.ts";
import { boardImport } from "../../core/commands/board-import.ts";
import { type Board, boardRecord, emptyBoard } from "../../core/document/board.ts";
import { changeId, tick } from "../../core/document/clock.ts";
import { encodeBoardFile } from "../../core/interchange/board-file.ts";
import { type ImportPlan, isFrom, planImport } from "../../core/interchange/plan-import.ts";
import { reading } from "../../core/interchange/reading.ts";
import { textFromBytes } from "../../core/interchange/text-from-bytes.ts";
import { readTrello, type TrelloImport } from "../../core/interchange/trello.ts";
import { CliError, exitCodes } from "./cli-error.ts";
import { describe, isThere, readBoard, readText, write } from "./cli-files.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Imports an export of another program into a board file: a new one, or one that came from the same board, which is brought
 * up to date. Answers lines for people. Ends with code 3 for a file that is none, 4 where `out` is another board.
 */
export async function importBoard(path: string, out: string, zone: string): Promise<string[]> {
  const found = read(path, await readText(path), zone);
  const old = (await isThere(out)) ? await readTarget(out, found) : null;
  const now = Date.now();
  const plan = planImport(old?.board ?? null, found, { now });
  const board = old?.board ?? emptyBoard();
  if (plan.records.length > 0) {
    record(board, plan, found.boardName, now, old === null);
    const id = old?.file.content.board ?? boardRecord(board).id;
    const snapshot = snapshotOf(board, id, (old?.file.content.seq ?? 0) + 1);
    await write(out, encodeBoardFile(snapshot, old?.file.attachments ?? new Map(), sha256));
  }
  return [...said(plan, old !== null, describe(board), out), ...found.losses.map((loss) => `  - ${loss.message}`)];
}

function read(path: string, bytes: Uint8Array, zone: string): TrelloImport {
  const text = reading(() => textFromBytes(bytes));
  const found = text.ok ? readTrello(text.value, zone) : text;
  if (!found.ok) throw new CliError(exitCodes.input, `${path}: ${found.error.message}`);
  return found.value;
}

async function readTarget(out: string, found: TrelloImport) {
  const there = await readBoard(out).catch(() => null);
  if (there && isFrom(there.board, found.source)) return there;
  throw new CliError(exitCodes.write, `${out}: there is already another file of this name; it was left as it is`);
}

/** Writes a plan into a board as one change of a fresh replica, as an import in the app does. */
function record(board: Board, plan: ImportPlan, name: string, now: number, fresh: boolean): void {
  const seen = [...board.seen.values()].sort().at(-1) ?? null;
  const label = `Imported “${name}” from Trello`;
  const change: Change = {
    id: changeId(randomUUID(), tick(seen, now)),
    at: now,
    by: "Import",
    command: boardImport.id,
    label,
    // What the board is made of cannot be taken back; what brings it up to date can.
    undoable: !fresh,
    of: null,
    ...draftOf(board, plan, label, fresh),
  };
  applyChange(board, change);
}

function draftOf(board: Board, plan: ImportPlan, label: string, fresh: boolean): Draft {
  if (fresh) return { added: plan.records, updated: [], removed: [] };
  const result = boardImport.perform(
    board,
    { records: [...plan.records], label },
    { now: 0, newId: randomUUID, zone: "UTC", actor: "Import" },
  );
  return result.kind === "proposal" ? result.draft : { added: [], updated: [], removed: [] };
}

function said(plan: ImportPlan, update: boolean, board: string, out: string): string[] {
  const { card = { new: 0, updated: 0, unchanged: 0 } } = plan.byType;
  const head = !update
    ? `${out}: ${board}`
    : plan.records.length === 0
      ? `${out}: ${board}, was up to date already`
      : `${out}: ${board}, brought up to date: ${card.new} new, ${card.updated} updated, ${card.unchanged} unchanged`;
  const kept =
    plan.kept.length > 0
      ? [`  ${plan.kept.length} of what was changed here since the last import stays as it is here`]
      : [];
  return [head, ...kept, ...plan.notes.map((note) => `  ${note}`)];
}
