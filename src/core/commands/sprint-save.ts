import { z } from "zod";
import { addDays, daysBetween } from "../calendar/day.ts";
import { dayIn } from "../calendar/zone.ts";
import { DraftBuilder } from "../change/draft-builder.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { activeSprint } from "../document/queries.ts";
import { type SprintRecord, sprintSchema } from "../document/records.ts";
import { type CommandContext, defineCommand, propose, quote, stop } from "./command.ts";
import { given, nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";

const { id, goal, startDate, endDate, capacity, allocation, state } = sprintSchema.shape;
const states = state.options;

/**
 * Plans a sprint (`sprint` null; two weeks from today unless given) or changes one. A sprint goes from planned to active
 * to closed, one is active at a time, and a closed one never changes.
 */
export const sprintSave = defineCommand({
  id: "sprint.save",
  args: z.strictObject({
    sprint: id.nullable(),
    fields: z.strictObject({ name: nameArg, goal, startDate, endDate, capacity, allocation, state }).partial(),
  }),
  perform(board, { sprint, fields }, ctx) {
    const before = sprint === null ? null : find(board, "sprint", sprint);
    const after: SprintRecord = { ...(before ?? newSprint(board, fields.startDate, ctx)), ...given(fields) };
    check(board, before, after);
    const notices = lengthNotice(after);
    if (!before) {
      const draft = new DraftBuilder(board);
      draft.add(after);
      return propose(draft.build(), `Planned ${quote(after.name)}`, notices);
    }
    const outcome = patch(board, "sprint", after.id, fields, (changed) => labelOf(before, after, changed));
    return outcome.kind === "proposal" ? { ...outcome, notices } : outcome;
  },
});

function newSprint(board: BoardView, start: string | undefined, ctx: CommandContext): SprintRecord {
  const startDate = start ?? dayIn(ctx.zone, ctx.now);
  return {
    type: "sprint",
    id: ctx.newId(),
    name: `Sprint ${board.tables.sprint.size + 1}`,
    goal: "",
    startDate,
    endDate: addDays(startDate, 13),
    capacity: null,
    allocation: boardRecord(board).salesAllocation,
    state: "planned",
    deletedAt: null,
  };
}

function check(board: BoardView, before: SprintRecord | null, after: SprintRecord): void {
  if (before?.state === "closed") stop("invalid", `${quote(before.name)} is closed; a closed sprint never changes.`);
  if (before && states.indexOf(after.state) < states.indexOf(before.state))
    stop("invalid", `${quote(before.name)} has started; it does not go back to ${after.state}.`);
  if (after.endDate < after.startDate)
    stop("invalid", `${quote(after.name)} would end (${after.endDate}) before it starts (${after.startDate}).`);
  const active = activeSprint(board);
  if (after.state === "active" && active && active.id !== after.id)
    stop("invalid", `${quote(active.name)} is still active.`, { hint: "Close it first; one sprint runs at a time." });
}

function lengthNotice({ name, startDate, endDate }: SprintRecord): string[] {
  const days = daysBetween(startDate, endDate) + 1;
  return days > 28 ? [`A sprint takes 1 to 4 weeks; ${quote(name)} takes ${days} days.`] : [];
}

function labelOf(before: SprintRecord, after: SprintRecord, changed: readonly string[]): string {
  if (changed.includes("state")) return `${after.state === "active" ? "Started" : "Closed"} ${quote(after.name)}`;
  if (changed.length === 1 && changed[0] === "name") return `Renamed ${quote(before.name)} to ${quote(after.name)}`;
  return `Changed ${quote(after.name)}`;
}
