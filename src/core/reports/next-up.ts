import type { BoardView } from "../document/board.ts";
import { activeSprint, plannedSprints } from "../document/queries.ts";
import { rankedCards } from "../document/rank.ts";
import type { CardRecord, SprintRecord } from "../document/records.ts";
import { sprintCards, sprintLoad } from "../document/sprint-load.ts";

/** What comes after a sprint. */
export interface NextUp {
  /** The sprint that runs already or the earliest that is planned, with what is in it; null where none is. */
  readonly sprint: { readonly record: SprintRecord; readonly cards: number; readonly points: number } | null;
  /** The cards that could come in, by rank: of the backlog, on a board without one of what is ready. */
  readonly cards: readonly CardRecord[];
}

/** What comes after the sprint `of` (null: after none). Cards of that sprint or of the next one are not told again. */
export function nextUp(board: BoardView, of: string | null): NextUp {
  const active = activeSprint(board);
  const planned = plannedSprints(board).find(({ id }) => id !== of);
  const next = active && active.id !== of ? active : (planned ?? null);
  const backlog = rankedCards(board, "backlog");
  const known = new Set([of, next?.id]);
  const cards = (backlog.length > 0 ? backlog : rankedCards(board, "ready")).filter(
    ({ sprint }) => sprint === null || !known.has(sprint),
  );
  if (!next) return { sprint: null, cards };
  const inside = sprintCards(board, next.id);
  return { sprint: { record: next, cards: inside.length, points: sprintLoad(board, next, inside).planned }, cards };
}
