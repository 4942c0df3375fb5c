import type { CardRecord, ColumnRecord } from "../document/records.ts";
import { type LossList, plural } from "./losses.ts";
import { idOf } from "./trello-records.ts";
import type { TrelloCard, TrelloExport } from "./trello-schema.ts";

/** Says what of an export has no place in Tandem, kind by kind. */
export function sayLeftBehind(
  data: TrelloExport,
  columns: readonly ColumnRecord[],
  cards: readonly CardRecord[],
  losses: LossList,
): void {
  const on = (has: (card: TrelloCard) => boolean) => data.cards.filter(has).length;
  const timed = on((card) => Boolean(card.due || card.start));
  losses.add(timed, `${plural(timed, "card")} with a due or start date: the day is kept, the time of day is not.`);
  const stages = new Map(columns.map((column) => [column.id, column.stage]));
  const placed = new Map(cards.map((card) => [card.id, stages.get(card.place.column)]));
  const ticked = data.cards.filter((card) => card.dueComplete && placed.get(idOf(card.id)) !== "done");
  losses.name(
    ticked.map((card) => card.name || "Untitled"),
    (count) =>
      `${plural(count, "card")} marked complete ${count === 1 ? "stands" : "stand"} in a list that is not done; in Tandem the column says it:`,
  );
  const counted: [number, string][] = [
    [on((card) => (card.customFieldItems ?? []).length > 0), "with custom fields"],
    [on((card) => (card.pluginData ?? []).length > 0), "with data of power-ups"],
    [on((card) => (card.idMembersVoted ?? []).length > 0), "with votes"],
    [on((card) => (card.stickers ?? []).length > 0), "with stickers"],
    [on((card) => Boolean(card.idAttachmentCover)), "with a cover picture"],
    [on((card) => Boolean(card.coordinates)), "with a place on the map"],
  ];
  for (const [count, what] of counted)
    losses.add(count, `${plural(count, "card")} ${what}: Tandem has no field for these.`);
  const items = (data.checklists ?? [])
    .flatMap((list) => list.checkItems ?? [])
    .filter((item) => item.due || item.idMember);
  losses.add(
    items.length,
    `${plural(items.length, "checklist line")} with a date or person of its own: only the text and the tick are kept.`,
  );
  const plugins = (data.pluginData ?? []).length;
  losses.add(plugins, `Settings of ${plural(plugins, "power-up")}: they belong to Trello.`);
  const edits = (data.actions ?? []).filter((action) => isEdit(action.type, Boolean(action.data?.listBefore))).length;
  losses.add(
    edits,
    `${plural(edits, "entry", "entries")} of the activity log (edits of titles, members, settings and the like): their result is kept, the log of them is not.`,
  );
}

/** Whether an action is one whose trace is not carried over: neither comment, nor creation, nor move. */
const isEdit = (type: string, moved: boolean): boolean =>
  !moved && !/^(commentCard|copyCommentCard|createCard|copyCard|convertToCardFromCheckItem|emailCard)$/u.test(type);
