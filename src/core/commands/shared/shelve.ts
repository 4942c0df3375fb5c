import { DraftBuilder } from "../../change/draft-builder.ts";
import type { BoardView } from "../../document/board.ts";
import { isLive } from "../../document/queries.ts";
import type { CardRecord } from "../../document/records.ts";
import { doneIn } from "../../document/sprint-records.ts";
import { type CommandContext, type Proposal, propose, type Refusal, refuse, stop } from "../command.ts";
import type { Override } from "./args.ts";
import { inBoardOrder, named } from "./find.ts";
import { keepSprints } from "./keep-sprints.ts";
import { keepLimits } from "./limits.ts";
import { addArrivals, sendCards, standingPlace } from "./placing.ts";

/**
 * Takes cards off the board (archive or bin, by `flag`) or brings them back. A card whose column or lane was deleted
 * since comes back in the first one, at the bottom, with a transition. Cards that are there already are passed over.
 */
export function shelve(
  board: BoardView,
  ids: readonly string[],
  flag: "archivedAt" | "deletedAt",
  away: boolean,
  override: Override,
  ctx: CommandContext,
  verb: string,
): Proposal | Refusal {
  const wanted = inBoardOrder(
    board,
    ids.map((id) => cardOf(board, id, flag)),
  );
  const cards = wanted.filter((card) => (card[flag] !== null) !== away);
  if (cards.length === 0) {
    const where = flag === "archivedAt" ? "in the archive" : "in the bin";
    return refuse("nothing-to-do", `${named(wanted)}: ${away ? `already ${where}` : `not ${where}`}.`);
  }
  const draft = new DraftBuilder(board);
  for (const { id } of cards) draft.update("card", id, { [flag]: away ? ctx.now : null });
  if (flag === "deletedAt" && !away) leaveClosedSprints(board, draft, cards);
  const homeless = away ? [] : cards.filter((card) => needsPlace(board, draft, card));
  sendCards(board, draft, homeless, (card) => standingPlace(board, card));
  addArrivals(draft, homeless, ctx);
  const shelved = cards.map(({ id }) => id);
  const notices = [
    ...keepLimits(board, draft, shelved, override, ctx),
    ...keepSprints(board, draft, shelved, override, ctx),
  ];
  if (homeless.length > 0) notices.unshift(`The place of ${named(homeless)} was deleted; it is the first one now.`);
  return propose(draft.build(), `${verb} ${named(cards)}`, notices);
}

/** What was in the bin when its sprint closed was neither done in it nor asked about: it comes back in no sprint. */
function leaveClosedSprints(board: BoardView, draft: DraftBuilder, cards: readonly CardRecord[]): void {
  for (const { id, sprint } of cards) {
    const summary = sprint === null ? null : board.tables.sprint.get(sprint)?.summary;
    if (summary && !doneIn(summary).has(id)) draft.update("card", id, { sprint: null });
  }
}

function cardOf(board: BoardView, id: string, flag: "archivedAt" | "deletedAt"): CardRecord {
  const card = board.tables.card.get(id);
  if (!card) return stop("not-found", "This card is not there any more.");
  if (flag === "archivedAt" && card.deletedAt !== null)
    return stop("not-found", "This card is in the bin.", { hint: "Restore it first." });
  return card;
}

function needsPlace(board: BoardView, draft: DraftBuilder, card: CardRecord): boolean {
  const back = draft.get("card", card.id);
  if (!back || !isLive(back)) return false;
  const place = standingPlace(board, card);
  return place.column !== card.place.column || place.lane !== card.place.lane;
}
