import { actionSave } from "../../src/core/commands/action-save.ts";
import { attachmentLink } from "../../src/core/commands/attachment-link.ts";
import { cardAdd } from "../../src/core/commands/card-add.ts";
import { cardBlock } from "../../src/core/commands/card-block.ts";
import { cardMove } from "../../src/core/commands/card-move.ts";
import { ceremonyEnd } from "../../src/core/commands/ceremony-end.ts";
import { ceremonyStart } from "../../src/core/commands/ceremony-start.ts";
import { ceremonyUpdate } from "../../src/core/commands/ceremony-update.ts";
import { feedbackSave } from "../../src/core/commands/feedback-save.ts";
import { memberAdd } from "../../src/core/commands/member-add.ts";
import { sprintSave } from "../../src/core/commands/sprint-save.ts";
import { sprintStart } from "../../src/core/commands/sprint-start.ts";
import { stickyGroup } from "../../src/core/commands/sticky-group.ts";
import { stickySave } from "../../src/core/commands/sticky-save.ts";
import { stickyVote } from "../../src/core/commands/sticky-vote.ts";
import { retroColumns } from "../../src/core/document/ceremony-records.ts";
import { BenchBoard } from "./bench-board.ts";
import { longTitle } from "./wall-board.ts";

const DAY_MS = 86_400_000;

/** The title of one of the board's cards. */
export const cardTitle = (at: number): string => longTitle(at).trim();

/** A long note, unlike every other; German words are longer than English ones. */
export const longNote = (number: number): string =>
  `Note ${number}: the Veranstaltungsanmeldung was online two days before anybody in sales had read what it says`;

/**
 * A board in the middle of a sprint with 14 cards for eight people, six of them finished, one with proof, one blocked; a review
 * with feedback and results and a retrospective with `notes` notes for each column are being held, the notes not open yet.
 */
export function ceremonyBoard(notes = 9): {
  readonly bench: BenchBoard;
  readonly review: string;
  readonly retro: string;
  readonly done: string;
} {
  const bench = new BenchBoard();
  bench.ctx.now = Date.now() - 5 * DAY_MS;
  const { tables } = bench.board;
  for (const name of ["Maximiliane Freifrau von Hohenstein-Wittgenstein", "Cem Aydın", "Dora", "Emil", "Fatma"])
    bench.do(memberAdd, { name });
  bench.do(memberAdd, { name: "Rosa Marin", role: "sales" });
  const members = [...tables.member.keys()];
  const day = (days: number) => new Date(bench.ctx.now + days * DAY_MS).toISOString().slice(0, 10);
  const held = (kind: string) => [...tables.ceremony.values()].findLast((one) => one.kind === kind)?.id ?? "";

  bench.do(sprintSave, {
    sprint: null,
    fields: {
      name: "Sprint 14",
      goal: "30 % more registrations for the webinar series than in the spring, from partners as well as from sales",
      startDate: day(0),
      endDate: day(13),
      allocation: { unit: "points", amount: 20 },
      smart: {
        specific: "More people register for the webinar series",
        measurable: "From 400 to 520 registrations",
        attainable: "The spring campaign brought 20 % with half of the mails",
        relevant: "Sales lives on what registers",
        timeBound: "By the end of the sprint",
      },
    },
  });
  const sprint = [...tables.sprint.keys()][0] as string;
  for (let at = 0; at < 14; at += 1)
    bench.do(cardAdd, {
      titles: [cardTitle(at)],
      column: "ready",
      lane: at % 3 === 0 ? "sales" : "campaign",
      at: "bottom",
      fields: {
        sprint,
        points: (at % 5) + 1,
        requester: at % 3 === 0 ? "Rosa Marin" : "",
        value: at === 0 ? 98_765 : null,
        assignees: [members[at < 4 ? at : 2] as string],
      },
    });
  bench.do(sprintStart, { sprint });
  bench.ctx.now += DAY_MS;
  for (let at = 0; at < 6; at += 1)
    bench.do(cardMove, {
      cards: bench.ids(cardTitle(at)),
      column: "done",
      lane: at % 3 === 0 ? "sales" : "campaign",
      before: null,
    });
  bench.do(cardBlock, {
    card: bench.card(cardTitle(8)).id,
    reason: "The customer’s legal department has not answered",
    owner: null,
  });
  const done = bench.card(cardTitle(0)).id;
  for (const [name, url] of [
    ["The landing page as it went online", "https://example.com/landing"],
    ["Registrations by day", "https://example.com/numbers"],
  ])
    bench.do(attachmentLink, { card: done, name, url });

  bench.do(ceremonyStart, { kind: "retro", present: members });
  for (const [at, text] of ["Ask legal before the mail is written", "Show sales the page two days early"].entries())
    bench.do(actionSave, {
      action: null,
      ceremony: held("retro"),
      text,
      owner: members[at],
      dueDate: day(at - 2),
      done: false,
    });
  bench.do(ceremonyEnd, { ceremony: held("retro"), usedMs: 1, lengthMs: 1, spoke: [] });

  bench.ctx.now += 3 * DAY_MS;
  bench.do(ceremonyStart, { kind: "review", present: members });
  const review = held("review");
  bench.do(ceremonyUpdate, {
    ceremony: review,
    fields: {
      results: { specific: "met", measurable: "partly", attainable: "met", relevant: "missed", timeBound: "open" },
      resultNotes: {
        specific: "",
        measurable: "490 of 520",
        attainable: "",
        relevant: "Sales could not call",
        timeBound: "",
      },
      reasons: [{ card: bench.card(cardTitle(9)).id, reason: "Nobody had the numbers from the spring" }],
    },
  });
  for (const [at, side] of (["sales", "client", "other"] as const).entries())
    bench.do(feedbackSave, {
      feedback: null,
      ceremony: review,
      name: `Guest ${at}`,
      side,
      text: longNote(100 + at),
      about: null,
    });

  bench.do(ceremonyStart, { kind: "retro", present: members });
  const retro = held("retro");
  for (let at = 0; at < notes * 4; at += 1) {
    bench.ctx.now += 1_000;
    bench.do(stickySave, {
      sticky: null,
      ceremony: retro,
      column: retroColumns[at % 4]?.column,
      text: longNote(at),
      author: members[at % members.length],
    });
  }
  return { bench, review, retro, done };
}

/** Opens the notes of the retrospective, groups two under the first, and lets two people vote for the last. */
export function revealRetro(bench: BenchBoard, retro: string): void {
  bench.do(ceremonyUpdate, { ceremony: retro, fields: { revealed: true } });
  const stickies = [...bench.board.tables.sticky.values()].filter(({ ceremony }) => ceremony === retro);
  const [first, second, third] = stickies.map(({ id }) => id);
  bench.do(stickyGroup, { stickies: [second, third], under: first });
  const last = stickies.at(-1)?.id;
  bench.do(stickyVote, { sticky: last, member: "ana", votes: 3 });
  bench.do(stickyVote, { sticky: first, member: "ben", votes: 2 });
  for (const [at, text] of ["Show sales what a mail says before it is written", "Ask legal first"].entries())
    bench.do(actionSave, {
      action: null,
      ceremony: retro,
      text,
      owner: at === 0 ? "ana" : null,
      dueDate: null,
      done: false,
    });
}
