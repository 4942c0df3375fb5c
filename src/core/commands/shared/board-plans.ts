import type { Colour } from "../../document/field.ts";
import type { BoardRecord, LaneKind, Stage } from "../../document/records.ts";

/** What a template sets up. Limits are counts that warn. */
export interface BoardPlan {
  readonly name: string;
  readonly words: string;
  readonly method: BoardRecord["method"];
  readonly intakePolicy: string;
  readonly columns: readonly { name: string; stage: Stage; policy?: string; limit?: number; folded?: boolean }[];
  readonly lanes: readonly { name: string; kind: LaneKind; colour: Colour; policy?: string; limit?: number }[];
}

const intakePolicy =
  "Sales asks through the intake form: who needs it, when, why and for which customer. The team answers at the next standup.";

const sales = {
  name: "Sales",
  kind: "sales",
  colour: "amber",
  policy: "Work that sales asked for. It is promised in under ten working days after we accept it.",
} as const;

const expedite = {
  name: "Expedite",
  kind: "expedite",
  colour: "red",
  policy: "One card at a time. It goes first; say in the standup why it cannot wait.",
  limit: 1,
} as const;

const doing = { name: "Doing", stage: "active", policy: "Somebody works on it today.", limit: 4 } as const;
const review = { name: "Review", stage: "active", policy: "A second person looks at it.", limit: 2 } as const;
const waiting = {
  name: "Waiting",
  stage: "waiting",
  policy: "It hangs on somebody outside the team. Say on whom, and since when.",
} as const;
const done = { name: "Done", stage: "done", policy: "It is out, and who asked for it knows." } as const;

/** What each template sets up. */
export const plans = {
  scrum: {
    name: "New board",
    words: "Marketing with sales: sprints of two weeks, a share of each for sales, and a lane that shows it.",
    method: "scrum",
    intakePolicy,
    columns: [
      { name: "Backlog", stage: "backlog", policy: "What we might do, the next at the top." },
      { name: "Ready", stage: "ready", policy: "In the sprint, estimated, with acceptance criteria." },
      doing,
      review,
      waiting,
      done,
    ],
    lanes: [sales, { name: "Campaign", kind: "marketing", colour: "indigo" }, expedite],
  },
  kanban: {
    name: "New board",
    words: "Marketing with sales: limits on work in progress, and a promise of ten working days to sales.",
    method: "kanban",
    intakePolicy,
    columns: [
      { name: "Backlog", stage: "backlog", policy: "What we might do, the next at the top." },
      { name: "Ready", stage: "ready", policy: "Accepted: the promise to sales runs from here.", limit: 6 },
      doing,
      review,
      waiting,
      done,
    ],
    lanes: [expedite, sales, { name: "Marketing", kind: "marketing", colour: "indigo" }],
  },
  blank: {
    name: "New board",
    words: "Three columns and one lane, to make your own.",
    method: "kanban",
    intakePolicy: "",
    columns: [
      { name: "To do", stage: "ready" },
      { name: "Doing", stage: "active" },
      { name: "Done", stage: "done" },
    ],
    lanes: [{ name: "Work", kind: "marketing", colour: "indigo" }],
  },
  sample: {
    name: "Webinar series",
    words: "A team in the middle of a sprint, to look around in. Delete it when you have seen enough.",
    method: "scrum",
    intakePolicy,
    columns: [
      // Folded: a wall in the middle of a sprint is about the sprint.
      { name: "Backlog", stage: "backlog", policy: "What we might do, the next at the top.", folded: true },
      { name: "Ready", stage: "ready", policy: "In the sprint, estimated, with acceptance criteria." },
      doing,
      review,
      waiting,
      done,
    ],
    lanes: [sales, { name: "Campaign", kind: "marketing", colour: "indigo" }, expedite],
  },
} as const satisfies Readonly<Record<string, BoardPlan>>;
