import { addDays } from "../../core/calendar/day.ts";
import type { BoardView } from "../../core/document/board.ts";
import { activeSprint } from "../../core/document/queries.ts";
import { type CardRecord, cardKindSchema, originSchema } from "../../core/document/records.ts";
import type { Term } from "./filter-query.ts";

/** What a filter looks at. */
export interface FilterContext {
  readonly board: BoardView;
  /** The day it is for the user, `YYYY-MM-DD`. */
  readonly today: string;
  readonly isBlocked: (card: string) => boolean;
}

/** One condition, made ready for a board: a test for each card, and its words. */
export interface Condition {
  readonly test: (card: CardRecord) => boolean;
  /** As in “…: labelled “collateral”, assigned to Anna”. */
  readonly words: string;
}

/** Makes a term ready: names are looked up once, not for each card. */
export function conditionOf({ key, value }: Term, ctx: FilterContext): Condition {
  switch (key) {
    case "text":
      return textCondition(value, ctx);
    case "label":
      return idsCondition(value, ctx.board.tables.label, (card) => card.labels, {
        some: (labels) => `labelled ${orList(labels.map((label) => `“${label.name}”`))}`,
        none: "without a label",
        missing: "with a label that no card has",
      });
    case "person":
      return idsCondition(value, ctx.board.tables.member, (card) => card.assignees, {
        some: (members) => `assigned to ${orList(members.map((member) => member.name))}`,
        none: "assigned to nobody",
        missing: "assigned to somebody who is not on the board",
      });
    case "origin":
      return choice(value, originSchema.options, "origin", (origin) => ({
        test: (card) => card.origin === origin,
        words: `from ${origin}`,
      }));
    case "kind":
      return choice(value, cardKindSchema.options, "kind", (kind) => ({
        test: (card) => card.kind === kind,
        words: `of kind ${kind === "asset" ? "campaign asset" : kind}`,
      }));
    case "is":
      return choice(value, ["blocked"], "state", () => ({
        test: (card) => ctx.isBlocked(card.id),
        words: "blocked",
      }));
    case "due":
      return choice(value, ["today", "week", "overdue", "none"] as const, "due date", (due) => dueCondition(due, ctx));
    case "sprint":
      return sprintCondition(value, ctx);
  }
}

/** Lower-case text of a card, made once: records never change, so the key is the record itself. */
const texts = new WeakMap<CardRecord, string>();

/** The text of a card that free words are looked for in, in lower case. Labels are compared apart, by id. */
export function textOf(card: CardRecord): string {
  const known = texts.get(card);
  if (known !== undefined) return known;
  const text = `${card.title}\n#${card.number}\n${card.requester}\n${card.description}`.toLowerCase();
  texts.set(card, text);
  return text;
}

function textCondition(value: string, { board }: FilterContext): Condition {
  const labels = new Set<string>();
  for (const label of board.tables.label.values())
    if (label.deletedAt === null && label.name.toLowerCase().includes(value)) labels.add(label.id);
  return {
    test: (card) => textOf(card).includes(value) || (labels.size > 0 && card.labels.some((id) => labels.has(id))),
    words: `with “${value}”`,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: number | null;
}

function idsCondition(
  value: string,
  table: ReadonlyMap<string, Named>,
  idsOf: (card: CardRecord) => readonly string[],
  say: { some: (named: readonly Named[]) => string; none: string; missing: string },
): Condition {
  if (value === "none") return { test: (card) => idsOf(card).length === 0, words: say.none };
  const named = namedLike(value, table.values());
  if (named.length === 0) return { test: () => false, words: `${say.missing} (“${value}”)` };
  const ids = new Set(named.map((one) => one.id));
  return { test: (card) => idsOf(card).some((id) => ids.has(id)), words: say.some(named) };
}

/** Those whose whole name is the value; else those that have it in their name. */
function namedLike(value: string, all: Iterable<Named>): Named[] {
  const like = [...all].filter((one) => one.deletedAt === null && one.name.toLowerCase().includes(value));
  const exact = like.filter((one) => one.name.toLowerCase() === value);
  return exact.length > 0 ? exact : like;
}

const orList = (names: readonly string[]): string => new Intl.ListFormat("en", { type: "disjunction" }).format(names);

/** A value out of a few, of which the beginning is enough. */
function choice<T extends string>(
  value: string,
  options: readonly T[],
  what: string,
  make: (option: T) => Condition,
): Condition {
  const option = options.find((one) => one.startsWith(value));
  if (option !== undefined) return make(option);
  return { test: () => false, words: `with an unknown ${what} “${value}” (there is ${options.join(", ")})` };
}

function dueCondition(due: "today" | "week" | "overdue" | "none", { board, today }: FilterContext): Condition {
  if (due === "none") return { test: (card) => card.dueDate === null, words: "without a due date" };
  if (due === "today") return { test: (card) => card.dueDate === today, words: "due today" };
  if (due === "week") {
    const last = addDays(today, 6);
    return {
      test: ({ dueDate }) => dueDate !== null && dueDate >= today && dueDate <= last,
      words: "due within seven days",
    };
  }
  const done = new Set<string>();
  for (const column of board.tables.column.values()) if (column.stage === "done") done.add(column.id);
  return {
    test: ({ dueDate, place }) => dueDate !== null && dueDate < today && !done.has(place.column),
    words: "overdue",
  };
}

function sprintCondition(value: string, { board }: FilterContext): Condition {
  if (value === "none") return { test: (card) => card.sprint === null, words: "in no sprint" };
  const active = activeSprint(board);
  if (value === "current" && active)
    return { test: (card) => card.sprint === active.id, words: `in the sprint “${active.name}”` };
  const named = namedLike(value, board.tables.sprint.values());
  if (named.length === 0) return { test: () => false, words: `in a sprint that is not there (“${value}”)` };
  const ids = new Set(named.map((sprint) => sprint.id));
  return {
    test: (card) => card.sprint !== null && ids.has(card.sprint),
    words: `in the sprint ${orList(named.map((sprint) => `“${sprint.name}”`))}`,
  };
}
