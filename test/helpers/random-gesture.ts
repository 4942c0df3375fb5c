import fc from "fast-check";
import type { Command } from "../../src/core/commands/command.ts";
import { commandById } from "../../src/core/commands/registry.ts";
import type { BoardView } from "../../src/core/document/board.ts";
import { rankedBacklog } from "../../src/core/document/rank.ts";
import type { AnyRecord, RecordType } from "../../src/core/document/records.ts";
import { BenchBoard } from "./bench-board.ts";

/** A gesture before it meets a board: which command, and dice for what it is about. */
export interface Gesture {
  readonly id: string;
  readonly dice: readonly number[];
  readonly words: string;
}

type Pick = (type: RecordType) => string;

interface Hand {
  readonly pick: Pick;
  /** Cards of the backlog, or (now and then) any. */
  readonly waiting: () => string[];
  /** A number from 0 to below `sides`, the same for the same gesture. */
  readonly roll: (sides: number) => number;
  readonly some: (type: RecordType) => string[];
  readonly words: string;
}

const limit = ({ roll }: Hand) =>
  roll(3) === 0
    ? null
    : {
        amount: roll(4),
        unit: roll(2) ? "count" : "points",
        mode: roll(2) ? "warn" : "block",
        scope: roll(2) ? "across" : "per-lane",
      };
const override = ({ roll }: Hand) => (roll(2) ? { reason: "it cannot wait" } : undefined);
const orNull = <T>({ roll }: Hand, value: T): T | null => (roll(3) === 0 ? null : value);
const colour = ({ roll }: Hand) => ["indigo", "amber", "teal", "pink"][roll(4)];
const kinds = ["standup", "planning", "review", "retro"];
const stages = ["backlog", "ready", "active", "waiting", "done"];
const day = ({ roll }: Hand) => `2017-05-${String(roll(28) + 1).padStart(2, "0")}`;
const link = (hand: Hand) => {
  const page = hand.roll(4) === 0;
  return {
    id: `l${hand.roll(1_000)}`,
    relation: page ? "page" : ["relates", "waits-for", "waits-for"][hand.roll(3)],
    card: page ? null : hand.pick("card"),
    url: page ? "https://example.org/a" : null,
    title: "",
  };
};
const cardFields = (hand: Hand): Record<string, unknown> =>
  [
    () => ({ title: hand.words, points: hand.roll(9) }),
    () => ({ startDate: orNull(hand, day(hand)), dueDate: orNull(hand, day(hand)) }),
    () => ({ epic: orNull(hand, hand.pick("card")) }),
    () => ({ sprint: orNull(hand, hand.pick("sprint")), assignees: hand.some("member") }),
    () => ({ links: [link(hand)] }),
    () => ({ origin: hand.roll(2) ? "sales" : "marketing", labels: hand.some("label"), description: hand.words }),
  ][hand.roll(6)]?.() ?? {};

