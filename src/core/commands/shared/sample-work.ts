import { addDays } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import { startOfDay } from "../../calendar/zone.ts";
import { spreadKeys } from "../../document/order-key.ts";
import type {
  AnyRecord,
  BoardRecord,
  CardRecord,
  CheckItem,
  ColumnRecord,
  LaneRecord,
  SprintRecord,
} from "../../document/records.ts";
import { unplanned } from "../../document/sprint-records.ts";
import type { CommandContext } from "../command.ts";
import { sampleBacklog } from "./sample-backlog.ts";
import { type SampleCard, sampleCards } from "./sample-cards.ts";
import { sampleRetro } from "./sample-retro.ts";
import { sampleGoal, sampleLabels, samplePeople } from "./sample-team.ts";

const HOUR_MS = 3_600_000;

/** The people, labels, sprint and cards of the sample board, dated around `today` (`YYYY-MM-DD`). */
export function sampleWork(
  board: BoardRecord,
  columns: readonly ColumnRecord[],
  lanes: readonly LaneRecord[],
  ctx: CommandContext,
  today: string,
): AnyRecord[] {
  const day = (days: number) => addWorkingDays(board, today, days);
  // Mid-morning of that working day, never in the future.
  const moment = (ago: number) => Math.min(ctx.now, startOfDay(ctx.zone, day(-ago)) + 10 * HOUR_MS);
  const people = new Map(Object.keys(samplePeople).map((initials) => [initials, ctx.newId()]));
  const labels = new Map(Object.keys(sampleLabels).map((name) => [name, ctx.newId()]));
  const sprint = sprintFrom(board, day(-4), ctx.newId());
  const keys = spreadKeys(sampleCards.length);
  const pick = (ids: ReadonlyMap<string, string>, names: readonly string[] = []) =>
    names.flatMap((name) => ids.get(name) ?? []);
  const named = <R extends { id: string; name: string }>(records: readonly R[], name: string): string =>
    (records.find((record) => record.name === name) as R).id;
  const items = (lines: readonly (readonly [string, boolean])[] = []): CheckItem[] =>
    lines.map(([text, done]) => ({ id: ctx.newId(), text, done, group: "" }));

  const card = (plan: SampleCard, index: number): AnyRecord[] => {
    const id = ctx.newId();
    const lane = named(lanes, plan.lane);
    const stations = plan.path.map(([column, ago]) => ({ column: named(columns, column), lane, at: moment(ago) }));
    const first = stations[0] as (typeof stations)[number];
    const last = stations.at(-1) as (typeof stations)[number];
    const record: CardRecord = {
      type: "card",
      id,
      number: index + 1,
      title: plan.title,
      description: plan.description ?? "",
      kind: plan.kind ?? "task",
      origin: plan.lane === "Sales" ? "sales" : "marketing",
      requester: plan.requester ?? "",
      points: plan.points,
      value: null,
      effort: null,
      assignees: pick(people, plan.who),
      labels: pick(labels, plan.labels),
      startDate: null,
      dueDate: plan.due === undefined ? null : day(plan.due),
      criteria: items(plan.criteria?.map((text) => [text, plan.path.at(-1)?.[0] === "Done"])),
      checklist: items(plan.checklist),
      links: [],
      place: { column: last.column, lane, order: keys[index] as string },
      epic: null,
      sprint: sprint.id,
      createdAt: first.at,
      acceptedAt: plan.lane === "Sales" ? first.at : null,
      archivedAt: null,
      deletedAt: null,
      source: null,
    };
    return [record, ...history(id, stations, ctx), ...about(id, plan, moment, ctx)];
  };

  const work = sampleCards.flatMap(card);
  const committed = work.flatMap((record) =>
    record.type === "card" ? [{ card: record.id, points: record.points }] : [],
  );
  const demo = work.find((record) => record.type === "card" && record.title === "Demo script for the partner day");
  return [
    ...Object.entries(samplePeople).map(
      ([initials, person]): AnyRecord => ({
        type: "member",
        id: people.get(initials) as string,
        initials,
        ...person,
        limit: null,
        deletedAt: null,
        source: null,
      }),
    ),
    ...Object.entries(sampleLabels).map(
      ([name, colour]): AnyRecord => ({
        type: "label",
        id: labels.get(name) as string,
        name,
        colour,
        deletedAt: null,
        source: null,
      }),
    ),
    {
      ...sprint,
      smart: sampleGoal.smart,
      miniGoals: items(sampleGoal.miniGoals),
      artifacts: items(sampleGoal.artifacts),
      startedAt: moment(4),
      committed,
    },
    ...work,
    ...(demo ? sampleRetro({ people, card: demo.id, moment, day, ctx }) : []),
    ...sampleBacklog({ work, column: named(columns, "Backlog"), lanes, ctx, at: moment(9) }),
  ];
}

const sprintFrom = (board: BoardRecord, startDate: string, id: string): SprintRecord => ({
  type: "sprint",
  id,
  ...unplanned,
  name: "Sprint 14",
  goal: sampleGoal.goal,
  startDate,
  endDate: addDays(startDate, 13),
  capacity: 45,
  allocation: board.salesAllocation,
  state: "active",
  deletedAt: null,
});

type Stop = { readonly column: string; readonly lane: string; readonly at: number };

const history = (card: string, stations: readonly Stop[], ctx: CommandContext): AnyRecord[] =>
  stations.map(({ column, lane, at }, index) => {
    const from = stations[index - 1];
    return {
      type: "transition",
      id: ctx.newId(),
      card,
      from: from ? { column: from.column, lane: from.lane } : null,
      to: { column, lane },
      at,
      by: ctx.actor,
    };
  });

function about(card: string, plan: SampleCard, moment: (ago: number) => number, ctx: CommandContext): AnyRecord[] {
  const comments = (plan.comments ?? []).map(
    ([author, text, ago], index): AnyRecord => ({
      type: "comment",
      id: ctx.newId(),
      card,
      text,
      author,
      at: moment(ago) + index,
      editedAt: null,
      deletedAt: null,
      source: null,
    }),
  );
  const last = plan.path.at(-1)?.[1] ?? 0;
  const [name, url] = plan.proof ?? [];
  const proof: AnyRecord[] =
    name === undefined || url === undefined
      ? []
      : [
          {
            type: "attachment",
            id: ctx.newId(),
            card,
            name,
            mime: "",
            size: null,
            blob: null,
            url,
            at: moment(last),
            deletedAt: null,
            source: null,
          },
        ];
  const [reason, ago] = plan.blocked ?? [];
  const blockers: AnyRecord[] =
    reason === undefined || ago === undefined
      ? []
      : [{ type: "blocker", id: ctx.newId(), card, reason, owner: null, since: moment(ago), until: null }];
  return [...comments, ...proof, ...blockers];
}
