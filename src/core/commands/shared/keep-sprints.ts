import type { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import type { CardRecord, ScopeRecord, SprintRecord } from "../../document/records.ts";
import { allocationOf, capacityOf, type SprintLoad, sprintCards, sprintLoad } from "../../document/sprint-load.ts";
import { type CommandContext, quote, type Refusal, stop } from "../command.ts";
import type { Override } from "./args.ts";
import { named } from "./find.ts";

/** Something a sprint asks a reason for. With a reason, `keep` writes down that and why it went through. */
export interface Concern {
  readonly code: Refusal["code"];
  readonly message: string;
  /** What an `override` record names for it; "" where another record keeps the reason. */
  readonly limit: string;
  /** How many points over it is about; 0 where it is about no points. */
  readonly over: number;
  readonly keep: (reason: string) => void;
}

/**
 * Stops the gesture where something asks for a reason and none was given; all concerns are told together, so that one
 * reason answers them. With a reason each is written down.
 */
export function askReason(concerns: readonly Concern[], override: Override): void {
  const [first] = concerns;
  if (!first) return;
  if (!override) {
    stop(first.code, `${concerns.map(({ message }) => message).join(" ")} Nothing was changed.`, {
      hint: "Go on and give a reason, which is recorded, or leave it as it is.",
      overridable: true,
    });
  }
  for (const concern of concerns) concern.keep(override.reason);
}

/**
 * Holds a gesture against the sprints its cards come into or leave: what comes into a sprint that is full, or passes the
 * share of sales, asks for a reason, and so does any change to the scope of one that has started. A card that is deleted
 * or restored is its own reason. Returns what to tell.
 *
 * @param ids the cards whose sprint or presence the draft changes; new ones too
 */
export function keepSprints(
  board: BoardView,
  draft: DraftBuilder,
  ids: readonly string[],
  override: Override,
  ctx: CommandContext,
): string[] {
  const moves = movesOf(board, draft, ids);
  const concerns: Concern[] = [];
  const notices: string[] = [];
  for (const [sprint, { came, left }] of moves) {
    if (sprint.state === "active") concerns.push(...scopeConcerns(board, draft, sprint, came, left, ctx));
    if (came.length === 0) continue;
    const load = loadAfter(board, draft, sprint, ids);
    const known = sprintLoad(board, sprint, sprintCards(board, sprint.id));
    const over = loadConcerns(draft, sprint, load, came, ctx, known);
    notices.push(...over.map(({ message }) => message.replace(" would hold ", " holds ")));
    // What comes back from the bin was in the sprint before; it is told, not asked about.
    if (came.some((card) => !restored(board, card))) concerns.push(...over);
  }
  askReason(concerns, override);
  return notices;
}

/** What `load` is over, for a sprint that some cards come into; `known` is what it held before. */
export function loadConcerns(
  draft: DraftBuilder,
  sprint: SprintRecord,
  load: SprintLoad,
  cards: readonly CardRecord[],
  ctx: CommandContext,
  known?: SprintLoad,
): Concern[] {
  const concern = (code: Refusal["code"], limit: string, over: number, message: string): Concern => ({
    code,
    message,
    limit,
    over,
    keep: (reason) => {
      const list = cards.map(({ id }) => id);
      draft.add({ type: "override", id: ctx.newId(), cards: list, limit, over, reason, at: ctx.now, by: ctx.actor });
    },
  });
  const concerns: Concern[] = [];
  if (load.overCapacity > (known?.overCapacity ?? 0)) {
    const words = `${quote(sprint.name)} would hold ${load.planned} of ${load.capacity} points, over by ${load.overCapacity}.`;
    concerns.push(concern("over-capacity", capacityOf(sprint.id), load.overCapacity, words));
  }
  if (load.overAllocation > (known?.overAllocation ?? 0)) {
    const words = `Sales would hold ${load.sales} of its ${load.allocated} points in ${quote(sprint.name)}, over by ${load.overAllocation}.`;
    concerns.push(concern("over-allocation", allocationOf(sprint.id), load.overAllocation, words));
  }
  return concerns;
}

/** A scope record for a sprint, ready to be added. */
export const scopeChange = (
  sprint: string,
  ctx: CommandContext,
  fields: Omit<ScopeRecord, "type" | "id" | "sprint" | "at" | "by">,
): ScopeRecord => ({ type: "scope", id: ctx.newId(), sprint, ...fields, at: ctx.now, by: ctx.actor });

interface Moves {
  readonly came: CardRecord[];
  readonly left: CardRecord[];
}

function movesOf(board: BoardView, draft: DraftBuilder, ids: readonly string[]): Map<SprintRecord, Moves> {
  const moves = new Map<SprintRecord, Moves>();
  const note = (id: string | null, card: CardRecord, side: keyof Moves) => {
    const sprint = id === null ? undefined : board.tables.sprint.get(id);
    if (!sprint || sprint.deletedAt !== null || sprint.state === "closed") return;
    const known = moves.get(sprint) ?? { came: [], left: [] };
    known[side].push(card);
    moves.set(sprint, known);
  };
  for (const id of new Set(ids)) {
    const before = board.tables.card.get(id);
    const after = draft.get("card", id);
    const was = before?.deletedAt === null ? before.sprint : null;
    const is = after?.deletedAt === null ? after.sprint : null;
    if (was === is) continue;
    if (before) note(was, before, "left");
    if (after) note(is, after, "came");
  }
  return moves;
}

/** Whether a card was in the bin before the gesture. */
const restored = (board: BoardView, card: CardRecord): boolean =>
  typeof board.tables.card.get(card.id)?.deletedAt === "number";

function loadAfter(board: BoardView, draft: DraftBuilder, sprint: SprintRecord, ids: readonly string[]): SprintLoad {
  const written = new Set(ids);
  const stay = sprintCards(board, sprint.id).filter(({ id }) => !written.has(id));
  const come = [...written].flatMap((id) => {
    const card = draft.get("card", id);
    return card?.sprint === sprint.id && card.deletedAt === null ? [card] : [];
  });
  return sprintLoad(board, sprint, [...stay, ...come]);
}

function scopeConcerns(
  board: BoardView,
  draft: DraftBuilder,
  sprint: SprintRecord,
  came: readonly CardRecord[],
  left: readonly CardRecord[],
  ctx: CommandContext,
): Concern[] {
  const write = (card: CardRecord, kind: "in" | "out", reason: string) => {
    const [from, to] = kind === "in" ? ["", card.title] : [card.title, ""];
    draft.add(scopeChange(sprint.id, ctx, { kind, card: card.id, points: card.points, from, to, reason }));
  };
  const concern = (cards: readonly CardRecord[], kind: "in" | "out"): Concern => ({
    code: "sprint-locked",
    message: `${quote(sprint.name)} has started: ${kind === "in" ? "taking" : "leaving"} ${named(cards)} ${kind === "in" ? "in" : "out"} changes its scope.`,
    limit: "",
    over: 0,
    keep: (reason) => {
      for (const card of cards) write(card, kind, reason);
    },
  });
  const asked = (cards: readonly CardRecord[], kind: "in" | "out"): Concern[] => {
    const open: CardRecord[] = [];
    for (const card of cards) {
      const bin = draft.get("card", card.id)?.deletedAt ?? null;
      if (kind === "out" && bin !== null) write(card, kind, "The card was deleted.");
      else if (kind === "in" && restored(board, card)) write(card, kind, "The card was restored.");
      else open.push(card);
    }
    return open.length > 0 ? [concern(open, kind)] : [];
  };
  return [...asked(came, "in"), ...asked(left, "out")];
}
