import type { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import { LINE_MAX } from "../../document/field.ts";
import { cutText } from "../../document/graphemes.ts";
import { cellCards } from "../../document/queries.ts";
import type { CardRecord } from "../../document/records.ts";
import type { CommandContext } from "../command.ts";
import type { Override } from "./args.ts";
import { find } from "./find.ts";
import { keepLimits } from "./limits.ts";
import { acceptance, blankCard, nextNumber } from "./new-card.ts";
import { addTransition, placeCards, type Station } from "./placing.ts";

/**
 * Adds a card made of something else (feedback, an action) at the top of a cell, and returns it with what to tell. The
 * first line of `text` is its title; what follows, or does not fit, is its description.
 */
export function makeCard(
  board: BoardView,
  draft: DraftBuilder,
  text: string,
  fields: Partial<CardRecord>,
  to: Station,
  override: Override,
  ctx: CommandContext,
): { card: CardRecord; notices: string[] } {
  find(board, "column", to.column);
  const lane = find(board, "lane", to.lane);
  const [first = "", ...rest] = text.trim().split("\n");
  const whole = rest.length > 0 || first.length > LINE_MAX;
  const place = { column: to.column, lane: to.lane, order: "" };
  const origin = fields.origin ?? (lane.kind === "sales" ? "sales" : "marketing");
  const blank = { ...blankCard(nextNumber(board), cutText(first, LINE_MAX), ctx), place };
  const card = draft.add({ ...blank, description: whole ? text.trim() : "", ...fields, origin });
  draft.update("card", card.id, { acceptedAt: acceptance(board, card, null, ctx.now) });
  placeCards(board, draft, [card], to, cellCards(board, to.column, to.lane)[0]?.id ?? null);
  addTransition(draft, card.id, null, to, ctx);
  return { card, notices: keepLimits(board, draft, [card.id], override, ctx) };
}
