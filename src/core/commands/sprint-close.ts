import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import type { BoardView } from "../document/board.ts";
import { boardThen } from "../document/board-then.ts";
import { idSchema } from "../document/field.ts";
import { cellCards, columnsOf, isLive, isSalesWork, plannedSprints } from "../document/queries.ts";
import type { CardRecord, SprintRecord } from "../document/records.ts";
import { roundPoints, sprintCards, sprintLoad } from "../document/sprint-load.ts";
import { outcomeSchema, type SprintSummary, type SummaryCard } from "../document/sprint-records.ts";
import { type CommandContext, defineCommand, propose, quote, stop } from "./command.ts";
import { overrideArg } from "./shared/args.ts";
import { cardsStood } from "./shared/as-closed.ts";
import { find, inBoardOrder } from "./shared/find.ts";
import { keepLimits } from "./shared/limits.ts";
import { addArrivals, placeCards } from "./shared/placing.ts";

const leftArg = outcomeSchema.exclude(["done"]);
type Left = z.output<typeof leftArg>;

/**
 * Closes the sprint that runs. Each unfinished card goes where `cards` says, or else where `rest` says: to the top of the
 * backlog, to the next sprint (`next`, or the earliest that is planned), or stays where it stands in no sprint. What was
 * done stays in the sprint. The summary is written now and never changes.
 */
export const sprintClose = defineCommand({
  id: "sprint.close",
  args: z.strictObject({
    sprint: idSchema,
    rest: leftArg,
    cards: z
      .array(z.strictObject({ card: idSchema, to: leftArg }))
      .max(10_000)
      .optional(),
    next: idSchema.nullable().optional(),
    override: overrideArg,
  }),
  perform(board, { sprint: id, rest, cards: chosen = [], next: wanted = null, override }, ctx) {
    const sprint = find(board, "sprint", id);
    if (sprint.state === "closed") stop("invalid", `${quote(sprint.name)} is closed; a closed sprint never changes.`);
    if (sprint.state === "planned") stop("invalid", `${quote(sprint.name)} has not started.`);
    const ways = new Map(chosen.map(({ card, to }) => [card, to]));
    const cards = inBoardOrder(board, sprintCards(board, id));
    const wayOf = (card: CardRecord) => (isDone(board, card) ? "done" : (ways.get(card.id) ?? rest));
    const going = (way: Left) => cards.filter((card) => wayOf(card) === way);
    const next = going("next").length > 0 ? nextSprint(board, sprint, wanted) : null;
    const draft = new DraftBuilder(board);
    const committed = new Set(sprint.committed.map(({ card }) => card));
    const stoodOf = cardsStood(board);
    const told = cards.map(
      (card): SummaryCard => ({
        card: card.id,
        number: card.number,
        title: card.title,
        points: card.points,
        sales: isSalesWork(board, card),
        committed: committed.has(card.id),
        outcome: wayOf(card),
        stood: stoodOf(card),
      }),
    );
    draft.update("sprint", id, { state: "closed", closedAt: ctx.now, summary: summaryOf(board, sprint, told) });
    for (const card of [...going("stays"), ...going("backlog")]) draft.update("card", card.id, { sprint: null });
    for (const card of going("next")) draft.update("card", card.id, { sprint: next?.id ?? null });
    const back = toBacklog(board, draft, going("backlog"), ctx);
    const notices = keepLimits(board, draft, back, override, ctx);
    if (next) notices.push(...overNext(board, draft, next, going("next")));
    const open = told.filter(({ outcome }) => outcome !== "done").length;
    return propose(draft.build(), `Closed ${quote(sprint.name)}: ${told.length - open} done, ${open} not`, notices);
  },
});

const isDone = (board: BoardView, card: CardRecord): boolean =>
  board.tables.column.get(card.place.column)?.stage === "done";

function nextSprint(board: BoardView, sprint: SprintRecord, wanted: string | null): SprintRecord {
  const planned = plannedSprints(board);
  const next = wanted === null ? planned[0] : planned.find(({ id }) => id === wanted);
  return (
    next ??
    stop("not-found", `There is no planned sprint after ${quote(sprint.name)}. Nothing was changed.`, {
      hint: "Plan the next sprint first, or send the cards to the backlog.",
    })
  );
}

/** Puts cards at the top of the first backlog column, each in its lane; without one they keep their place. */
function toBacklog(board: BoardView, draft: DraftBuilder, cards: readonly CardRecord[], ctx: CommandContext): string[] {
  const backlog = columnsOf(board).find(({ stage }) => stage === "backlog");
  const moving = cards.filter((card) => isLive(card) && card.place.column !== backlog?.id);
  if (!backlog) return [];
  for (const lane of new Set(moving.map(({ place }) => place.lane))) {
    const station = { column: backlog.id, lane };
    const [top] = cellCards(board, backlog.id, lane);
    placeCards(
      board,
      draft,
      moving.filter(({ place }) => place.lane === lane),
      station,
      top?.id ?? null,
    );
  }
  addArrivals(draft, moving, ctx);
  return moving.map((card) => card.id);
}

function summaryOf(board: BoardView, sprint: SprintRecord, cards: readonly SummaryCard[]): SprintSummary {
  const done = cards.filter(({ outcome }) => outcome === "done");
  const scopes = [...board.tables.scope.values()].filter((scope) => scope.sprint === sprint.id);
  const tally = (list: readonly { readonly points: number | null }[]) => ({
    cards: list.length,
    points: roundPoints(list.reduce((sum, { points }) => sum + (points ?? 0), 0)),
  });
  return {
    committed: tally(sprint.committed),
    completed: tally(done),
    completedSales: tally(done.filter(({ sales }) => sales)).points,
    added: tally(scopes.filter(({ kind }) => kind === "in")),
    removed: tally(scopes.filter(({ kind }) => kind === "out")),
    capacity: sprint.capacity,
    allocated: sprintLoad(board, sprint, []).allocated,
    cards: [...cards],
    board: boardThen(board),
  };
}

function overNext(board: BoardView, draft: DraftBuilder, next: SprintRecord, coming: readonly CardRecord[]): string[] {
  const cards = [...sprintCards(board, next.id), ...coming.flatMap(({ id }) => draft.get("card", id) ?? [])];
  const { overCapacity, planned, capacity } = sprintLoad(board, next, cards);
  return overCapacity > 0
    ? [`${quote(next.name)} holds ${planned} of ${capacity} points, over by ${overCapacity}.`]
    : [];
}
