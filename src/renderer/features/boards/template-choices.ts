/** The boards a new one can start from, as core/commands/new-board.ts knows them. */
export const templates = [
  {
    id: "scrum",
    label: "Scrum: marketing with sales",
    note: "Sprints with a share for sales; lanes for sales, campaigns and what cannot wait.",
  },
  {
    id: "kanban",
    label: "Kanban: marketing with sales",
    note: "A steady flow with limits, and a promise of under ten working days for sales.",
  },
  { id: "blank", label: "Blank board", note: "Three columns and one lane, for you to shape." },
  { id: "sample", label: "Sample board", note: "A webinar series in the middle of a sprint, to look around in." },
] as const;
export type Template = (typeof templates)[number]["id"];
