import { z } from "zod";
import { addDays, daysBetween } from "../calendar/day.ts";
import { dayIn } from "../calendar/zone.ts";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { TEXT_MAX } from "../document/field.ts";
import type { SprintRecord } from "../document/records.ts";
import { smartParts, sprintSchema, unplanned } from "../document/sprint-records.ts";
import { type CommandContext, defineCommand, propose, quote, refuse, stop } from "./command.ts";
import { given, nameArg, overrideArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { findOpenSprint } from "./shared/find-sprint.ts";
import { askReason, type Concern, scopeChange } from "./shared/keep-sprints.ts";
import { lockedChanges } from "./shared/locked-sprint.ts";

const { id, goal, smart, miniGoals, artifacts, startDate, endDate, capacity, availability, allocation } =
  sprintSchema.shape;

/**
 * Plans a sprint (`sprint` null; two weeks from today unless given) or changes one. Once it has started, another goal,
 * other dates or another capacity asks for a reason and stays visible as a scope change; ticking a mini-goal or artifact
 * and renaming do not. A closed sprint never changes.
 */
export const sprintSave = defineCommand({
  id: "sprint.save",
  args: z.strictObject({
    sprint: id.nullable(),
    fields: z
      .strictObject({
        name: nameArg,
        goal,
        smart,
        miniGoals,
        artifacts,
        startDate,
        endDate,
        capacity,
        availability,
        allocation,
      })
      .partial(),
    override: overrideArg,
  }),
  perform(board, { sprint, fields, override }, ctx) {
    const before = sprint === null ? null : findOpenSprint(board, sprint);
    const after: SprintRecord = { ...(before ?? newSprint(board, fields.startDate, ctx)), ...given(fields) };
    check(board, before, after);
    const draft = new DraftBuilder(board);
    if (!before) {
      draft.add(after);
      return propose(draft.build(), `Planned ${quote(after.name)}`, lengthNotice(after));
    }
    draft.update("sprint", after.id, given(fields) as Partial<SprintRecord>);
    const changed = Object.keys(draft.build().updated[0]?.to ?? {});
    if (isEmpty(draft.build())) return refuse("nothing-to-do", "That is how it is already.");
    if (before.state === "active") askReason(lockConcerns(draft, before, after, ctx), override);
    return propose(draft.build(), labelOf(before, after, changed), lengthNotice(after));
  },
});

function newSprint(board: BoardView, start: string | undefined, ctx: CommandContext): SprintRecord {
  const first = start ?? dayIn(ctx.zone, ctx.now);
  return {
    type: "sprint",
    id: ctx.newId(),
    name: `Sprint ${board.tables.sprint.size + 1}`,
    goal: "",
    startDate: first,
    endDate: addDays(first, 13),
    capacity: null,
    ...unplanned,
    allocation: boardRecord(board).salesAllocation,
    state: "planned",
    deletedAt: null,
  };
}

function check(board: BoardView, before: SprintRecord | null, after: SprintRecord): void {
  if (after.endDate < after.startDate)
    stop("invalid", `${quote(after.name)} would end (${after.endDate}) before it starts (${after.startDate}).`);
  for (const list of [after.miniGoals, after.artifacts])
    if (new Set(list.map((item) => item.id)).size !== list.length)
      stop("invalid", `Two lines of ${quote(after.name)} carry the same id.`);
  const people = after.availability.map(({ member }) => member);
  if (new Set(people).size !== people.length) stop("invalid", "A person's days are given twice.");
  const known = new Set(before?.availability.map(({ member }) => member));
  for (const member of people) if (!known.has(member)) find(board, "member", member);
}

const lockWords = { goal: "goal", dates: "dates", capacity: "capacity or share of sales" } as const;

/** What a change of a running sprint is about; each kind is written down as one scope change. */
const lockConcerns = (draft: DraftBuilder, before: SprintRecord, after: SprintRecord, ctx: CommandContext): Concern[] =>
  lockedChanges(before, after).map((kind) => ({
    code: "sprint-locked",
    message: `${quote(before.name)} has started: its ${lockWords[kind]} is part of what the team committed to.`,
    limit: "",
    over: 0,
    keep: (reason) => {
      const [from, to] = [wordsOf(kind, before), wordsOf(kind, after)];
      draft.add(scopeChange(before.id, ctx, { kind, card: null, points: null, from, to, reason }));
    },
  }));

function wordsOf(kind: keyof typeof lockWords, sprint: SprintRecord): string {
  if (kind === "dates") return `${sprint.startDate} to ${sprint.endDate}`;
  const { amount, unit } = sprint.allocation;
  if (kind === "capacity")
    return `${sprint.capacity ?? "no"} points, ${amount}${unit === "percent" ? " %" : " points"} for sales`;
  const smartLines = smartParts.flatMap(({ part, name }) =>
    sprint.smart[part] ? [`${name}: ${sprint.smart[part]}`] : [],
  );
  const lists = [
    ...sprint.miniGoals.map(({ text }) => `Mini-goal: ${text}`),
    ...sprint.artifacts.map(({ text }) => `Proof: ${text}`),
  ];
  return [sprint.goal, ...smartLines, ...lists].filter(Boolean).join("\n").slice(0, TEXT_MAX);
}

function lengthNotice({ name, startDate, endDate }: SprintRecord): string[] {
  const days = daysBetween(startDate, endDate) + 1;
  return days > 28 ? [`A sprint takes 1 to 4 weeks; ${quote(name)} takes ${days} days.`] : [];
}

function labelOf(before: SprintRecord, after: SprintRecord, changed: readonly string[]): string {
  if (changed.length === 1 && changed[0] === "name") return `Renamed ${quote(before.name)} to ${quote(after.name)}`;
  return `Changed ${quote(after.name)}`;
}
