import { beforeEach, describe, expect, it } from "vitest";
import { actionDelete } from "../../../../src/core/commands/action-delete.ts";
import { actionSave } from "../../../../src/core/commands/action-save.ts";
import { actionToCard } from "../../../../src/core/commands/action-to-card.ts";
import { cardAdd } from "../../../../src/core/commands/card-add.ts";
import { cardBlock } from "../../../../src/core/commands/card-block.ts";
import { cardDelete } from "../../../../src/core/commands/card-delete.ts";
import { cardMove } from "../../../../src/core/commands/card-move.ts";
import { cardUnblock } from "../../../../src/core/commands/card-unblock.ts";
import { ceremonyDelete } from "../../../../src/core/commands/ceremony-delete.ts";
import { ceremonyEnd } from "../../../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../../../src/core/commands/ceremony-update.ts";
import { feedbackDelete } from "../../../../src/core/commands/feedback-delete.ts";
import { feedbackSave } from "../../../../src/core/commands/feedback-save.ts";
import { feedbackToCard } from "../../../../src/core/commands/feedback-to-card.ts";
import { memberAdd } from "../../../../src/core/commands/member-add.ts";
import { memberDelete } from "../../../../src/core/commands/member-delete.ts";
import { noteDelete } from "../../../../src/core/commands/note-delete.ts";
import { noteSave } from "../../../../src/core/commands/note-save.ts";
import { stickyDelete } from "../../../../src/core/commands/sticky-delete.ts";
import { stickyGroup } from "../../../../src/core/commands/sticky-group.ts";
import { stickySave } from "../../../../src/core/commands/sticky-save.ts";
import { stickyVote } from "../../../../src/core/commands/sticky-vote.ts";
import {
  type CeremonyKind,
  type CeremonyRecord,
  ceremonySchema,
} from "../../../../src/core/document/ceremony-records.ts";
import type { AnyRecord, RecordOf, RecordType } from "../../../../src/core/document/records.ts";
import { impediments } from "../../../../src/core/reports/impediments.ts";
import { minutesMarkdown } from "../../../../src/core/reports/minutes-markdown.ts";
import { openActions, retroTopics, votesLeft } from "../../../../src/core/reports/retro.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";

const DAY = 86_400_000;
let bench: BenchBoard;
const last = <T extends RecordType>(type: T): RecordOf<T> =>
  [...(bench.board.tables[type].values() as Iterable<AnyRecord>)].at(-1) as RecordOf<T>;
const start = (kind: CeremonyKind, present: string[], more: object = {}): CeremonyRecord => {
  bench.do(ceremonyStart, { kind, present, ...more });
  return last("ceremony");
};
const end = (spoke: { member: string; ms: number }[] = []) =>
  bench.do(ceremonyEnd, { ceremony: last("ceremony").id, usedMs: 840_000, lengthMs: 900_000, spoke });
const member = (name: string, role: string): string => {
  bench.do(memberAdd, { name, role });
  return last("member").id;
};

beforeEach(() => {
  bench = new BenchBoard();
  bench.do(cardAdd, { titles: ["Banner", "Mail"], column: "doing", lane: "campaign", at: "bottom" });
});

