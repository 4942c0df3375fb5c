import type { CardRecord } from "../../../core/document/records.ts";
import { useOfCard, useSession } from "../../binding/use-session.ts";
import { formatMoment } from "../../ui/format.ts";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";

/** Where the card has been, newest first: the moves that every flow figure is computed from. */
export function CardHistory({ card }: { readonly card: CardRecord }) {
  const { board } = useSession();
  const ids = useOfCard("transition", card.id);
  const moves = ids.flatMap((id) => board.tables.transition.get(id) ?? []).reverse();
  const place = ({ column, lane }: { column: string; lane: string }) =>
    `${board.tables.column.get(column)?.name ?? "a deleted column"} · ${board.tables.lane.get(lane)?.name ?? "a deleted lane"}`;
  return (
    <Section title="Moves" count={moves.length ? String(moves.length) : undefined}>
      <ol className={styles.moves}>
        {moves.map((move) => (
          <li key={move.id}>
            <span>{move.from ? `${place(move.from)} → ${place(move.to)}` : `Created in ${place(move.to)}`}</span>
            <small className="num">
              {formatMoment(move.at)}
              {move.by ? ` · ${move.by}` : ""}
            </small>
          </li>
        ))}
      </ol>
      <p className={styles.small}>Card created {formatMoment(card.createdAt)}</p>
    </Section>
  );
}
