import type { ReactNode } from "react";
import type { BoardView } from "../../../core/document/board.ts";
import type { FeedbackRecord } from "../../../core/document/ceremony-records.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { type DeckData, sprintReview } from "../../../core/reports/sprint-review.ts";
import type { Showing } from "../../session/wall-link.ts";
import styles from "./wall.module.css";
import type { Today } from "./wall-words.ts";

/** Draws one page of a deck, 1280 pixels wide and 720 high; `page` from 1. */
export type DrawDeckPage = (data: DeckData, page: number) => ReactNode;

interface WallDeckProps extends Today {
  readonly board: BoardView;
  readonly showing: Showing;
  readonly deck: NonNullable<Showing["deck"]>;
  readonly locale: string;
  readonly draw: DrawDeckPage;
}

/** One page of the review deck, as large as the wall. */
export function WallDeck({ board, showing, deck, now, zone, locale, draw }: WallDeckProps) {
  const seen = showing.curtain ? behindCurtain(board) : board;
  const sprint = deck.sprint !== null && board.tables.sprint.has(deck.sprint) ? deck.sprint : null;
  const review = sprintReview(seen, { sprint, now, zone });
  const scale = Math.min(window.innerWidth / 1280, window.innerHeight / 720);
  return (
    <main className={styles.deck} data-wall="deck" style={{ "--scale": scale } as Record<string, number>}>
      <div>{draw({ review, locale, zone }, deck.page)}</div>
    </main>
  );
}

/** The board without what the curtain hides. */
function behindCurtain(board: BoardView): BoardView {
  const card = new Map<string, CardRecord>();
  for (const [id, record] of board.tables.card) card.set(id, { ...record, requester: "", value: null });
  // Who asked for a card is often who says something about it.
  const feedback = new Map<string, FeedbackRecord>();
  for (const [id, record] of board.tables.feedback) feedback.set(id, { ...record, name: "" });
  return { ...board, tables: { ...board.tables, card, feedback } };
}
