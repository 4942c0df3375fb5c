import type { BoardView } from "../../../core/document/board.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useOfCard, useSession } from "../../binding/use-session.ts";
import { formatMoment } from "../../ui/format.ts";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";

interface Entry {
  readonly id: string;
  readonly words: string;
  readonly at: number;
  readonly by: string;
}

/**
 * Where the card has been, newest first: the moves that every flow figure is computed from, and the limits that were
 * passed for it, with the reason that was given.
 */
export function CardHistory({ card }: { readonly card: CardRecord }) {
  const { board } = useSession();
  const ids = useOfCard("transition", card.id);
  const moves = ids.flatMap((id) => board.tables.transition.get(id) ?? []);
  const place = ({ column, lane }: { column: string; lane: string }) =>
    `${board.tables.column.get(column)?.name ?? "a deleted column"} · ${board.tables.lane.get(lane)?.name ?? "a deleted lane"}`;
  const entries: Entry[] = moves.map(({ id, from, to, at, by }) => ({
    id,
    words: from ? `${place(from)} → ${place(to)}` : `Created in ${place(to)}`,
    at,
    by,
  }));
  entries.push(...passedLimits(board, card.id));
  entries.sort((a, b) => b.at - a.at);
  return (
    <Section title="Moves" count={moves.length ? String(moves.length) : undefined}>
      <ol className={styles.moves}>
        {entries.map(({ id, words, at, by }) => (
          <li key={id}>
            <span>{words}</span>
            <small className="num">
              {formatMoment(at)}
              {by ? ` · ${by}` : ""}
            </small>
          </li>
        ))}
      </ol>
      <p className={styles.small}>Card created {formatMoment(card.createdAt)}</p>
    </Section>
  );
}

function passedLimits({ tables }: BoardView, card: string): Entry[] {
  const nameOf = (limit: string) =>
    (tables.column.get(limit) ?? tables.lane.get(limit) ?? tables.member.get(limit))?.name;
  return [...tables.override.values()]
    .filter(({ cards }) => cards.includes(card))
    .map(({ id, limit, reason, at, by }) => {
      const name = nameOf(limit);
      return { id, words: `${name ? `Limit of ${name}` : "Limit"} passed: ${reason}`, at, by };
    });
}