describe("a standup", () => {
  it("draws the order of who is there, skips who is absent, and hears one representative of sales in turn", () => {
    const [rosa, sven, boss] = [member("Rosa", "sales"), member("Sven", "sales"), member("Boss", "stakeholder")];
    const turns = [
      ["ana", "ben", rosa, sven, boss],
      ["ana", "ben", rosa, sven],
      ["ana", sven],
      ["ana", rosa, sven],
    ].map((present) => {
      const { representative, speakers } = start("standup", present);
      expect(speakers.toSorted()).toEqual(
        [...present.filter((id) => id === "ana" || id === "ben"), representative].toSorted(),
      );
      end();
      bench.ctx.now += DAY;
      return representative;
    });
    expect(turns).toEqual([rosa, sven, sven, rosa]);
  });

  it("takes who comes late last and drops who leaves, the rest keep their order", () => {
    const people = ["ana", "ben", member("Cem", "team"), member("Dora", "team")];
    const late = member("Late", "team");
    const { id, speakers } = start("standup", people);
    const [first] = speakers;
    bench.do(ceremonyUpdate, { ceremony: id, fields: { present: [...people.filter((one) => one !== first), late] } });
    expect(last("ceremony").speakers).toEqual([...speakers.slice(1), late]);
    expect(bench.refused(ceremonyUpdate, { ceremony: id, fields: { present: ["gone"] } }).code).toBe("not-found");
  });

  it("is held once at a time", () => {
    const { id } = start("standup", ["ana"]);
    expect(bench.refused(ceremonyStart, { kind: "standup", present: ["ana"] }).message).toContain("held already");
    start("retro", ["ana"]);
    bench.do(ceremonyDelete, { ceremony: id });
    start("standup", ["ana"]);
  });

  it("ends with minutes of what happened since the last one, and keeps them as they were", () => {
    start("standup", ["ana", "ben"]);
    end();
    bench.ctx.now += DAY;
    bench.do(cardMove, { cards: bench.ids("Mail"), column: "done", lane: "campaign", before: null });
    bench.do(cardMove, { cards: bench.ids("Banner"), column: "waiting", lane: "campaign", before: null });
    bench.do(cardMove, { cards: bench.ids("Banner"), column: "doing", lane: "campaign", before: null });
    const { id } = start("standup", ["ana", "ben"]);
    const card = bench.card("Banner").id;
    bench.do(cardBlock, { card, reason: "no logo", owner: "ben" });
    bench.ctx.now += 60_000;
    bench.do(cardUnblock, { card });
    bench.do(noteSave, { note: null, ceremony: id, card, speaker: "ana", question: "will", text: "Ask *again*" });
    bench.do(noteSave, {
      note: last("note").id,
      ceremony: id,
      card,
      speaker: "ana",
      question: "will",
      text: "Ask twice",
    });
    bench.do(noteSave, { note: null, ceremony: id, card: null, speaker: null, question: null, text: "x" });
    bench.do(noteDelete, { note: last("note").id });
    end([
      { member: "ben", ms: 61_000 },
      { member: "ana", ms: 20_000 },
    ]);
    const { minutes } = last("ceremony");
    expect(minutes).toMatchObject({
      usedMs: 840_000,
      spoke: [{ name: "Ben" }, { name: "Ana" }],
      moved: [{ title: "Mail", from: "Doing", to: "Done" }],
      raised: [{ title: "Banner", reason: "no logo", owner: "Ben" }],
      cleared: [{ title: "Banner" }],
    });
    expect(
      minutesMarkdown(bench.board, last("ceremony"), bench.ctx.now, "UTC"),
    ).toBe(`# Standup of 2017-04-26: Webinar series

Took 14 min of 15 min.

## There

- Ana, Ben

## Spoke

- Ben (1 min)
- Ana (less than a minute)

## Moved

- #2 Mail: Doing → Done

## Impediments raised

- Banner: no logo (Ben)

## Impediments cleared

- Banner: no logo (Ben)

## Notes

- Ana · Banner · What will I do?: Ask twice
`);
    // What the minutes tell of is told: no note comes, changes or goes.
    const kept = [...bench.board.tables.note.keys()][0] ?? "";
    const note = { note: kept, ceremony: id, card: null, speaker: null, question: null, text: "y" };
    for (const refusal of [
      bench.refused(noteSave, note),
      bench.refused(noteSave, { ...note, note: null }),
      bench.refused(noteDelete, { note: kept }),
    ])
      expect(refusal.message).toContain("This standup has ended; its minutes stay as they are.");
    expect(bench.refused(ceremonyUpdate, { ceremony: id, fields: { walk: "speakers" } }).message).toContain(
      "has ended",
    );
    expect(bench.refused(ceremonyEnd, { ceremony: id, usedMs: 1, lengthMs: 1, spoke: [] }).code).toBe("invalid");
  });

  it("has notes that are no Markdown of their own", () => {
    const { id } = start("standup", ["ana"]);
    for (const text of ["# loud", "1. first", "- less", "~~gone~~ https://example.org"])
      bench.do(noteSave, { note: null, ceremony: id, card: null, speaker: null, question: null, text });
    end();
    expect(minutesMarkdown(bench.board, last("ceremony"), bench.ctx.now, "UTC").split("## Notes")[1]).toContain(
      "- \\# loud\n- 1\\. first\n- \\- less\n- \\~\\~gone\\~\\~ https\\://example.org\n",
    );
  });
});

it("keeps minutes that can be read after a day on which a large board came in", () => {
  const { card, transition } = bench.board.tables;
  const [one, came] = [last("card"), last("transition")];
  for (let at = 0; at < 10_001; at += 1) {
    card.set(`k${at}`, { ...one, id: `k${at}` });
    transition.set(`t${at}`, { ...came, id: `t${at}`, card: `k${at}` });
  }
  start("standup", ["ana"]);
  end();
  expect(ceremonySchema.safeParse(last("ceremony")).error).toBeUndefined();
  expect(last("ceremony").minutes?.moved).toHaveLength(10_000);
});

