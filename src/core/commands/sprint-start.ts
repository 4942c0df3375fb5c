import { z } from "zod";
import { dayIn } from "../calendar/zone.ts";
import { DraftBuilder } from "../change/draft-builder.ts";
import type { BoardView } from "../document/board.ts";
import { idSchema } from "../document/field.ts";
import { activeSprint, columnsOf, isLive } from "../document/queries.ts";
import type { CardRecord, SprintRecord } from "../document/records.ts";
import { type SprintLoad, sprintCards, sprintLoad } from "../document/sprint-load.ts";
import { type CommandContext, defineCommand, propose, quote, stop } from "./command.ts";
import { type Override, overrideArg } from "./shared/args.ts";
import { crossings } from "./shared/crossings.ts";
import { find, inBoardOrder } from "./shared/find.ts";
import { askReason, loadConcerns } from "./shared/keep-sprints.ts";
import { keepLimits } from "./shared/limits.ts";
import { acceptArrivals, addArrivals, sendCards } from "./shared/placing.ts";

/**
 * Starts a planned sprint: goal and scope are locked from now on, what is committed is written down with the points of
 * this moment, and its cards that wait in the backlog go to the first column of stage `ready`. Over capacity or over the
 * share of sales it asks for a reason, unless one was given while planning for as much: what a card was estimated at since
 * asked nobody. What is missing is told, not forbidden.
 */
export const sprintStart = defineCommand({
  id: "sprint.start",
  args: z.strictObject({ sprint: idSchema, override: overrideArg }),
  perform(board, { sprint: id, override }, ctx) {
    const sprint = find(board, "sprint", id);
    if (sprint.state !== "planned") stop("invalid", `${quote(sprint.name)} has started already.`);
    const active = activeSprint(board);
    if (active)
      stop("invalid", `${quote(active.name)} is still active.`, { hint: "Close it first; one sprint runs at a time." });
    const cards = inBoardOrder(board, sprintCards(board, id));
    const draft = new DraftBuilder(board);
    const committed = cards.map(({ id: card, points }) => ({ card, points }));
    draft.update("sprint", id, { state: "active", startedAt: ctx.now, committed });
    const load = sprintLoad(board, sprint, cards);
    const answered = (wanted: string) => {
      const given = [...board.tables.override.values()].filter(({ limit }) => limit === wanted);
      return Math.max(0, ...given.map(({ over }) => over ?? Number.POSITIVE_INFINITY));
    };
    const concerns = loadConcerns(draft, sprint, load, cards, ctx);
    askReason(
      concerns.filter(({ limit, over }) => over > answered(limit)),
      override,
    );
    const notices = [
      ...missing(sprint, load, dayIn(ctx.zone, ctx.now)),
      ...toReady(board, draft, cards, override, ctx),
    ];
    const some = `${cards.length} ${cards.length === 1 ? "card" : "cards"}`;
    return propose(draft.build(), `Started ${quote(sprint.name)} with ${some} and ${load.planned} points`, notices);
  },
});

/** Sends what waits in the backlog to the first ready column, and returns what to tell of it. */
function toReady(
  board: BoardView,
  draft: DraftBuilder,
  cards: readonly CardRecord[],
  override: Override,
  ctx: CommandContext,
): string[] {
  const ready = columnsOf(board).find(({ stage }) => stage === "ready");
  const waiting = cards.filter(
    (card) => isLive(card) && board.tables.column.get(card.place.column)?.stage === "backlog",
  );
  if (!ready || waiting.length === 0) return [];
  sendCards(board, draft, waiting, ({ place }) => ({ column: ready.id, lane: place.lane }));
  addArrivals(draft, waiting, ctx);
  acceptArrivals(board, draft, waiting, ctx);
  const moved = waiting.map((card) => card.id);
  return [...keepLimits(board, draft, moved, override, ctx), ...crossings(board, waiting, ready.id)];
}

function missing(sprint: SprintRecord, load: SprintLoad, today: string): string[] {
  const notices: string[] = [];
  if (sprint.goal.trim() === "") notices.push(`${quote(sprint.name)} has no goal yet.`);
  if (load.cards === 0) notices.push(`${quote(sprint.name)} has no cards yet.`);
  if (load.unestimated === 1) notices.push("1 card has no estimate; its points are in no sum.");
  if (load.unestimated > 1) notices.push(`${load.unestimated} cards have no estimate; their points are in no sum.`);
  if (today < sprint.startDate || today > sprint.endDate)
    notices.push(`It was planned from ${sprint.startDate} to ${sprint.endDate}; the dates stay as they are.`);
  return notices;
}