const makers: Readonly<Record<string, (hand: Hand) => unknown>> = {
  "board.update": (hand) => ({
    fields: hand.roll(2)
      ? { name: hand.words }
      : { holidays: [day(hand), day(hand)], promise: { days: hand.roll(9), strictness: "within" } },
  }),
  "board.archive": ({ roll }) => ({ archived: roll(2) === 1 }),
  "board.delete": ({ roll }) => ({ deleted: roll(2) === 1 }),
  "column.add": (hand) => ({
    name: hand.words,
    stage: stages[hand.roll(5)],
    before: orNull(hand, hand.pick("column")),
  }),
  "column.update": (hand) => ({
    column: hand.pick("column"),
    fields: hand.roll(2) ? { limit: limit(hand) } : { stage: stages[hand.roll(5)], name: hand.words },
  }),
  "column.move": (hand) => ({ column: hand.pick("column"), before: orNull(hand, hand.pick("column")) }),
  "column.delete": (hand) => ({
    column: hand.pick("column"),
    moveTo: orNull(hand, hand.pick("column")),
    override: override(hand),
  }),
  "lane.add": (hand) => ({
    name: hand.words,
    kind: ["marketing", "sales", "expedite"][hand.roll(3)],
    before: orNull(hand, hand.pick("lane")),
  }),
  "lane.update": (hand) => ({
    lane: hand.pick("lane"),
    fields: hand.roll(2) ? { limit: limit(hand) } : { colour: colour(hand) },
  }),
  "lane.move": (hand) => ({ lane: hand.pick("lane"), before: orNull(hand, hand.pick("lane")) }),
  "lane.delete": (hand) => ({
    lane: hand.pick("lane"),
    moveTo: orNull(hand, hand.pick("lane")),
    override: override(hand),
  }),
  "cell.limit": (hand) => ({ column: hand.pick("column"), lane: hand.pick("lane"), limit: limit(hand) }),
  "card.add": (hand) => ({
    titles: [hand.words, `${hand.words} again`].slice(hand.roll(2)),
    column: hand.pick("column"),
    lane: hand.pick("lane"),
    at: hand.roll(2) ? "top" : "bottom",
    fields: hand.roll(2) ? cardFields(hand) : undefined,
    override: override(hand),
  }),
  "card.update": (hand) => ({ cards: hand.some("card"), fields: cardFields(hand), override: override(hand) }),
  "card.tag": (hand) => ({
    cards: hand.some("card"),
    add: { labels: hand.some("label"), assignees: hand.some("member") },
    remove: { assignees: [hand.pick("member")] },
    override: override(hand),
  }),
  "card.move": (hand) => ({
    cards: hand.some("card"),
    column: hand.pick("column"),
    lane: hand.pick("lane"),
    before: orNull(hand, hand.pick("card")),
    override: override(hand),
  }),
  "card.rank": (hand) => ({
    cards: hand.waiting(),
    before: orNull(hand, hand.waiting()[0] ?? "nobody"),
    override: override(hand),
  }),
  "backlog.order": (hand) => ({ cards: [...hand.waiting(), ...hand.waiting()] }),
  "card.split": (hand) => ({ card: hand.pick("card"), titles: [hand.words, "more"], override: override(hand) }),
  "card.refine": (hand) => ({
    card: hand.pick("card"),
    fields: hand.roll(2) ? { urgency: hand.roll(9) } : { valuable: { answer: hand.roll(2) === 1, note: hand.words } },
  }),
  "practice.update": (hand) => ({
    fields: hand.roll(2)
      ? { smallPoints: hand.roll(9) }
      : { definitionOfReady: [{ id: "r1", text: hand.words, rule: hand.roll(2) ? "estimated" : null }] },
  }),
  "card.duplicate": (hand) => ({ cards: hand.some("card"), override: override(hand) }),
  "card.archive": (hand) => ({ cards: hand.some("card"), archived: hand.roll(2) === 1, override: override(hand) }),
  "card.delete": (hand) => ({ cards: hand.some("card"), deleted: hand.roll(2) === 1, override: override(hand) }),
  "card.block": (hand) => ({ card: hand.pick("card"), reason: hand.words, owner: orNull(hand, hand.pick("member")) }),
  "card.unblock": ({ pick }) => ({ card: pick("card") }),
  "comment.add": ({ pick, words }) => ({ card: pick("card"), text: words }),
  "comment.update": ({ pick, words }) => ({ comment: pick("comment"), text: words }),
  "comment.delete": ({ pick }) => ({ comment: pick("comment") }),
  "attachment.add": ({ pick, words }) => ({
    card: pick("card"),
    files: [{ name: words, mime: "", size: 3, blob: "a".repeat(64) }],
  }),
  "attachment.link": ({ pick, words }) => ({ card: pick("card"), url: "https://example.org/", name: words }),
  "attachment.delete": ({ pick }) => ({ attachment: pick("attachment") }),
  "member.add": ({ words }) => ({ name: words }),
  "member.update": (hand) => ({ member: hand.pick("member"), fields: { limit: limit(hand) } }),
  "member.delete": ({ pick }) => ({ member: pick("member") }),
  "label.add": (hand) => ({ name: hand.words, colour: colour(hand) }),
  "label.update": (hand) => ({ label: hand.pick("label"), fields: { name: hand.words } }),
  "label.delete": ({ pick }) => ({ label: pick("label") }),
  "sprint.save": (hand) => ({
    sprint: orNull(hand, hand.pick("sprint")),
    fields: [
      { startDate: day(hand), endDate: day(hand) },
      { goal: hand.words, capacity: hand.roll(12) },
      { availability: [{ member: hand.pick("member"), days: hand.roll(10) }] },
    ][hand.roll(3)],
    override: override(hand),
  }),
  "sprint.addCards": (hand) => ({ sprint: hand.pick("sprint"), cards: hand.some("card"), override: override(hand) }),
  "sprint.removeCards": (hand) => ({ sprint: hand.pick("sprint"), cards: hand.some("card"), override: override(hand) }),
  "sprint.start": (hand) => ({ sprint: hand.pick("sprint"), override: override(hand) }),
  "sprint.close": (hand) => ({
    sprint: hand.pick("sprint"),
    rest: ["backlog", "next", "stays"][hand.roll(3)],
    cards: [{ card: hand.pick("card"), to: ["backlog", "stays"][hand.roll(2)] }],
    override: override(hand),
  }),
  "sprint.delete": ({ pick }) => ({ sprint: pick("sprint") }),
  "ceremony.start": (hand) => ({
    kind: kinds[hand.roll(4)],
    present: hand.some("member"),
    walk: ["board", "speakers"][hand.roll(2)],
  }),
  "ceremony.update": (hand) => ({
    ceremony: hand.pick("ceremony"),
    fields: hand.roll(2) ? { present: hand.some("member") } : { revealed: hand.roll(2) === 1, votesEach: 2 },
  }),
  "ceremony.end": (hand) => ({
    ceremony: hand.pick("ceremony"),
    usedMs: hand.roll(900_000),
    lengthMs: 900_000,
    spoke: [{ member: hand.pick("member"), ms: 60_000 }],
  }),
  "ceremony.delete": ({ pick }) => ({ ceremony: pick("ceremony") }),
  "note.save": (hand) => ({
    note: orNull(hand, hand.pick("note")),
    ceremony: hand.pick("ceremony"),
    card: orNull(hand, hand.pick("card")),
    speaker: orNull(hand, hand.pick("member")),
    question: [null, "did", "will", "in-the-way"][hand.roll(4)],
    text: hand.words,
  }),
  "note.delete": ({ pick }) => ({ note: pick("note") }),
  "feedback.save": (hand) => ({
    feedback: orNull(hand, hand.pick("feedback")),
    ceremony: hand.pick("ceremony"),
    name: hand.words,
    side: ["sales", "client", "other"][hand.roll(3)],
    text: hand.words,
    about: orNull(hand, hand.pick("card")),
  }),
  "feedback.delete": ({ pick }) => ({ feedback: pick("feedback") }),
  "feedback.toCard": (hand) => ({
    feedback: hand.pick("feedback"),
    column: hand.pick("column"),
    lane: hand.pick("lane"),
    override: override(hand),
  }),
  "sticky.save": (hand) => ({
    sticky: orNull(hand, hand.pick("sticky")),
    ceremony: hand.pick("ceremony"),
    column: ["went-well", "better", "keep", "improve"][hand.roll(4)],
    text: hand.words,
    author: orNull(hand, hand.pick("member")),
  }),
  "sticky.group": (hand) => ({ stickies: hand.some("sticky"), under: orNull(hand, hand.pick("sticky")) }),
  "sticky.vote": (hand) => ({ sticky: hand.pick("sticky"), member: hand.pick("member"), votes: hand.roll(4) }),
  "sticky.delete": ({ pick }) => ({ sticky: pick("sticky") }),
  "action.save": (hand) => ({
    action: orNull(hand, hand.pick("action")),
    ceremony: hand.pick("ceremony"),
    text: hand.words,
    owner: orNull(hand, hand.pick("member")),
    dueDate: orNull(hand, day(hand)),
    done: hand.roll(2) === 1,
  }),
  "action.delete": ({ pick }) => ({ action: pick("action") }),
  "action.toCard": (hand) => ({
    action: hand.pick("action"),
    column: hand.pick("column"),
    lane: hand.pick("lane"),
    override: override(hand),
  }),
  "filter.save": (hand) => ({ filter: orNull(hand, hand.pick("filter")), name: hand.words, query: "due:today" }),
  "filter.delete": ({ pick }) => ({ filter: pick("filter") }),
};

