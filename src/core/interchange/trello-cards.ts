import { Temporal } from "temporal-polyfill";
import { LINE_MAX, TEXT_MAX } from "../document/field.ts";
import { cutText } from "../document/graphemes.ts";
import { grouped } from "../document/grouped.ts";
import type { CardRecord, CheckItem, ColumnRecord } from "../document/records.ts";
import { type LossList, plural } from "./losses.ts";
import type { TrelloHistory } from "./trello-history.ts";
import { orderKeys } from "./trello-order.ts";
import type { TrelloLabels } from "./trello-people.ts";
import { capped, cutLine, idOf, sourceOf } from "./trello-records.ts";
import type { TrelloCard, TrelloChecklist, TrelloExport } from "./trello-schema.ts";

/** What cards are made with: the parts of the export that were read before them. */
export interface CardParts {
  readonly columns: readonly ColumnRecord[];
  readonly lane: string;
  readonly labels: TrelloLabels;
  readonly members: ReadonlySet<string>;
  readonly history: TrelloHistory;
  /** IANA name of the zone in which a due moment becomes a day. */
  readonly zone: string;
}

const LIST_MAX = 200;
const CHECK_MAX = 2_000;

/** The cards of an export, with their checklists, in the order of their lists. */
export function readCards(data: TrelloExport, parts: CardParts, losses: LossList): CardRecord[] {
  const open = new Set(parts.columns.filter((column) => column.deletedAt === null).map((column) => column.id));
  const known = new Set(parts.columns.map((column) => column.id));
  const firstOpen = parts.columns.find((column) => open.has(column.id)) as ColumnRecord;
  const checklists = checklistsByCard(data);
  const order = new Map<string, string>();
  for (const list of grouped(data.cards, (card) => card.idList).values())
    for (const [id, key] of orderKeys(list)) order.set(id, key);
  const numbers = uniqueNumbers(data.cards);
  const homeless: string[] = [];
  const hidden: string[] = [];
  const longTitles: string[] = [];
  const longTexts: string[] = [];
  let cut = 0;
  const cards = data.cards.map((card): CardRecord => {
    const title = cutLine(card.name || "Untitled");
    const inKnown = known.has(idOf(card.idList));
    const column = inKnown ? idOf(card.idList) : firstOpen.id;
    if (!inKnown) homeless.push(title);
    if (!card.closed && !open.has(column)) hidden.push(title);
    const long = (card.name ?? "").length > LINE_MAX;
    if (long) longTitles.push(`${cutText(title, 60)}…`);
    const description = `${long ? `${card.name}\n\n` : ""}${card.desc ?? ""}`;
    if (description.length > TEXT_MAX) longTexts.push(title);
    const touchedAt = card.dateLastActivity ? Date.parse(card.dateLastActivity) : null;
    const createdAt = parts.history.createdAt(card.id);
    const archivedAt =
      card.closed || !open.has(column) ? (parts.history.archivedAt(card.id) ?? touchedAt ?? createdAt) : null;
    const assignees = capped(
      (card.idMembers ?? []).map(idOf).filter((id) => parts.members.has(id)),
      LIST_MAX,
    );
    const labels = capped(parts.labels.on(card), LIST_MAX);
    const checks = capped(checkItems(checklists.get(card.id) ?? []), CHECK_MAX);
    cut += assignees.cut + labels.cut + checks.cut;
    return {
      type: "card",
      id: idOf(card.id),
      number: numbers.get(card.id) ?? 1,
      title,
      description: cutText(description, TEXT_MAX),
      kind: "task",
      origin: "marketing",
      requester: "",
      points: null,
      value: null,
      effort: null,
      assignees: assignees.kept,
      labels: labels.kept,
      startDate: dayOf(card.start, parts.zone),
      dueDate: dayOf(card.due, parts.zone),
      criteria: [],
      checklist: checks.kept,
      links: [],
      place: { column, lane: parts.lane, order: order.get(card.id) ?? "" },
      epic: null,
      sprint: null,
      createdAt,
      acceptedAt: null,
      archivedAt,
      deletedAt: null,
      source: sourceOf(card.id, touchedAt),
    };
  });
  losses.name(
    hidden,
    (count) => `${plural(count, "card")} in archived lists come${count === 1 ? "s" : ""} as archived:`,
  );
  losses.name(
    homeless,
    (count) =>
      `${plural(count, "card")} whose list is not in the file ${count === 1 ? "goes" : "go"} to “${firstOpen.name}”:`,
  );
  losses.name(
    longTitles,
    (count) =>
      `${plural(count, "title")} longer than 2,000 characters ${count === 1 ? "is" : "are"} cut; the whole stands in the description:`,
  );
  losses.name(
    longTexts,
    (count) => `${plural(count, "description")} longer than a million characters ${count === 1 ? "is" : "are"} cut:`,
  );
  losses.add(
    cut,
    `${plural(cut, "assignment, label or checklist line", "assignments, labels or checklist lines")} beyond what one card holds (${LIST_MAX} people, ${LIST_MAX} labels, ${CHECK_MAX} lines).`,
  );
  const strays = [...checklists].filter(([card]) => !order.has(card)).flatMap(([, lists]) => lists);
  losses.name(
    strays.map((list) => list.name || "Checklist"),
    (count) => `${plural(count, "checklist")} of cards that are not in the file:`,
  );
  return cards;
}

/** Trello's numbers where each is there and unlike the others; the rest counts on from the highest. */
function uniqueNumbers(cards: readonly TrelloCard[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const used = new Set<number>();
  for (const { id, idShort } of cards) {
    if (!idShort || !Number.isSafeInteger(idShort) || idShort < 1 || used.has(idShort)) continue;
    numbers.set(id, idShort);
    used.add(idShort);
  }
  let next = Math.max(0, ...used);
  for (const { id } of cards) if (!numbers.has(id)) numbers.set(id, ++next);
  return numbers;
}

function checklistsByCard(data: TrelloExport): Map<string, TrelloChecklist[]> {
  const owner = new Map(data.cards.flatMap((card) => (card.idChecklists ?? []).map((id) => [id, card.id] as const)));
  const sorted = byPosition(data.checklists ?? []);
  return grouped(sorted, (list) => list.idCard ?? owner.get(list.id) ?? "");
}

function checkItems(lists: readonly TrelloChecklist[]): CheckItem[] {
  return lists.flatMap((list) =>
    byPosition(list.checkItems ?? []).map((item) => ({
      id: idOf(item.id),
      text: cutLine(item.name ?? ""),
      done: item.state === "complete",
      group: lists.length > 1 || list.name !== "Checklist" ? cutLine(list.name ?? "") : "",
    })),
  );
}

function byPosition<T extends { readonly id: string; readonly pos?: number | null | undefined }>(
  things: readonly T[],
): T[] {
  const keys = orderKeys(things);
  return things.toSorted((a, b) => ((keys.get(a.id) ?? "") < (keys.get(b.id) ?? "") ? -1 : 1));
}

const dayOf = (moment: string | null | undefined, zone: string): string | null =>
  moment ? Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString() : null;
