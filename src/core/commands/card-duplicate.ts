import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import type { BoardView } from "../document/board.ts";
import { fillKeys } from "../document/order-key.ts";
import { cellCards } from "../document/queries.ts";
import type { CardRecord } from "../document/records.ts";
import { type CommandContext, defineCommand, propose } from "./command.ts";
import { cardsArg, overrideArg } from "./shared/args.ts";
import { findLiveCards, named } from "./shared/find.ts";
import { keepSprints } from "./shared/keep-sprints.ts";
import { keepLimits } from "./shared/limits.ts";
import { acceptance, nextNumber } from "./shared/new-card.ts";
import { addTransition, type Station } from "./shared/placing.ts";

/**
 * Copies cards, each right below its original and under the same title: fields and attachments come along, comments,
 * history and blockers do not. A copy is new work: it has its own number, is created now and, for sales, accepted now.
 */
export const cardDuplicate = defineCommand({
  id: "card.duplicate",
  args: z.strictObject({ cards: cardsArg, override: overrideArg }),
  perform(board, { cards: ids, override }, ctx) {
    const originals = findLiveCards(board, ids);
    const draft = new DraftBuilder(board);
    const copies = new Map<string, CardRecord>();
    let number = nextNumber(board);
    for (const original of originals) {
      copies.set(original.id, draft.add(copyOf(board, original, number, ctx)));
      number += 1;
    }
    for (const station of stationsOf(originals)) placeCopies(board, draft, copies, station);
    for (const { id, place } of copies.values()) addTransition(draft, id, null, place, ctx);
    for (const attachment of board.tables.attachment.values()) {
      const copy = copies.get(attachment.card);
      if (copy && attachment.deletedAt === null)
        draft.add({ ...attachment, id: ctx.newId(), card: copy.id, source: null });
    }
    const made = [...copies.values()].map(({ id }) => id);
    const notices = [
      ...keepLimits(board, draft, made, override, ctx),
      ...keepSprints(board, draft, made, override, ctx),
    ];
    return propose(draft.build(), `Duplicated ${named(originals)}`, notices);
  },
});

function copyOf(board: BoardView, original: CardRecord, number: number, ctx: CommandContext): CardRecord {
  const renewed = <T extends { id: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, id: ctx.newId() }));
  const copy: CardRecord = {
    ...original,
    id: ctx.newId(),
    number,
    criteria: renewed(original.criteria),
    checklist: renewed(original.checklist),
    links: renewed(original.links),
    createdAt: ctx.now,
    acceptedAt: null,
    source: null,
    // A copy is not part of what was committed to.
    sprint: board.tables.sprint.get(original.sprint ?? "")?.state === "planned" ? original.sprint : null,
  };
  return { ...copy, acceptedAt: acceptance(board, copy, null, ctx.now) };
}

function stationsOf(cards: readonly CardRecord[]): Station[] {
  return [...new Map(cards.map(({ place }) => [`${place.column} ${place.lane}`, place])).values()];
}

function placeCopies(board: BoardView, draft: DraftBuilder, copies: Map<string, CardRecord>, station: Station): void {
  const list = cellCards(board, station.column, station.lane).flatMap((card) => {
    const copy = copies.get(card.id);
    return copy ? [card, copy] : [card];
  });
  const fresh = new Set([...copies.values()].map(({ id }) => id));
  const keys = fillKeys(list.map(({ id, place }) => (fresh.has(id) ? null : place.order)));
  for (const [index, { id, place }] of list.entries()) {
    const order = keys[index] as string;
    if (order !== place.order || fresh.has(id)) draft.update("card", id, { place: { ...place, order } });
  }
}
