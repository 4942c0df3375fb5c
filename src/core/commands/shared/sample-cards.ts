import type { CardKind } from "../../document/records.ts";

/** One card of the sample board. `path`: the columns it came through and how many working days ago, oldest first. */
export interface SampleCard {
  readonly title: string;
  readonly lane: "Sales" | "Campaign" | "Expedite";
  readonly points: number;
  readonly who: readonly string[];
  readonly path: readonly (readonly [column: string, ago: number])[];
  readonly kind?: CardKind;
  readonly description?: string;
  readonly labels?: readonly string[];
  readonly requester?: string;
  /** Working days from today until it is due. */
  readonly due?: number;
  readonly checklist?: readonly (readonly [text: string, done: boolean])[];
  /** Ticked where the card is done. */
  readonly criteria?: readonly string[];
  /** A link that shows that it is done. */
  readonly proof?: readonly [name: string, url: string];
  readonly comments?: readonly (readonly [author: string, text: string, ago: number])[];
  readonly blocked?: readonly [reason: string, ago: number];
}

/** The sample board's cards, column by column as they stand. */
export const sampleCards: readonly SampleCard[] = [
  {
    title: "Battle card against Northwind for renewals",
    lane: "Sales",
    points: 3,
    who: ["RM"],
    path: [["Ready", 2]],
    requester: "Rosa Marin",
    description:
      "Three customers up for renewal were shown Northwind's new offer.\n\n- price per seat\n- **support hours**\n- what they lose when they leave",
    criteria: ["Fits on one page", "Read by two people from sales"],
  },
  {
    title: "One-page summary of the pricing change, for existing customers",
    lane: "Sales",
    points: 2,
    who: ["AK", "JL"],
    path: [
      ["Ready", 7],
      ["Doing", 2],
    ],
    requester: "Rosa Marin",
    labels: ["collateral", "enterprise"],
  },
  {
    title: "Case study: Hansen Logistics, one year on",
    lane: "Sales",
    points: 2,
    who: ["JL"],
    path: [
      ["Ready", 10],
      ["Doing", 8],
      ["Review", 5],
    ],
    requester: "Rosa Marin",
    blocked: ["Customer's legal has not answered", 3],
  },
  {
    title: "Demo script for the partner day",
    lane: "Sales",
    points: 1,
    who: ["RM"],
    path: [
      ["Ready", 8],
      ["Doing", 6],
      ["Review", 4],
      ["Done", 2],
    ],
    requester: "Rosa Marin",
    criteria: ["Takes twelve minutes", "Read aloud once with sales"],
    proof: ["Demo script, final", "https://example.com/partner-day/demo-script"],
  },
  {
    title: "Write the reminder sequence, three mails",
    lane: "Campaign",
    points: 3,
    who: ["AK"],
    path: [["Ready", 3]],
    labels: ["mail"],
    due: 4,
    checklist: [
      ["A week before", false],
      ["A day before", false],
      ["An hour before", false],
      ["For those who did not come", false],
    ],
  },
  {
    title: "Banner set for the partners' pages",
    lane: "Campaign",
    points: 2,
    who: ["TS"],
    kind: "asset",
    path: [["Ready", 3]],
  },
  { title: "Draft the follow-up survey", lane: "Campaign", points: 2, who: [], path: [["Ready", 2]] },
  {
    title: "Retargeting audience for those who left the form",
    lane: "Campaign",
    points: 3,
    who: ["TS"],
    path: [["Ready", 2]],
  },
  {
    title: "Speaker photos and short bios",
    lane: "Campaign",
    points: 1,
    who: ["JL"],
    kind: "asset",
    path: [["Ready", 1]],
  },
  {
    title: "Landing page: two-column form against one column",
    lane: "Campaign",
    points: 5,
    who: ["TS", "AK"],
    kind: "experiment",
    path: [
      ["Ready", 5],
      ["Doing", 2],
    ],
    labels: ["A/B test", "landing page"],
    checklist: [
      ["Write both versions", true],
      ["Split the traffic", true],
      ["Tag the events", true],
      ["Run for a week", false],
      ["Read the result", false],
    ],
    comments: [
      ["Tara Singh", "Both versions are up on the test page.", 2],
      ["Anna Kovac", "The short one drops the phone number, right?", 2],
      ["Tara Singh", "Yes. Sales agreed.", 1],
      ["Anna Kovac", "Then let it run until Friday.", 1],
    ],
  },
  {
    title: "Speaker briefing with Dr. Okafor",
    lane: "Campaign",
    points: 1,
    who: ["JL"],
    path: [
      ["Ready", 4],
      ["Doing", 1],
    ],
    due: 2,
  },
  {
    title: "Registration tracking in the newsletter",
    lane: "Campaign",
    points: 2,
    who: ["AK"],
    path: [
      ["Ready", 6],
      ["Doing", 4],
      ["Review", 1],
    ],
  },
  {
    title: "Invitation mail, second version",
    lane: "Campaign",
    points: 2,
    who: ["TS"],
    labels: ["mail"],
    path: [
      ["Ready", 6],
      ["Doing", 3],
      ["Review", 1],
    ],
  },
  {
    title: "Translation of the abstract",
    lane: "Campaign",
    points: 1,
    who: ["RM"],
    path: [
      ["Ready", 6],
      ["Doing", 5],
      ["Waiting", 3],
    ],
    description: "With the agency. They promised it for the end of the week.",
  },
  {
    title: "Topic and date agreed with sales",
    lane: "Campaign",
    points: 1,
    who: ["TS"],
    path: [
      ["Ready", 9],
      ["Doing", 5],
      ["Done", 4],
    ],
  },
  {
    title: "Keyword research for the series",
    lane: "Campaign",
    points: 2,
    who: ["AK"],
    path: [
      ["Ready", 9],
      ["Doing", 7],
      ["Review", 5],
      ["Done", 4],
    ],
    proof: ["Keywords by search volume", "https://example.com/webinars/keywords"],
  },
  {
    title: "Webinar platform booked",
    lane: "Campaign",
    points: 1,
    who: ["TS"],
    path: [
      ["Ready", 9],
      ["Doing", 6],
      ["Done", 4],
    ],
  },
  {
    title: "Save-the-date to customers",
    lane: "Campaign",
    points: 2,
    who: ["AK"],
    labels: ["mail"],
    path: [
      ["Ready", 8],
      ["Doing", 6],
      ["Done", 4],
    ],
    criteria: ["Sent to all customers with a running contract", "Unsubscribe link tried"],
    proof: ["Mail as it was sent", "https://example.com/webinars/save-the-date"],
  },
  {
    title: "Registration page online",
    lane: "Campaign",
    points: 3,
    who: ["TS"],
    labels: ["landing page"],
    path: [
      ["Ready", 8],
      ["Doing", 7],
      ["Review", 4],
      ["Done", 3],
    ],
    criteria: ["Loads in under two seconds on a phone", "The thank-you page offers the calendar entry"],
    proof: ["Registration page", "https://example.com/webinars/registration"],
  },
  {
    title: "Social posts, first wave",
    lane: "Campaign",
    points: 2,
    who: ["JL"],
    kind: "asset",
    path: [
      ["Ready", 7],
      ["Doing", 4],
      ["Done", 2],
    ],
    proof: ["Posts and their reach", "https://example.com/webinars/social"],
  },
  {
    title: "Partner mailing list agreed",
    lane: "Campaign",
    points: 1,
    who: ["RM"],
    path: [
      ["Ready", 7],
      ["Waiting", 5],
      ["Done", 3],
    ],
  },
  {
    title: "Title and abstract agreed",
    lane: "Campaign",
    points: 1,
    who: ["JL"],
    path: [
      ["Ready", 8],
      ["Doing", 5],
      ["Done", 3],
    ],
  },
  {
    title: "Correct the price on the partner page",
    lane: "Expedite",
    points: 1,
    who: ["TS"],
    kind: "bug",
    path: [["Doing", 0]],
    due: 0,
  },
];