describe("a review", () => {
  it("keeps results, why things were not done, and feedback that becomes a card in one step", () => {
    const { id } = start("review", ["ana"]);
    const results = { specific: "met", measurable: "partly", attainable: "met", relevant: "met", timeBound: "missed" };
    const reasons = [{ card: bench.card("Banner").id, reason: "the logo came late" }];
    bench.do(ceremonyUpdate, { ceremony: id, fields: { results, reasons } });
    expect(last("ceremony")).toMatchObject({ results, reasons });
    const said = { ceremony: id, name: "Rosa", side: "sales", about: null };
    bench.do(feedbackSave, { feedback: null, ...said, text: "One-pager for banks\nThey ask for it weekly." });
    const feedback = last("feedback").id;
    bench.do(feedbackToCard, { feedback, column: "ready", lane: "campaign" });
    expect(last("card")).toMatchObject({
      title: "One-pager for banks",
      description: "One-pager for banks\nThey ask for it weekly.",
      origin: "sales",
      requester: "Rosa",
      acceptedAt: bench.ctx.now,
      number: 3,
    });
    expect(last("feedback").card).toBe(last("card").id);
    expect(last("transition")).toMatchObject({ from: null, to: { column: "ready" } });
    expect(bench.refused(feedbackToCard, { feedback, column: "ready", lane: "campaign" }).code).toBe("nothing-to-do");
    bench.do(feedbackSave, { feedback, ...said, side: "client", text: "Shorter" });
    bench.do(feedbackDelete, { feedback });
    expect(bench.refused(feedbackSave, { feedback, ...said, text: "x" }).code).toBe("not-found");
  });

  it("goes on where a card that something was said of is deleted meanwhile", () => {
    const { id } = start("review", ["ana"]);
    const [gone, other] = [bench.card("Banner").id, bench.card("Mail").id];
    const said = { ceremony: id, name: "Rosa", side: "sales" as const, about: gone };
    bench.do(feedbackSave, { feedback: null, ...said, text: "Too late" });
    const reasons = [{ card: gone, reason: "the logo came late" }];
    bench.do(ceremonyUpdate, { ceremony: id, fields: { reasons } });
    bench.do(cardDelete, { cards: [gone], deleted: true });
    const more = [...reasons, { card: other, reason: "legal was away" }];
    bench.do(ceremonyUpdate, { ceremony: id, fields: { reasons: more } });
    expect(last("ceremony").reasons).toEqual(more);
    bench.do(feedbackSave, { feedback: last("feedback").id, ...said, text: "A week too late" });
    expect(last("feedback").text).toBe("A week too late");
  });
});

