import type { BoardView } from "../document/board.ts";
import { refinementOf } from "../document/queries.ts";
import { rankedBacklog } from "../document/rank.ts";
import type { CardRecord } from "../document/records.ts";

/** By what a backlog can be sorted. */
export type BacklogKey = "value" | "effort" | "roi" | "wsjf";

/** A card in a proposed order. `figure` is what it was sorted by, null where something for it is missing. */
export interface SortedCard {
  readonly card: string;
  readonly figure: number | null;
}

/**
 * The figure of a card. Value and effort as entered; ROI = (value − effort) ÷ effort; WSJF = cost of delay ÷ job size
 * (Reinertsen; SAFe), with cost of delay = value + urgency + risk and the points, or else the effort, as job size.
 */
export function backlogFigure(board: BoardView, card: CardRecord, by: BacklogKey): number | null {
  const { value, effort, points } = card;
  if (by === "value") return value;
  if (by === "effort") return effort;
  if (value === null) return null;
  if (by === "roi") return effort === null || effort === 0 ? null : (value - effort) / effort;
  const { urgency, risk } = refinementOf(board, card.id);
  const size = points ?? effort;
  return size === null || size === 0 ? null : (value + (urgency ?? 0) + (risk ?? 0)) / size;
}

/**
 * The backlog in a proposed order, for backlog.order: highest value, ROI or WSJF first, least effort first. Cards that
 * are equal keep their rank; those without a figure stand last, by rank.
 */
export function sortBacklog(board: BoardView, by: BacklogKey): SortedCard[] {
  const rows = rankedBacklog(board).map((card) => ({ card: card.id, figure: backlogFigure(board, card, by) }));
  const sign = by === "effort" ? 1 : -1;
  return rows.sort((a, b) => {
    if (a.figure === null || b.figure === null) return Number(a.figure === null) - Number(b.figure === null);
    return sign * (a.figure - b.figure);
  });
}