/** The commands that {@link gestures} draws from. */
export const gestureIds = Object.keys(makers);

/** Gestures that are about cards and sprints are drawn more often than the rest. */
const often: readonly string[] = [
  ...Array<string>(12).fill("card.move"),
  ...Array<string>(8).fill("card.add"),
  ...["card.update", "card.update", "sprint.addCards", "sprint.addCards", "sprint.start", "sprint.close"],
];

/** Gestures of every kind. */
export const gestures = fc.array(
  fc.record({
    id: fc.constantFrom(...gestureIds, ...often),
    dice: fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
    words: fc.constantFrom("Banner", "Case study", "Landing page", "Mail", "Abstract"),
  }),
  { maxLength: 60, size: "max" },
);

type Newest = (type: RecordType) => string;

/** Gestures that give every kind of gesture something to be about, performed before the random ones. */
const groundwork: readonly [id: string, args: unknown | ((newest: Newest) => unknown)][] = [
  [
    "card.add",
    { titles: ["a", "b", "c", "d"], column: "ready", lane: "campaign", at: "bottom", fields: { points: 2 } },
  ],
  ["card.add", { titles: ["e", "f", "g"], column: "doing", lane: "sales", at: "top", fields: { assignees: ["ana"] } }],
  ["card.add", { titles: ["h"], column: "done", lane: "sales", at: "bottom" }],
  ["card.add", { titles: ["i", "j"], column: "backlog", lane: "sales", at: "bottom" }],
  ["card.add", { titles: ["k", "l"], column: "backlog", lane: "campaign", at: "bottom" }],
  ["label.add", { name: "mail", colour: "teal" }],
  ["sprint.save", { sprint: null, fields: { capacity: 10 } }],
  ["sprint.save", { sprint: null, fields: { goal: "More registrations" } }],
  ["ceremony.start", { kind: "retro", present: ["ana", "ben"] }],
  ...["Meetings", "Texts", "Pictures"].map((text): (typeof groundwork)[number] => [
    "sticky.save",
    (newest: Newest) => ({ sticky: null, ceremony: newest("ceremony"), column: "better", text, author: "ana" }),
  ]),
  [
    "action.save",
    (newest: Newest) => {
      const fields = { text: "Shorter meetings", owner: "ben", dueDate: null, done: false };
      return { action: null, ceremony: newest("ceremony"), ...fields };
    },
  ],
  ["ceremony.start", { kind: "review", present: ["ana", "ben"] }],
  [
    "feedback.save",
    (newest: Newest) => {
      const said = { name: "Rosa", side: "sales", text: "One-pager for banks", about: null };
      return { feedback: null, ceremony: newest("ceremony"), ...said };
    },
  ],
  ["card.block", (newest: Newest) => ({ card: newest("card"), reason: "no logo", owner: null })],
  ["filter.save", { filter: null, name: "mine", query: "@ana" }],
];

