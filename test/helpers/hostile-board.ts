import { type AnyRecord, type CardRecord, recordTypes } from "../../src/core/document/records.ts";
import { unrefined, usualPractice } from "../../src/core/document/refinement-records.ts";
import { noSmart } from "../../src/core/document/sprint-records.ts";
import { hostileLinks, poisoned } from "./hostile-text.ts";
import { attachment, blocker, card, DAY, MONDAY, smallBoard, sprint, transition } from "./sample-records.ts";

const gone = { deletedAt: null, source: null };
const check = (id: string) => ({ id, text: "x", done: false, group: "x" });
const source = { system: "trello", id: "x", touchedAt: MONDAY };
const said = { ceremony: "retro", at: MONDAY, deletedAt: null };

/** A card with something in each of its fields. */
const full = (fields: Partial<CardRecord> & { id: string }): CardRecord =>
  card({
    description: "x",
    requester: "x",
    assignees: ["m1"],
    labels: ["label"],
    criteria: [check("criterion")],
    checklist: [check("line")],
    links: hostileLinks.map((url, index) => ({ id: `l${index}`, relation: "page", card: null, url, title: "x" })),
    source,
    sprint: "s14",
    origin: "sales",
    acceptedAt: MONDAY,
    ...fields,
  });

const moved = { card: "c1", number: 1, title: "x", from: "x", to: "x" };
const named = { blocker: "blocked-c1", title: "x", reason: "x", owner: "x" };
const ceremony = {
  type: "ceremony" as const,
  sprint: "s14",
  startedAt: MONDAY,
  endedAt: MONDAY + 900_000,
  present: ["m1"],
  speakers: ["m1"],
  representative: "m1",
  walk: "board" as const,
  results: { specific: "met", measurable: "met", attainable: "met", relevant: "met", timeBound: "met" } as const,
  resultNotes: noSmart,
  reasons: [{ card: "c1", reason: "x" }],
  revealed: true,
  votesEach: 3,
  minutes: {
    usedMs: 1,
    lengthMs: 2,
    spoke: [{ member: "m1", name: "x", ms: 1 }],
    moved: [moved],
    raised: [named],
    cleared: [named],
  },
  deletedAt: null,
};
const summaryCard = { card: "c1", number: 1, title: "x", points: 3, sales: true, committed: true } as const;
const tally = { cards: 1, points: 3 };

/** A record of each type at least, on the small board, with something in every field that holds text. */
const everything = (pictures: readonly string[]): AnyRecord[] => [
  ...smallBoard().filter((record) => record.type !== "card"),
  { type: "cell", id: "cell:doing:l1", column: "doing", lane: "l1", limit: null },
  { ...gone, type: "member", id: "m1", name: "x", initials: "x", colour: "green", role: "team", limit: null },
  { ...gone, type: "label", id: "label", name: "x", colour: "pink" },
  full({ id: "c1", place: { column: "doing", lane: "sales", order: "a0" } }),
  full({ id: "c2", number: 2, epic: "c1", place: { column: "done", lane: "sales", order: "a0" } }),
  // A ring of waiting, which no gesture can make.
  ...(["c3", "c4"] as const).map((id, index) =>
    full({
      id,
      number: 3 + index,
      sprint: null,
      links: [{ id: "ring", relation: "waits-for", card: index === 0 ? "c4" : "c3", url: null, title: "x" }],
      place: { column: "ready", lane: "sales", order: `a${index}` },
    }),
  ),
  full({ id: "archived", number: 5, archivedAt: MONDAY }),
  full({ id: "deleted", number: 6, deletedAt: MONDAY }),
  { ...gone, type: "comment", id: "comment", card: "c1", text: "x", author: "x", at: MONDAY, editedAt: MONDAY },
  ...pictures.map((blob, index) => attachment({ card: "c1", id: `p${index}`, blob, size: 1 })),
  ...hostileLinks.map((url, index) => attachment({ card: "c1", id: `f${index + 1}`, url, mime: "text/html" })),
  blocker({ card: "c1", owner: "m1" }),
  transition({ id: "t1", card: "c1", to: { column: "doing", lane: "l1" } }),
  transition({ id: "t2", card: "c2", to: { column: "done", lane: "sales" }, at: MONDAY + DAY }),
  { type: "override", id: "o1", cards: ["c1"], limit: "doing", reason: "x", at: MONDAY, by: "x" },
  sprint({
    miniGoals: [check("mini")],
    artifacts: [check("artifact")],
    startedAt: MONDAY,
    committed: [{ card: "c1", points: 3 }],
  }),
  sprint({
    id: "s13",
    state: "closed",
    startedAt: MONDAY - 20 * DAY,
    closedAt: MONDAY - 6 * DAY,
    startDate: "2026-02-16",
    endDate: "2026-02-27",
    summary: {
      committed: tally,
      completed: tally,
      completedSales: 3,
      added: tally,
      removed: tally,
      capacity: 30,
      allocated: 10,
      cards: [
        { ...summaryCard, outcome: "done" },
        { ...summaryCard, card: "c2", outcome: "backlog" },
      ],
    },
  }),
  {
    type: "scope",
    id: "scope",
    sprint: "s14",
    kind: "in",
    card: "c2",
    points: 3,
    from: "x",
    to: "x",
    reason: "x",
    at: MONDAY,
    by: "x",
  },
  { ...ceremony, id: "standup", kind: "standup" },
  { ...ceremony, id: "retro", kind: "retro" },
  { ...said, type: "note", id: "note", ceremony: "standup", card: "c1", speaker: "m1", question: "did", text: "x" },
  { ...said, type: "feedback", id: "feedback", name: "x", side: "sales", text: "x", about: "c1", card: null },
  { ...said, type: "sticky", id: "sticky", column: "keep", text: "x", author: "m1", group: null, votes: ["m1"] },
  { ...said, type: "action", id: "action", text: "x", owner: "m1", dueDate: "2026-03-09", card: null, doneAt: null },
  { ...unrefined("c1"), independent: { answer: true, note: "x" } },
  {
    ...usualPractice,
    definitionOfReady: [{ id: "ready", text: "x", rule: null }],
    definitionOfDone: [{ id: "done", text: "x", rule: null }],
  },
  { type: "filter", id: "filter", name: "x", query: "x", deletedAt: null },
];

/**
 * A lawful board that means harm: payloads in every text of every record, addresses that must not be followed, and and
 * attachments (by their SHA-256) that claim to be pictures.
 */
export function hostileBoard(pictures: readonly string[]): AnyRecord[] {
  const records = everything(pictures).map(poisoned);
  const missing = recordTypes.filter((type) => !records.some((record) => record.type === type));
  if (missing.length > 0) throw new Error(`The hostile board has no ${missing.join(", ")} yet.`);
  return records;
}
