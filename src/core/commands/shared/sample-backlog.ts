import { spreadKeys } from "../../document/order-key.ts";
import type { AnyRecord, CardRecord, LaneRecord } from "../../document/records.ts";
import { unrefined, usualPractice } from "../../document/refinement-records.ts";
import type { CommandContext } from "../command.ts";

/** A card of the sample board's backlog. */
interface BacklogPlan {
  readonly title: string;
  readonly lane: "Sales" | "Campaign";
  readonly kind?: CardRecord["kind"];
  readonly points?: number;
  readonly value?: number;
  readonly effort?: number;
  readonly requester?: string;
  readonly description?: string;
  readonly criteria?: readonly string[];
  /** The title of the card of the backlog it was split from. */
  readonly epic?: string;
  /** Titles of cards that must be done first, in the backlog or in the sprint. */
  readonly waitsFor?: readonly string[];
  /** What the team answered to the letters of INVEST that only people can judge; nobody was asked where it is left out. */
  readonly answers?: readonly [independent: boolean, negotiable: boolean, valuable: boolean];
}

const GERMAN = "Webinar series in German";

/** What the sample team might do next, by rank: refined at the top, an epic with its stories, ideas at the end. */
const plans: readonly BacklogPlan[] = [
  {
    title: "Call list for sales: who asked a question in the webinar",
    lane: "Sales",
    points: 3,
    value: 8,
    effort: 3,
    requester: "Rosa Marin",
    criteria: ["On the day after, before ten", "With the question, in their words"],
    answers: [true, true, true],
  },
  {
    title: "Recording on demand: page and form",
    lane: "Campaign",
    kind: "story",
    points: 5,
    value: 8,
    effort: 5,
    criteria: ["Found from the registration page", "Asks for three fields at most"],
    answers: [true, true, true],
  },
  {
    title: "Thank-you mail with the survey",
    lane: "Campaign",
    points: 2,
    value: 5,
    effort: 2,
    criteria: ["One mail to those who came, another to those who did not"],
    waitsFor: ["Draft the follow-up survey"],
    answers: [false, true, true],
  },
  {
    title: GERMAN,
    lane: "Campaign",
    kind: "story",
    points: 13,
    value: 13,
    effort: 13,
    description:
      "Every third registration comes from Austria, Germany or Switzerland. Too large for one sprint: split.",
    answers: [true, true, true],
  },
  {
    title: "German landing page",
    lane: "Campaign",
    kind: "story",
    points: 5,
    value: 8,
    effort: 5,
    epic: GERMAN,
    criteria: ["Read by somebody whose first language is German"],
    waitsFor: ["Registration page online"],
    answers: [true, true, true],
  },
  {
    title: "German invitation and reminders",
    lane: "Campaign",
    kind: "story",
    points: 3,
    value: 5,
    effort: 3,
    epic: GERMAN,
    waitsFor: ["German landing page", "Write the reminder sequence, three mails"],
  },
  { title: "A speaker for the German date", lane: "Campaign", kind: "story", value: 8, epic: GERMAN },
  {
    title: "Comparison page against Northwind",
    lane: "Sales",
    value: 13,
    effort: 8,
    requester: "Rosa Marin",
    waitsFor: ["Battle card against Northwind for renewals"],
  },
  {
    title: "Partner webinar with Hansen Logistics",
    lane: "Sales",
    points: 8,
    value: 8,
    effort: 8,
    requester: "Rosa Marin",
  },
  { title: "Ask customers what the next series should be about", lane: "Campaign", points: 2, value: 3, effort: 1 },
  { title: "Something with podcasts?", lane: "Campaign" },
  { title: "Templates for the sales team's own invitations", lane: "Sales", requester: "Rosa Marin" },
];

/** What the sample's backlog is made into cards from. */
interface BacklogParts {
  /** The cards that are on the board already. */
  readonly work: readonly AnyRecord[];
  readonly column: string;
  readonly lanes: readonly LaneRecord[];
  readonly ctx: CommandContext;
  /** When they were written down. */
  readonly at: number;
}

/** The backlog of the sample board, with what refinement found out and the team's definition of ready. */
export function sampleBacklog({ work, column, lanes, ctx, at }: BacklogParts): AnyRecord[] {
  const cards = work.filter((record) => record.type === "card");
  const keys = spreadKeys(plans.length);
  const ids = new Map(cards.map(({ title, id }) => [title, id]));
  for (const { title } of plans) ids.set(title, ctx.newId());
  const idOf = (title: string): string => ids.get(title) as string;
  const line = (text: string) => ({ id: ctx.newId(), text, done: false, group: "" });
  return [
    {
      ...usualPractice,
      definitionOfReady: [
        { id: ctx.newId(), text: "Estimated by those who will do it", rule: "estimated" },
        { id: ctx.newId(), text: "Nothing blocks it", rule: "unblocked" },
      ],
    },
    ...plans.flatMap((plan, index): AnyRecord[] => {
      const { title, answers } = plan;
      const id = idOf(title);
      const lane = (lanes.find(({ name }) => name === plan.lane) as LaneRecord).id;
      const card: CardRecord = {
        type: "card",
        id,
        number: cards.length + index + 1,
        title,
        description: plan.description ?? "",
        kind: plan.kind ?? "task",
        origin: plan.lane === "Sales" ? "sales" : "marketing",
        requester: plan.requester ?? "",
        points: plan.points ?? null,
        value: plan.value ?? null,
        effort: plan.effort ?? null,
        assignees: [],
        labels: [],
        startDate: null,
        dueDate: null,
        criteria: (plan.criteria ?? []).map(line),
        checklist: [],
        links: (plan.waitsFor ?? []).map((other) => ({
          id: ctx.newId(),
          relation: "waits-for",
          card: idOf(other),
          url: null,
          title: "",
        })),
        place: { column, lane, order: keys[index] as string },
        epic: plan.epic === undefined ? null : idOf(plan.epic),
        sprint: null,
        createdAt: at,
        acceptedAt: null,
        archivedAt: null,
        deletedAt: null,
        source: null,
      };
      const transition = {
        type: "transition",
        id: ctx.newId(),
        card: id,
        from: null,
        to: { column, lane },
        at,
      } as const;
      return [card, { ...transition, by: ctx.actor }, ...(answers ? [refined(id, answers)] : [])];
    }),
  ];
}

function refined(card: string, [independent, negotiable, valuable]: readonly [boolean, boolean, boolean]): AnyRecord {
  const said = (answer: boolean) => ({ answer, note: "" });
  return {
    ...unrefined(card),
    independent: said(independent),
    negotiable: said(negotiable),
    valuable: said(valuable),
  };
}