/** A bench board on which every kind of gesture finds something to be about. */
export function groundedBoard(): BenchBoard {
  const bench = new BenchBoard();
  const newest: Newest = (type) => [...bench.board.tables[type].keys()].at(-1) ?? "";
  for (const [id, args] of groundwork)
    bench.do(commandById(id) as Command, typeof args === "function" ? args(newest) : args);
  return bench;
}

/** A gesture as it meets a board: the command and its arguments, about things of the board (or, now and then, nothing). */
export function onBoard(board: BoardView, { id, dice, words }: Gesture): { command: Command; args: unknown } {
  let thrown = 0;
  const roll = (sides: number) => {
    thrown += 1;
    return ((dice[thrown % dice.length] ?? 0) + thrown * 7) % sides;
  };
  const one = (ids: readonly string[]) => ids[roll(Math.max(1, ids.length))] ?? "nobody";
  const several = (from: () => string) => Array.from({ length: 1 + roll(3) }, from);
  const pick: Pick = (type) => {
    if (roll(40) === 0) return "nobody";
    const all = [...(board.tables[type] as ReadonlyMap<string, AnyRecord>).values()];
    // What is in the bin is asked for too, but not so often that most gestures are refused.
    const there = roll(5) === 0 ? all : all.filter((record) => !("deletedAt" in record) || record.deletedAt === null);
    return one(there.map((record) => record.id));
  };
  const some = (type: RecordType) => several(() => pick(type));
  const waiting = () =>
    roll(20) === 0 ? some("card") : several(() => one(rankedBacklog(board).map((card) => card.id)));
  const maker = makers[id];
  const command = commandById(id);
  if (!maker || !command) throw new Error(`No gesture for ${id}.`);
  return { command, args: maker({ pick, roll, some, waiting, words }) };
}
