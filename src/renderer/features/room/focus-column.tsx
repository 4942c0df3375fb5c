import { Ban } from "lucide-react";
import { cx } from "../../ui/cx.ts";
import { counted } from "../../ui/format.ts";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./wall.module.css";
import { fitFocus, hasRoomForWho, rightOf, type WallWidth } from "./wall-fit.ts";
import type { WallCard, WallColumn } from "./wall-model.ts";

interface FocusColumnProps {
  readonly column: WallColumn;
  readonly focus: string | null;
  readonly width: WallWidth;
}

/** The column that is heard: the card in focus large, the others around it as far as they fit. */
export function FocusColumn({ column, focus, width }: FocusColumnProps) {
  const { rows, from, to } = fitFocus(column, focus, width);
  const { cards } = column;
  const shown = cards.slice(from, to);
  const groups = [shown.filter(isSalesLane), shown.filter((card) => !isSalesLane(card))];
  const first = shown[0];
  if (first && !isSalesLane(first)) groups.reverse();
  return (
    <section className={styles.now} aria-label={column.name}>
      <h2>
        {column.name}
        {column.overBy === null ? null : <small> {column.overBy}</small>}
      </h2>
      {from > 0 ? <p className={styles.more}>{counted(from, "card")} before</p> : null}
      {groups.map((group) =>
        group.length === 0 ? null : (
          <div key={group[0]?.id} className={cx(styles.group, rows && styles.rows)}>
            <LaneHead cards={group} />
            {group.map((card) => (
              <Card key={card.id} card={card} focus={card.id === focus} row={rows} width={width} />
            ))}
          </div>
        ),
      )}
      {to < cards.length ? <p className={styles.more}>{counted(cards.length - to, "more card")} after</p> : null}
    </section>
  );
}

const isSalesLane = (card: WallCard): boolean => card.lane.kind === "sales";

/** The lanes that cards stand in, each with its colour and, for sales, its sign. */
function LaneHead({ cards }: { readonly cards: readonly WallCard[] }) {
  const lanes = new Map(cards.map(({ lane }) => [lane.id, lane]));
  return (
    <h3 className={styles.lane}>
      {[...lanes.values()].map(({ id, name, colour, kind }) => (
        <span key={id} data-colour={colour}>
          {kind === "sales" ? (
            <SalesIcon className={styles.sign} />
          ) : (
            <i className={styles.swatch} aria-hidden="true" />
          )}
          {name}
        </span>
      ))}
    </h3>
  );
}

interface CardProps {
  readonly card: WallCard;
  readonly focus: boolean;
  /** One line, where there is no room for facts below. */
  readonly row: boolean;
  readonly width: WallWidth;
}

function Card({ card, focus, row, width }: CardProps) {
  const { title, lane, sales, facts, blocked } = card;
  const short = row && !focus;
  const right = rightOf(card, short);
  return (
    <article
      className={cx(styles.card, sales && styles.sales, focus && styles.focus, short && styles.row)}
      data-colour={lane.colour}
      aria-label={title}
      {...(focus ? { "aria-current": "true" } : {})}
    >
      <h4 className={styles.title} data-title>
        {title}
      </h4>
      <p className={styles.right}>
        {short && card.who && hasRoomForWho(card, width) ? <span>{card.who}</span> : null}
        {right ? <b className={cx(right.late && styles.late)}>{right.words}</b> : null}
      </p>
      {short ? null : <p className={styles.facts}>{facts.join(" · ")}</p>}
      {short || blocked === null ? null : (
        <p className={styles.why}>
          <Ban aria-hidden="true" /> Blocked: {blocked}
        </p>
      )}
    </article>
  );
}
