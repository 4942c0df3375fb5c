import type { SprintRecord } from "../../../core/document/records.ts";

/** What a sprint's state is called. */
export const sprintStates: Readonly<Record<SprintRecord["state"], string>> = {
  planned: "Planned",
  active: "Running",
  closed: "Closed",
};
