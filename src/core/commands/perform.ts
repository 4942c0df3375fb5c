import { applyDraft } from "../change/apply.ts";
import type { Change, Draft } from "../change/change.ts";
import { isEmpty } from "../change/draft-builder.ts";
import { type Board, tableOf } from "../document/board.ts";
import { changeId } from "../document/clock.ts";
import { CARDS_MAX, RECORDS_MAX } from "../document/field.ts";
import { type Violation, violations } from "../document/invariants.ts";
import type { AnyRecord, RecordType } from "../document/records.ts";
import { type Command, type CommandContext, type Proposal, type Refusal, refuse } from "./command.ts";
import { toldAnew } from "./shared/ended-ceremony.ts";
import { issueWords } from "./shared/issue-words.ts";
import { unwrittenScope } from "./shared/locked-sprint.ts";
import { hiddenNotes } from "./shared/open-notes.ts";

/**
 * The whole way from a gesture to a proposal: parses the arguments (what does not fit becomes a refusal that names the
 * field), performs, and tries the draft against the laws of the document. The board is as it was afterwards, object by
 * object. A refusal with `nothing-to-do` also stands for a draft that changes nothing.
 */
export function perform(board: Board, command: Command, args: unknown, ctx: CommandContext): Proposal | Refusal {
  const parsed = command.args.safeParse(args);
  if (!parsed.success) return refuse("invalid", `${issueWords(parsed.error, args)} Nothing was changed.`);
  const outcome = command.perform(board, parsed.data, ctx);
  if (outcome.kind === "refusal") return outcome;
  if (isEmpty(outcome.draft)) return refuse("nothing-to-do", "That is how it is already.");
  const full = fullBy(board, outcome.draft);
  if (full) return full;
  const [broken] = brokenBy(board, outcome.draft);
  if (broken) return refuse("invalid", `${broken.message} Nothing was changed.`);
  return outcome;
}

/** The refusal of what would make a board too large to be opened again from a file of its own; null where there is room. */
function fullBy(board: Board, { added, removed }: Draft): Refusal | null {
  const room = (most: number, held: number, more: number) => (more > 0 && held + more > most ? most - held : null);
  const cards = (list: readonly { readonly type: RecordType }[]) => list.filter(({ type }) => type === "card").length;
  const held = Object.values(board.tables).reduce((sum, { size }) => sum + size, 0);
  const hint = "Begin a new board for what comes next.";
  const most = (count: number) => count.toLocaleString("en");
  const ofCards = room(CARDS_MAX, board.tables.card.size, cards(added) - cards(removed));
  if (ofCards !== null) {
    const left = ofCards > 0 ? `has room for ${most(ofCards)} more` : "is full";
    const words = `A board holds ${most(CARDS_MAX)} cards, archive and bin included; this one ${left}. Nothing was added.`;
    return refuse("invalid", words, { hint });
  }
  if (room(RECORDS_MAX, held, added.length - removed.length) === null) return null;
  const words = "This board is full: it holds a million cards, moves, comments and other records. Nothing was changed.";
  return refuse("invalid", words, { hint });
}

/**
 * The laws a draft would break, the lock on the sprint that runs, the notes that lie open and the minutes that are written
 * among them. What was broken before it (a damaged import, a merge) is not held against it, so that such a board can be
 * mended. Leaves the board as it was.
 */
export function brokenBy(board: Board, draft: Draft): Violation[] {
  const locked = [...unwrittenScope(board, draft), ...hiddenNotes(draft), ...toldAnew(board, draft)];
  const before = keep(board, draft);
  const touched = applyDraft(board, draft);
  const broken = violations(board, touched);
  putBack(board, before);
  if (broken.length === 0) return locked;
  const known = violations(
    board,
    before.flatMap(({ record }) => (record ? [record] : [])),
  );
  return [...broken.filter(({ record }) => !known.some((violation) => violation.record === record)), ...locked];
}

interface Kept {
  readonly type: RecordType;
  readonly id: string;
  readonly record: AnyRecord | undefined;
}

/** The records a draft writes, as they are: restoring these very objects keeps every reference a view holds. */
function keep(board: Board, draft: Draft): Kept[] {
  return [...draft.added, ...draft.updated, ...draft.removed].map(({ type, id }) => ({
    type,
    id,
    record: tableOf(board, type).get(id),
  }));
}

function putBack(board: Board, kept: readonly Kept[]): void {
  for (const { type, id, record } of kept) {
    if (record) tableOf(board, type).set(id, record);
    else tableOf(board, type).delete(id);
  }
}

/** What makes a change of a proposal: which copy of the board, its clock's next time, who and by which command. */
export interface Seal {
  readonly replica: string;
  /** From {@link tick}, later than every time this replica gave before. */
  readonly time: string;
  readonly ctx: Pick<CommandContext, "now" | "actor">;
  /** The command's id. */
  readonly command: string;
}

/** Turns a proposal into a change: data that is applied, stored and undone. */
export const seal = (
  { draft, label }: Pick<Proposal, "draft" | "label">,
  { replica, time, ctx, command }: Seal,
): Change => ({
  id: changeId(replica, time),
  at: ctx.now,
  by: ctx.actor,
  command,
  label,
  undoable: true,
  of: null,
  added: draft.added,
  updated: draft.updated,
  removed: draft.removed,
});
