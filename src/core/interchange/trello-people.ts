import type { Colour } from "../document/field.ts";
import type { LabelRecord, MemberRecord } from "../document/records.ts";
import { type LossList, plural } from "./losses.ts";
import { cutLine, idOf, sourceOf } from "./trello-records.ts";
import type { TrelloCard, TrelloExport, TrelloLabel, TrelloMember } from "./trello-schema.ts";

const memberColours: readonly Colour[] = [
  "indigo",
  "teal",
  "violet",
  "blue",
  "pink",
  "green",
  "brown",
  "amber",
  "red",
  "grey",
];

const labelColours: Readonly<Record<string, Colour>> = {
  green: "green",
  lime: "green",
  yellow: "amber",
  orange: "brown",
  red: "red",
  purple: "violet",
  blue: "blue",
  sky: "teal",
  pink: "pink",
  black: "grey",
};

/** The people of an export: its members, and those its cards still name though they left the board. */
export function readMembers(data: TrelloExport, losses: LossList): MemberRecord[] {
  const people = new Map((data.members ?? []).map((member) => [member.id, member]));
  const left = new Map<string, TrelloMember>();
  for (const action of data.actions ?? [])
    for (const { id, ...person } of [action.memberCreator, action.member].filter(
      (one) => one !== null && one !== undefined,
    ))
      if (id) left.set(id, { ...person, id });
  const nameless = new Set<string>();
  for (const id of data.cards.flatMap((card) => card.idMembers ?? [])) {
    if (people.has(id)) continue;
    const person = left.get(id);
    if (person) people.set(id, person);
    else nameless.add(id);
  }
  losses.add(
    nameless.size,
    `${plural(nameless.size, "person", "people")} assigned to cards ${nameless.size === 1 ? "is" : "are"} not named in the file: those assignments are left out.`,
  );
  return [...people.values()].map((member, index) => ({
    type: "member",
    id: idOf(member.id),
    name: cutLine(member.fullName || member.username || "Unnamed"),
    initials: initialsOf(member),
    colour: memberColours[index % memberColours.length] ?? "grey",
    role: "team",
    limit: null,
    deletedAt: null,
    source: sourceOf(member.id, null),
  }));
}

function initialsOf(member: TrelloMember): string {
  if (member.initials && member.initials.length <= 8) return member.initials;
  const names = (member.fullName || member.username || "?").trim().split(/\s+/u);
  return [names[0], names.length > 1 ? names.at(-1) : ""]
    .map((name) => [...(name ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

/** The labels of an export and, for each of its cards, the ids of those it carries. */
export interface TrelloLabels {
  readonly labels: readonly LabelRecord[];
  on(card: TrelloCard): string[];
}

/** Labels of the board, or of its cards where the export is of the old kind; the oldest know a label by its colour only. */
export function readLabels(data: TrelloExport, losses: LossList): TrelloLabels {
  const sourceId = (label: TrelloLabel) => label.id ?? `${data.id}-${(label.color ?? "none").replace(/[^a-z]/giu, "")}`;
  const found = new Map<string, TrelloLabel>();
  for (const label of [...(data.labels ?? []), ...data.cards.flatMap((card) => card.labels ?? [])]) {
    if (!found.has(sourceId(label))) found.set(sourceId(label), label);
  }
  const labels = [...found].map(
    ([id, label]): LabelRecord => ({
      type: "label",
      id: idOf(id),
      name: cutLine(label.name || capital(label.color ?? "unnamed")),
      colour: labelColours[(label.color ?? "").replace(/_.*$/u, "")] ?? "grey",
      deletedAt: null,
      source: sourceOf(id, null),
    }),
  );
  const unknown = data.cards.flatMap((card) => (card.idLabels ?? []).filter((id) => !found.has(id)));
  losses.add(
    unknown.length,
    `${plural(unknown.length, "label")} on cards ${unknown.length === 1 ? "is" : "are"} not described in the file: left out.`,
  );
  return {
    labels,
    on: (card) => {
      const ids = [...(card.idLabels ?? []).filter((id) => found.has(id)), ...(card.labels ?? []).map(sourceId)];
      return [...new Set(ids)].map(idOf);
    },
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("_", " ");
