import type { ColumnRecord } from "../document/records.ts";
import { guessStages } from "./guess-stage.ts";
import { type LossList, plural } from "./losses.ts";
import { orderKeys } from "./trello-order.ts";
import { cutLine, idOf, sourceOf } from "./trello-records.ts";
import type { TrelloExport, TrelloList } from "./trello-schema.ts";

/** How a list became a column, for the preview. */
export interface ColumnGuess {
  readonly name: string;
  readonly stage: ColumnRecord["stage"];
  readonly by: "name" | "position";
  readonly archived: boolean;
}

/**
 * The columns of an export: its lists in order. A list that is archived there becomes a deleted column, which is not shown
 * and keeps the history of its cards readable; so does one that only the moves still name.
 */
export function readColumns(
  data: TrelloExport,
  closedAt: number,
  losses: LossList,
): { columns: ColumnRecord[]; guesses: ColumnGuess[] } {
  const order = orderKeys(data.lists);
  const key = (list: TrelloList) => order.get(list.id) ?? "";
  const lists = data.lists.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  // A board without an open list could not show its cards at all.
  const anyOpen = lists.some((list) => !list.closed);
  const isOpen = (list: TrelloList) => !list.closed || !anyOpen;
  const stages = guessStages(lists.map((list) => ({ name: list.name ?? "", open: isOpen(list) })));
  const columns = lists.map((list, index) =>
    column(list, key(list), stages[index]?.stage ?? "active", isOpen(list) ? null : closedAt),
  );
  const guesses = lists.map((list, index) => ({
    name: list.name || "Untitled list",
    stage: stages[index]?.stage ?? "active",
    by: stages[index]?.by ?? "position",
    archived: !isOpen(list),
  }));
  const archived = lists.filter((list) => !isOpen(list));
  losses.name(
    archived.map((list) => list.name || "Untitled list"),
    (count) =>
      `${plural(count, "archived list")} ${count === 1 ? "is" : "are"} not shown as ${count === 1 ? "a column" : "columns"}; the moves through ${count === 1 ? "it" : "them"} are kept:`,
  );
  losses.add(
    anyOpen ? 0 : lists.length,
    "Every list is archived on Trello; all of them come as columns, or the board would be empty.",
  );
  const gone = goneLists(data);
  losses.name(
    [...gone.values()],
    (count) =>
      `${plural(count, "list")} that ${count === 1 ? "is" : "are"} no longer on the board ${count === 1 ? "is" : "are"} not shown; the moves through ${count === 1 ? "it" : "them"} are kept:`,
  );
  let last = columns.at(-1)?.order ?? "";
  for (const [id, name] of gone) {
    last = `${last}V`;
    const stage = guessStages([{ name, open: false }])[0]?.stage ?? "active";
    columns.push(column({ id, name }, last, stage, closedAt));
  }
  return { columns, guesses };
}

function column(
  list: Pick<TrelloList, "id" | "name">,
  order: string,
  stage: ColumnRecord["stage"],
  deletedAt: number | null,
): ColumnRecord {
  return {
    type: "column",
    id: idOf(list.id),
    name: cutLine(list.name || "Untitled list"),
    stage,
    colour: null,
    policy: "",
    limit: null,
    order,
    folded: false,
    deletedAt,
    source: sourceOf(list.id, null),
  };
}

/** Lists that moves or creations name but the board no longer has, by id. */
function goneLists(data: TrelloExport): Map<string, string> {
  const known = new Set(data.lists.map((list) => list.id));
  const cards = new Set(data.cards.map((card) => card.id));
  const gone = new Map<string, string>();
  for (const action of data.actions ?? []) {
    if (!cards.has(action.data?.card?.id ?? "")) continue;
    for (const list of [action.data?.list, action.data?.listBefore, action.data?.listAfter])
      if (list && !known.has(list.id) && !gone.has(list.id)) gone.set(list.id, list.name || "Untitled list");
  }
  return gone;
}
