import { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import { isLive } from "../../document/queries.ts";
import type { ColumnRecord, LaneRecord } from "../../document/records.ts";
import { type CommandContext, type Proposal, propose, quote, type Refusal, refuse } from "../command.ts";
import type { Override } from "./args.ts";
import { find, inBoardOrder, named } from "./find.ts";
import { keepLimits } from "./limits.ts";
import { acceptArrivals, addArrivals, sendCards } from "./placing.ts";

/** Deletes a column or lane (`half`) and sends the live cards that stand in it to another. */
export function clearAway(
  board: BoardView,
  half: "column" | "lane",
  all: readonly (ColumnRecord | LaneRecord)[],
  id: string,
  moveTo: string | null,
  override: Override,
  ctx: CommandContext,
): Proposal | Refusal {
  const { name } = find(board, half, id);
  if (all.length === 1)
    return refuse("last-one", `${quote(name)} is the only ${half}.`, { hint: `Add another ${half} first.` });
  const cards = [...board.tables.card.values()].filter((card) => card.place[half] === id && isLive(card));
  const draft = new DraftBuilder(board);
  draft.update(half, id, { deletedAt: ctx.now });
  if (cards.length === 0) return propose(draft.build(), `Deleted the ${half} ${quote(name)}`);
  if (moveTo === null || moveTo === id) {
    return refuse("invalid", `The ${half} ${quote(name)} holds ${named(cards)}.`, {
      hint: `Choose another ${half} for ${cards.length === 1 ? "it" : "them"}.`,
    });
  }
  const target = find(board, half, moveTo);
  const moved = inBoardOrder(board, cards);
  sendCards(board, draft, moved, ({ place: { column, lane } }) => ({ column, lane, [half]: moveTo }));
  addArrivals(draft, moved, ctx);
  acceptArrivals(board, draft, moved, ctx);
  const notices = keepLimits(
    board,
    draft,
    moved.map((card) => card.id),
    override,
    ctx,
  );
  return propose(
    draft.build(),
    `Deleted the ${half} ${quote(name)} and moved ${named(moved)} to ${target.name}`,
    notices,
  );
}
