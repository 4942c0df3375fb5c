import { dayIn } from "../calendar/zone.ts";
import { spreadKeys } from "../document/order-key.ts";
import type { AnyRecord, BoardRecord, ColumnRecord, LaneRecord } from "../document/records.ts";
import type { CommandContext } from "./command.ts";
import { type BoardPlan, plans } from "./shared/board-plans.ts";
import { sampleWork } from "./shared/sample-work.ts";

/** What a new board can start from. */
export type BoardTemplate = keyof typeof plans;

/** The templates in the order in which they are offered, with the words for each. */
export const boardTemplates: readonly { id: BoardTemplate; name: string; words: string }[] = [
  { id: "scrum", name: "Scrum, in sprints", words: plans.scrum.words },
  { id: "kanban", name: "Kanban, in a flow", words: plans.kanban.words },
  { id: "blank", name: "Blank", words: plans.blank.words },
  { id: "sample", name: "A sample board", words: plans.sample.words },
];

/**
 * The records of a new board, its `board` record first. `name` and `method` override those of the template; `id` is the
 * board record's, `ctx.newId()` unless given.
 */
export function newBoard(
  template: BoardTemplate,
  ctx: CommandContext,
  options: { name?: string; method?: BoardRecord["method"]; id?: string } = {},
): AnyRecord[] {
  const plan: BoardPlan = plans[template];
  const board: BoardRecord = {
    type: "board",
    id: options.id ?? ctx.newId(),
    name: options.name?.trim() || plan.name,
    method: options.method ?? plan.method,
    description: "",
    intakePolicy: plan.intakePolicy,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    promise: { days: 10, strictness: "under" },
    salesAllocation: { unit: "points", amount: 10 },
    createdAt: ctx.now,
    archivedAt: null,
    deletedAt: null,
    source: null,
  };
  const columns = columnsOf(plan, ctx);
  const lanes = lanesOf(plan, ctx);
  const work = template === "sample" ? sampleWork(board, columns, lanes, ctx, dayIn(ctx.zone, ctx.now)) : [];
  return [board, ...columns, ...lanes, ...work];
}

function columnsOf(plan: BoardPlan, ctx: CommandContext): ColumnRecord[] {
  const keys = spreadKeys(plan.columns.length);
  return plan.columns.map(({ name, stage, policy = "", limit, folded = false }, index) => ({
    type: "column",
    id: ctx.newId(),
    name,
    stage,
    colour: null,
    policy,
    limit: limit === undefined ? null : { amount: limit, unit: "count", mode: "warn", scope: "across" },
    order: keys[index] as string,
    folded,
    deletedAt: null,
    source: null,
  }));
}

function lanesOf(plan: BoardPlan, ctx: CommandContext): LaneRecord[] {
  const keys = spreadKeys(plan.lanes.length);
  return plan.lanes.map(({ name, kind, colour, policy = "", limit }, index) => ({
    type: "lane",
    id: ctx.newId(),
    name,
    kind,
    colour,
    policy,
    limit: limit === undefined ? null : { amount: limit, unit: "count", mode: "warn", scope: "across" },
    order: keys[index] as string,
    folded: false,
    deletedAt: null,
  }));
}
