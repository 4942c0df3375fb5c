import type { DeckPage, DeckRow } from "../../../core/reports/deck-pages.ts";
import type { ReviewCard } from "../../../core/reports/review-card.ts";
import type { DeckData } from "../../../core/reports/sprint-review.ts";
import styles from "./deck.module.css";
import { numberWords } from "./deck-dates.ts";
import { LaneMark } from "./lane-mark.tsx";

type ListPage = Extract<DeckPage, { kind: "done" | "open" | "requests" }>;

/** A list of cards: what was done, what was not, what sales asked for. */
export function ListBody({ page, data }: { readonly page: ListPage; readonly data: DeckData }) {
  const { locale, review } = data;
  const estimated = review.total.ofPoints > 0;
  const heads = {
    done: ["Card", "Who", "Points", page.kind === "done" && page.lane.kind === "sales" ? "Promise" : "Done"],
    open: ["Card", "Lane", "Points", "Why"],
    requests: ["Request", "Asked by", "Points", "Result"],
  }[page.kind];
  return (
    <table className={styles.list} data-list={page.kind}>
      <thead>
        <tr>
          {heads
            .filter((head) => head !== "Points" || estimated)
            .map((head) => (
              <th key={head} scope="col" className={head === "Points" ? styles.points : undefined}>
                {head}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <tr key={row.card.number}>
            <td>
              <Title row={row} />
            </td>
            <td>
              <span className={styles.cut}>{secondOf(page, row.card)}</span>
            </td>
            {estimated ? (
              <td className={styles.points}>{row.card.points === null ? "–" : numberWords(row.card.points, locale)}</td>
            ) : null}
            <td>
              <Note row={row} />
            </td>
          </tr>
        ))}
      </tbody>
      {page.kind === "requests" ? <caption>Promise to sales: {review.promise}.</caption> : null}
    </table>
  );
}

function Title({ row }: { readonly row: DeckRow }) {
  const { card, titleLines } = row;
  return (
    <span className={styles.card}>
      <LaneMark kind={card.sales ? "sales" : card.laneKind} />
      <span className={styles.clamped} style={{ WebkitLineClamp: titleLines }}>
        <span className={styles.number}>#{card.number}</span> {card.title}
      </span>
    </span>
  );
}

function secondOf(page: ListPage, card: ReviewCard): string {
  if (page.kind === "open") return card.lane;
  if (page.kind === "requests") return card.requester || "–";
  const who = card.who.map(({ name }) => name);
  return who.length > 2 ? `${who.slice(0, 2).join(", ")} +${who.length - 2}` : who.join(", ") || "–";
}

function Note({ row: { note, noteLines } }: { readonly row: DeckRow }) {
  return (
    <span className={styles.clamped} data-tone={note.tone} style={{ WebkitLineClamp: noteLines }}>
      {note.words}
    </span>
  );
}
