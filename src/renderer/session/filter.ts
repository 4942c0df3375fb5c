import { isLive } from "../../core/document/queries.ts";
import { parseFilter } from "./filter-query.ts";
import { type Condition, conditionOf, type FilterContext } from "./filter-terms.ts";

/** What a filter leaves of a board. */
export interface Filtered {
  /** Ids of the live cards that pass, or null where the filter says nothing (all pass). */
  readonly ids: ReadonlySet<string> | null;
  readonly shown: number;
  /** How many pass, by column and in it by lane; a place where none does is not in it. */
  readonly shownIn: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many live cards there are. */
  readonly total: number;
  /** The filter in words: “7 of 40 cards: labelled “collateral”, assigned to Anna”; "" where it says nothing. */
  readonly words: string;
}

/**
 * Filters the live cards of a board. A card passes when every condition holds; several labels, persons, kinds,
 * origins, due dates or sprints are alternatives among each other, as people mean them. Linear in cards × conditions.
 */
export function applyFilter(query: string, ctx: FilterContext): Filtered {
  const groups = groupsOf(query, ctx);
  const ids = new Set<string>();
  const shownIn = new Map<string, Map<string, number>>();
  let total = 0;
  for (const card of ctx.board.tables.card.values()) {
    if (!isLive(card)) continue;
    total += 1;
    if (!groups.every((group) => group.some((condition) => condition.test(card)))) continue;
    ids.add(card.id);
    const { column, lane } = card.place;
    const lanes = shownIn.get(column) ?? new Map<string, number>();
    shownIn.set(column, lanes.set(lane, (lanes.get(lane) ?? 0) + 1));
  }
  if (groups.length === 0) return { ids: null, shown: total, shownIn, total, words: "" };
  return { ids, shown: ids.size, shownIn, total, words: explain(groups, ids.size, total) };
}

/** Conditions of which one is enough, together; each group must hold. Words and states must all hold. */
function groupsOf(query: string, ctx: FilterContext): Condition[][] {
  const groups = new Map<string, Condition[]>();
  parseFilter(query).forEach((term, at) => {
    const name = term.key === "text" || term.key === "is" ? `${term.key} ${at}` : term.key;
    const group = groups.get(name);
    if (group) group.push(conditionOf(term, ctx));
    else groups.set(name, [conditionOf(term, ctx)]);
  });
  return [...groups.values()];
}

function explain(groups: readonly Condition[][], shown: number, total: number): string {
  const number = new Intl.NumberFormat();
  const parts = groups.map((group) => group.map((condition) => condition.words).join(" or "));
  return `${number.format(shown)} of ${number.format(total)} ${total === 1 ? "card" : "cards"}: ${parts.join(", ")}`;
}