describe("a retrospective", () => {
  const sticky = (text: string, author: string | null = "ana", column = "improve"): string => {
    bench.ctx.now += 1;
    bench.do(stickySave, { sticky: null, ceremony: ceremony(), column, text, author });
    return last("sticky").id;
  };
  const ceremony = () => last("ceremony").id;
  const topics = () => retroTopics(bench.board, ceremony());

  it("hides what the notes say, and who wrote them, until they are revealed", () => {
    start("retro", ["ana", "ben"]);
    sticky("Fewer meetings");
    sticky("Thanks", null, "went-well");
    expect(topics().map(({ column, text, author }) => [column, text, author])).toEqual([
      ["improve", null, null],
      ["went-well", null, null],
    ]);
    expect(bench.changes.slice(-2).some(({ label }) => label.includes("meetings"))).toBe(false);
    bench.do(ceremonyUpdate, { ceremony: ceremony(), fields: { revealed: true } });
    expect(topics().map(({ text, author }) => [text, author])).toEqual([
      ["Fewer meetings", "Ana"],
      ["Thanks", null],
    ]);
    expect(bench.refused(ceremonyUpdate, { ceremony: ceremony(), fields: { revealed: false } }).code).toBe("invalid");
  });

  it("groups notes with their votes, gives each person three, and puts what has most first", () => {
    start("retro", ["ana", "ben"]);
    const [a, b, c, d] = [sticky("a"), sticky("b"), sticky("c"), sticky("d")];
    const vote = (on: string, who: string, votes: number) => ({ sticky: on, member: who, votes });
    bench.do(stickyVote, vote(b, "ana", 2));
    bench.do(stickyVote, vote(c, "ana", 1));
    expect(bench.refused(stickyVote, vote(d, "ana", 1)).message).toBe("“Ana” has 3 votes and can give this 0 at most.");
    bench.do(stickyGroup, { stickies: [c], under: b });
    bench.do(stickyGroup, { stickies: [b], under: d });
    bench.do(stickyVote, vote(c, "ben", 3));
    bench.do(ceremonyUpdate, { ceremony: ceremony(), fields: { revealed: true } });
    expect(topics().map(({ text, votes, under }) => [text, votes, under.map((one) => one.text)])).toEqual([
      ["d", 6, ["b", "c"]],
      ["a", 0, []],
    ]);
    expect(votesLeft(bench.board, ceremony(), "ana")).toBe(0);
    bench.do(stickyGroup, { stickies: [b], under: null });
    bench.do(stickyDelete, { sticky: d });
    expect(topics().map(({ text }) => text)).toEqual(["a", "b", "c"]);
    expect(bench.refused(stickyGroup, { stickies: [a], under: a }).code).toBe("nothing-to-do");
  });

  it("lets a note be mended whose writer has left the team", () => {
    start("retro", ["ana", "ben"]);
    const note = { sticky: sticky("Fewer meetngs", "ben"), ceremony: ceremony(), column: "improve" as const };
    bench.do(memberDelete, { member: "ben" });
    bench.do(stickySave, { ...note, text: "Fewer meetings", author: "ben" });
    expect(last("sticky")).toMatchObject({ text: "Fewer meetings", author: "ben" });
    expect(bench.refused(stickySave, { ...note, sticky: null, text: "x", author: "ben" }).code).toBe("not-found");
  });

  it("keeps its notes as they were when it has ended, also while another is held", () => {
    start("retro", ["ana"]);
    const [held, note] = [ceremony(), sticky("Fewer meetings")];
    bench.do(ceremonyEnd, { ceremony: held, usedMs: 0, lengthMs: 0, spoke: [] });
    expect(bench.refused(stickyDelete, { sticky: note }).message).toContain("has ended");
    start("retro", ["ana"]);
    const change = { sticky: note, ceremony: ceremony(), column: "improve" as const, text: "More", author: null };
    expect(bench.refused(stickySave, change).message).toBe("This note is from another retrospective.");
    expect(bench.board.tables.sticky.get(note)).toMatchObject({ text: "Fewer meetings", deletedAt: null });
  });

  it("leaves actions with owner and day, which become cards and come first the next time while they are open", () => {
    start("retro", ["ana"]);
    const first = ceremony();
    const act = (text: string, more: object = {}) => ({
      action: null,
      ceremony: first,
      text,
      owner: "ana",
      dueDate: null,
      done: false,
      ...more,
    });
    bench.do(actionSave, act("Book the studio", { dueDate: "2017-05-02" }));
    const studio = last("action").id;
    bench.do(actionSave, act("Ask the agency", { dueDate: "2017-04-28" }));
    const agency = last("action").id;
    bench.do(actionSave, act("Later", { owner: null }));
    const later = last("action").id;
    end();
    bench.ctx.now += DAY;
    start("retro", ["ana"]);
    bench.do(actionSave, { ...act("New here"), ceremony: ceremony() });
    const open = () => openActions(bench.board, { before: ceremony() }).map(({ text }) => text);
    expect(open()).toEqual(["Ask the agency", "Book the studio", "Later"]);
    expect(openActions(bench.board)).toHaveLength(4);
    bench.do(actionToCard, { action: studio, column: "doing", lane: "campaign" });
    expect(last("card")).toMatchObject({ title: "Book the studio", assignees: ["ana"], dueDate: "2017-05-02" });
    expect(bench.refused(actionToCard, { action: studio, column: "doing", lane: "campaign" }).code).toBe(
      "nothing-to-do",
    );
    bench.do(cardMove, { cards: [last("card").id], column: "done", lane: "campaign", before: null });
    bench.do(actionSave, act("Ask the agency", { action: agency, done: true }));
    bench.do(actionDelete, { action: later });
    expect(open()).toEqual([]);
  });
});

describe("impediments", () => {
  it("are listed over all sprints with their age and the working days they cost", () => {
    const block = (title: string, reason: string) =>
      bench.do(cardBlock, { card: bench.card(title).id, reason, owner: title === "Mail" ? "ana" : null });
    block("Mail", "no texts");
    bench.ctx.now += 3 * DAY;
    bench.do(cardUnblock, { card: bench.card("Mail").id });
    block("Banner", "no logo");
    bench.ctx.now += 3 * DAY;
    // Tuesday 25 to Friday 28 April; then Friday 28 April to Monday 1 May.
    expect(impediments(bench.board, bench.ctx.now, "UTC")).toMatchObject([
      { title: "Banner", since: "2017-04-28", until: null, age: 4, daysLost: 2, owner: "" },
      { title: "Mail", since: "2017-04-25", until: "2017-04-28", age: 4, daysLost: 4, owner: "Ana" },
    ]);
    // The clock was set back to before it was raised.
    expect(impediments(bench.board, bench.ctx.now - 9 * DAY, "UTC")[0]).toMatchObject({ age: 1, daysLost: 1 });
  });
});
