import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { fillKeys } from "../document/order-key.ts";
import { rankedBacklog, rankedColumn } from "../document/rank.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose, quote, refuse, stop } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { findLive, named } from "./shared/find.ts";
import { keepLimits } from "./shared/limits.ts";
import { addArrivals } from "./shared/placing.ts";

/**
 * Ranks cards of the backlog before the card `before` (null: last of all), across lanes; several keep the order they
 * had. Each keeps its lane; where `before` stands in another backlog column they go there too, with a transition.
 */
export const cardRank = defineCommand({
  id: "card.rank",
  args: z.strictObject({ cards: cardsArg, before: idSchema.nullable(), override: overrideArg }),
  perform(board, { cards: ids, before, override }, ctx) {
    const list = rankedBacklog(board);
    const backlog = new Set(list);
    const wanted = new Set(ids);
    for (const id of wanted) {
      const card = findLive(board, id);
      if (!backlog.has(card))
        stop("invalid", `${quote(card.title)} is not in the backlog.`, { hint: "Move it to a backlog column first." });
    }
    const moving = list.filter((card) => wanted.has(card.id));
    const next = before === null ? null : afterMoving(list, before, wanted);
    const column = next?.place.column ?? list.at(-1)?.place.column;
    if (column === undefined) return refuse("nothing-to-do", "The backlog is empty.");
    const rest = rankedColumn(board, column).filter((card) => !wanted.has(card.id));
    const at = next ? rest.indexOf(next) : rest.length;
    const order: CardRecord[] = rest.toSpliced(at, 0, ...moving);
    const draft = new DraftBuilder(board);
    const now = list.filter(({ place }) => place.column === column);
    if (order.length !== now.length || order.some((card, index) => card !== now[index]))
      writeKeys(draft, order, wanted, column);
    addArrivals(draft, moving, ctx);
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", `${named(moving)}: ranked there already.`);
    const notices = keepLimits(board, draft, ids, override, ctx);
    return propose(draft.build(), `Ranked ${named(moving)}`, notices);
  },
});

/** The first card from `before` on that does not move itself; null where all after it do. */
function afterMoving(list: readonly CardRecord[], before: string, moving: ReadonlySet<string>): CardRecord | null {
  const at = list.findIndex((card) => card.id === before);
  if (at < 0)
    stop("not-found", "The card to rank before is not in the backlog any more.", { hint: "Choose the place again." });
  return list.slice(at).find((card) => !moving.has(card.id)) ?? null;
}

function writeKeys(
  draft: DraftBuilder,
  order: readonly CardRecord[],
  moving: ReadonlySet<string>,
  column: string,
): void {
  const keys = fillKeys(order.map((card) => (moving.has(card.id) ? null : card.place.order)));
  for (const [index, card] of order.entries()) {
    const place = { ...card.place, column, order: keys[index] as string };
    if (moving.has(card.id) || place.order !== card.place.order) draft.update("card", card.id, { place });
  }
}
