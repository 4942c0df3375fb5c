import type { Colour } from "../../core/document/field.ts";
import type { CardKind, LaneKind, Origin, Role, Stage } from "../../core/document/records.ts";
import type { Outcome } from "../../core/document/sprint-records.ts";

/* The words for what records name by key, the same wherever they are shown. */

export const stageWords: Readonly<Record<Stage, string>> = {
  backlog: "Backlog",
  ready: "Ready",
  active: "Active",
  waiting: "Waiting",
  done: "Done",
};

export const laneKindWords: Readonly<Record<LaneKind, string>> = {
  marketing: "Marketing",
  sales: "Sales",
  expedite: "Expedite",
  custom: "Other",
};

export const cardKindWords: Readonly<Record<CardKind, string>> = {
  story: "Story",
  task: "Task",
  asset: "Campaign asset",
  lead: "Lead",
  deal: "Deal",
  experiment: "Experiment",
  bug: "Bug",
};

export const originWords: Readonly<Record<Origin, string>> = { marketing: "Marketing", sales: "Sales" };

export const roleWords: Readonly<Record<Role, string>> = {
  "product-owner": "Product owner",
  "scrum-master": "Scrum master",
  team: "Team member",
  sales: "Sales representative",
  stakeholder: "Stakeholder",
};

/** What became of a card when its sprint closed. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: "Done",
  backlog: "Back to the backlog",
  next: "Into the next sprint",
  stays: "Stayed on the board",
};

export const colourWords: Readonly<Record<Colour, string>> = {
  indigo: "Indigo",
  amber: "Amber",
  red: "Red",
  teal: "Teal",
  green: "Green",
  blue: "Blue",
  violet: "Violet",
  pink: "Pink",
  brown: "Brown",
  grey: "Grey",
};

/** A table of words as the choices of a select or a picker, in the table's order. */
export const choices = <Id extends string>(words: Readonly<Record<Id, string>>): { id: Id; label: string }[] =>
  (Object.entries(words) as [Id, string][]).map(([id, label]) => ({ id, label }));
