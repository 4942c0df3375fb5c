import type { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import type { CardRecord } from "../../document/records.ts";
import { limitWords, type PassedLimit, passedLimits } from "../../document/wip.ts";
import { type CommandContext, stop } from "../command.ts";
import type { Override } from "./args.ts";

/**
 * Holds a gesture against the WIP limits: returns what to tell of those it passes, or stops it where one of them blocks
 * and no reason was given. With a reason it goes through, and the draft keeps an `override` record for each.
 *
 * @param cards the ids of the cards whose place, points, people or presence the draft changes
 */
export function keepLimits(
  board: BoardView,
  draft: DraftBuilder,
  cards: readonly string[],
  override: Override,
  ctx: CommandContext,
): string[] {
  const after = cards.map((id) => draft.get("card", id)).filter((card): card is CardRecord => card !== undefined);
  const passed = passedLimits(board, after);
  const blocking = passed.filter(({ mode }) => mode === "block");
  if (blocking.length > 0 && !override) {
    stop("wip-limit", `${blocking.map(wouldHold).join(" ")} Nothing was moved or changed.`, {
      hint: "Finish or move something out first, or go on and give a reason, which is recorded.",
      overridable: true,
    });
  }
  const ids = [...new Set(cards)];
  for (const { record } of override ? blocking : []) {
    draft.add({
      type: "override",
      id: ctx.newId(),
      cards: ids,
      limit: record,
      reason: override?.reason ?? "",
      at: ctx.now,
      by: ctx.actor,
    });
  }
  return passed.map(({ name, state }) => `${limitWords(name, state)}.`);
}

const wouldHold = ({ name, state }: PassedLimit): string => `${limitWords(name, state, "would hold")}.`;
