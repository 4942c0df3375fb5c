import type { z } from "zod";
import type { Command } from "../../src/core/commands/command.ts";
import { commandById } from "../../src/core/commands/registry.ts";
import type { RecordOf, RecordType } from "../../src/core/document/records.ts";
import { BenchBoard } from "./bench-board.ts";

/** The bytes of the file that hangs on a card of the rich board, and their SHA-256. */
export const richFile = new TextEncoder().encode("Agenda of the webinar: welcome, case study, questions.\n");
export const richBlob = "2553377e40cdfa698a290770391a1c3fd54002e55638191c9900fbdeca9a2785";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const check = (id: string, text: string, done: boolean, group = "") => ({ id, text, done, group });

/**
 * A board on which everything was done that a team does: every type of record is there, a sprint that is closed, one
 * that runs and one that is planned, ceremonies with their minutes, an attachment, something in the bin and the archive.
 * Made by commands alone, with the bench's clock and ids, so it is the same each time. What is new on a board goes in here.
 */
export function richBoard(): BenchBoard {
  const bench = new BenchBoard();
  const run = (id: string, args: unknown) => bench.do(commandById(id) as Command<z.ZodType>, args);
  const last = <T extends RecordType>(type: T): RecordOf<T> => {
    const found = [...(bench.board.tables[type] as ReadonlyMap<string, RecordOf<T>>).values()].at(-1);
    if (!found) throw new Error(`No ${type} yet.`);
    return found;
  };
  const add = (title: string, column: string, lane: string, fields: object = {}) => {
    run("card.add", { titles: [title], column, lane, at: "bottom", fields });
    return last("card").id;
  };
  const wait = (ms: number) => {
    bench.ctx.now += ms;
  };
  const move = (card: string, column: string, lane: string, override?: { reason: string }) => {
    wait(HOUR);
    run("card.move", { cards: [card], column, lane, before: null, override });
  };
  const reason = { reason: "The fair is a week earlier." };

  setUp(run);
  const label = last("label").id;
  const banner = add("Banner set", "backlog", "campaign", { points: 3, value: 8, effort: 2, labels: [label] });
  const page = add("Landing page · “Frühjahr” 春", "backlog", "campaign", {
    points: 5,
    assignees: ["ana", "ben"],
    description: "A page with **one** form.\n\n- headline\n- [brief](https://example.org/brief)",
    startDate: "2017-04-26",
    dueDate: "2017-05-05",
  });
  const quote = add("Quote template", "backlog", "sales", { points: 2, requester: "Nora Öz", origin: "sales" });
  const deal = add("Deal room", "backlog", "sales", { points: 8, kind: "deal", requester: "Nora Öz" });
  const epic = add("Spring campaign", "backlog", "campaign", { kind: "asset" });
  run("card.update", { cards: [banner, page], fields: { epic } });
  run("card.update", {
    cards: [page],
    fields: {
      criteria: [check("k1", "The form saves", true), check("k2", "Legal agreed", false)],
      checklist: [check("t1", "Text", true, "Copy"), check("t2", "Pictures", false, "Copy")],
      links: [
        { id: "l1", relation: "waits-for", card: banner, url: null, title: "" },
        { id: "l2", relation: "page", card: null, url: "https://example.org/brief", title: "Brief" },
      ],
    },
  });
  run("card.refine", {
    card: page,
    fields: { valuable: { answer: true, note: "More sign-ups" }, urgency: 5, risk: 3, ready: ["r1"] },
  });
  run("comment.add", { card: page, text: "The **second** draft is better." });
  run("comment.update", { comment: last("comment").id, text: "The *third* draft is better." });
  run("attachment.add", {
    card: page,
    files: [{ name: "agenda.txt", mime: "text/plain", size: richFile.length, blob: richBlob }],
  });
  run("attachment.link", { card: page, url: "https://example.org/mood", name: "Mood board" });
  run("filter.save", { filter: null, name: "Mine", query: "@ana due:week" });

  run("sprint.save", {
    sprint: null,
    fields: {
      name: "Sprint 1",
      goal: "30 % more registrations",
      smart: {
        specific: "More sign-ups on the page",
        measurable: "130 a week",
        attainable: "",
        relevant: "The fair",
        timeBound: "By 8 May",
      },
      miniGoals: [check("g1", "Page is live", false)],
      artifacts: [check("p1", "Numbers of the form", false)],
      capacity: 12,
      availability: [
        { member: "ana", days: 9 },
        { member: "ben", days: 7.5 },
      ],
      allocation: { unit: "percent", amount: 25 },
    },
  });
  const first = last("sprint").id;
  run("sprint.addCards", { sprint: first, cards: [banner, page, quote], override: reason });
  wait(HOUR);
  run("sprint.start", { sprint: first });
  standup(run, last, page, wait);
  run("sprint.addCards", { sprint: first, cards: [deal], override: reason });
  run("sprint.save", { sprint: first, fields: { goal: "25 % more registrations" }, override: reason });
  for (const card of [banner, page, quote]) move(card, "doing", card === quote ? "sales" : "campaign", reason);
  run("card.block", { card: page, reason: "Legal has the text", owner: "ben" });
  wait(2 * DAY);
  run("card.unblock", { card: page });
  for (const card of [banner, quote]) move(card, "done", card === quote ? "sales" : "campaign");
  run("card.block", { card: deal, reason: "The client is away", owner: null });
  review(run, last, deal, wait);
  retro(run, last, wait);
  wait(9 * DAY);
  run("sprint.save", { sprint: null, fields: { name: "Sprint 2", capacity: 10, goal: "A better form" } });
  const second = last("sprint").id;
  run("sprint.close", { sprint: first, rest: "next", cards: [{ card: deal, to: "stays" }] });
  run("sprint.start", { sprint: second });
  run("sprint.save", { sprint: null, fields: { name: "Sprint 3", startDate: "2017-06-01", endDate: "2017-06-14" } });
  run("ceremony.start", { kind: "planning", present: ["ana", "ben"] });

  run("card.archive", { cards: [quote], archived: true });
  run("card.delete", { cards: [add("Flyer", "ready", "campaign")], deleted: true });
  run("card.split", { card: epic, titles: ["Posters", "Radio spot"] });
  run("card.duplicate", { cards: [banner] });
  return bench;
}

