import type { CeremonyRecord, RetroColumn } from "../../document/ceremony-records.ts";
import type { AnyRecord } from "../../document/records.ts";
import { noSmart } from "../../document/sprint-records.ts";
import type { CommandContext } from "../command.ts";
import type { samplePeople } from "./sample-team.ts";

const MINUTE_MS = 60_000;
type Initials = keyof typeof samplePeople;

/** What people wrote, and who voted for it. */
const notes: readonly (readonly [RetroColumn, Initials, string, readonly Initials[]])[] = [
  ["went-well", "AK", "The first webinar filled up in four days", ["TS"]],
  ["better", "JL", "Legal saw the case study only when it was finished", ["AK", "JL", "RM", "TS"]],
  ["better", "RM", "Sales heard of the new date from a customer", ["RM", "RM", "AK"]],
  ["keep", "TS", "Two people look at each mail before it goes out", ["JL"]],
  ["improve", "AK", "One person who asks customers for their release, early", ["JL", "TS", "AK"]],
];

/** What the sample board's earlier retrospective is told with. */
interface SampleRetro {
  /** Ids of the people, by initials. */
  readonly people: ReadonlyMap<string, string>;
  /** The card that something was in the way of, once. */
  readonly card: string;
  /** A moment on the working day so many days ago, and a day so many working days from today. */
  readonly moment: (ago: number) => number;
  readonly day: (days: number) => string;
  readonly ctx: CommandContext;
}

/** A retrospective before the sprint that runs, with an action still open and one done; and an impediment that was cleared. */
export function sampleRetro({ people, card, moment, day, ctx }: SampleRetro): AnyRecord[] {
  const who = (initials: Initials) => people.get(initials) as string;
  const startedAt = moment(5);
  const present = (["AK", "JL", "TS", "RM"] as const).map(who);
  const ceremony: CeremonyRecord = {
    type: "ceremony",
    id: ctx.newId(),
    kind: "retro",
    sprint: null,
    startedAt,
    endedAt: startedAt + 68 * MINUTE_MS,
    present,
    speakers: present,
    representative: null,
    walk: "board",
    results: { specific: "open", measurable: "open", attainable: "open", relevant: "open", timeBound: "open" },
    resultNotes: noSmart,
    reasons: [],
    revealed: true,
    votesEach: 3,
    minutes: {
      usedMs: 68 * MINUTE_MS,
      lengthMs: 90 * MINUTE_MS,
      spoke: [],
      moved: [],
      raised: [],
      cleared: [],
    },
    deletedAt: null,
  };
  const action = (text: string, owner: Initials, dueDate: string, doneAt: number | null): AnyRecord => ({
    type: "action",
    id: ctx.newId(),
    ceremony: ceremony.id,
    text,
    owner: who(owner),
    dueDate,
    card: null,
    at: startedAt + 60 * MINUTE_MS,
    doneAt,
    deletedAt: null,
  });
  return [
    ceremony,
    ...notes.map(
      ([column, author, text, votes], index): AnyRecord => ({
        type: "sticky",
        id: ctx.newId(),
        ceremony: ceremony.id,
        column,
        text,
        author: who(author),
        group: null,
        votes: votes.map(who),
        at: startedAt + index * MINUTE_MS,
        deletedAt: null,
      }),
    ),
    action("Ask legal at the start of each case study, not at its end", "JL", day(2), null),
    action("Tell sales of changed dates on the day", "TS", day(-2), moment(3)),
    {
      type: "blocker",
      id: ctx.newId(),
      card,
      reason: "The partner had not named a date",
      owner: who("RM"),
      since: moment(6),
      until: moment(5),
    },
  ];
}