type Run = (id: string, args: unknown) => unknown;
type Last = <T extends RecordType>(type: T) => RecordOf<T>;

function setUp(run: Run): void {
  run("board.update", {
    fields: {
      name: "Frühjahr 2017 · Webinar",
      description: "Registrations for the spring series.",
      intakePolicy: "Ask at the standup.",
      workingDays: [1, 2, 3, 4, 5],
      holidays: ["2017-05-01"],
      promise: { days: 8, strictness: "within" },
      salesAllocation: { unit: "percent", amount: 30 },
    },
  });
  const limit = { amount: 1, unit: "count", mode: "block", scope: "across" };
  run("column.update", { column: "doing", fields: { limit, policy: "Somebody works on it today.", colour: "teal" } });
  run("lane.update", { lane: "sales", fields: { limit: { ...limit, amount: 9, unit: "points", mode: "warn" } } });
  run("cell.limit", { column: "ready", lane: "sales", limit: { ...limit, mode: "warn", scope: "per-lane" } });
  run("member.update", {
    member: "ana",
    fields: { role: "product-owner", limit: { ...limit, amount: 3, mode: "warn" } },
  });
  run("member.add", { name: "Nora Öz", role: "sales", colour: "amber" });
  run("label.add", { name: "Launch", colour: "pink" });
  run("practice.update", {
    fields: {
      definitionOfReady: [{ id: "r1", text: "It has an estimate", rule: "estimated" }],
      definitionOfDone: [{ id: "d1", text: "Somebody else looked at it", rule: null }],
      smallPoints: 5,
      standupSales: "last",
      cadenceDays: 10,
    },
  });
}

function standup(run: Run, last: Last, card: string, wait: (ms: number) => void): void {
  const sales = last("member").id;
  run("ceremony.start", { kind: "standup", present: ["ana", "ben", sales], walk: "speakers" });
  const { id: ceremony } = last("ceremony");
  const note = { note: null, ceremony, card, speaker: "ana" };
  run("note.save", { ...note, question: "did", text: "The form is wired up." });
  run("note.save", { ...note, speaker: "ben", question: "in-the-way", text: "Legal has the text." });
  wait(HOUR / 4);
  run("ceremony.end", { ceremony, usedMs: 840_000, lengthMs: 900_000, spoke: [{ member: "ana", ms: 120_000 }] });
}

function review(run: Run, last: Last, card: string, wait: (ms: number) => void): void {
  run("ceremony.start", { kind: "review", present: ["ana", "ben"] });
  const { id: ceremony, results, resultNotes } = last("ceremony");
  run("ceremony.update", {
    ceremony,
    fields: {
      results: { ...results, measurable: "partly", timeBound: "missed" },
      resultNotes: { ...resultNotes, measurable: "121 a week" },
      reasons: [{ card, reason: "The client is away until June." }],
    },
  });
  const said = { feedback: null, ceremony, side: "sales", about: card };
  run("feedback.save", { ...said, name: "Nora Öz", text: "The quote saves me an hour." });
  run("feedback.save", { ...said, name: "Client", side: "client", about: null, text: "Could it be in French?" });
  run("feedback.toCard", { feedback: last("feedback").id, column: "backlog", lane: "sales" });
  wait(HOUR);
  run("ceremony.end", { ceremony, usedMs: 3_500_000, lengthMs: 7_200_000, spoke: [] });
}

function retro(run: Run, last: Last, wait: (ms: number) => void): void {
  run("ceremony.start", { kind: "retro", present: ["ana", "ben"] });
  const { id: ceremony } = last("ceremony");
  const sticky = { sticky: null, ceremony, column: "better", author: "ana" };
  run("sticky.save", { ...sticky, text: "Legal came late" });
  const { id: leader } = last("sticky");
  run("sticky.save", { ...sticky, column: "went-well", author: null, text: "Pairing on the page" });
  run("sticky.save", { ...sticky, text: "Ask legal earlier" });
  run("ceremony.update", { ceremony, fields: { revealed: true, votesEach: 4 } });
  run("sticky.group", { stickies: [last("sticky").id], under: leader });
  run("sticky.vote", { sticky: leader, member: "ben", votes: 2 });
  run("action.save", { action: null, ceremony, text: "Book legal", owner: "ben", dueDate: "2017-05-20", done: false });
  run("action.toCard", { action: last("action").id, column: "backlog", lane: "campaign" });
  wait(HOUR);
  run("ceremony.end", { ceremony, usedMs: 2_600_000, lengthMs: 5_400_000, spoke: [] });
}
