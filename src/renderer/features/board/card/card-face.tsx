import { Ban } from "lucide-react";
import { memo, type ReactNode } from "react";
import { daysBetween } from "../../../../core/calendar/day.ts";
import type { BlockerRecord, CardRecord, Stage } from "../../../../core/document/records.ts";
import { cx } from "../../../ui/cx.ts";
import { counted, formatNumber } from "../../../ui/format.ts";
import { usePace } from "../board-contexts.ts";
import { localDay } from "../use-today.ts";
import styles from "./card.module.css";
import { CardFooter } from "./card-footer.tsx";
import { CardLabels } from "./card-labels.tsx";

interface CardFaceProps {
  readonly card: CardRecord;
  readonly stage: Stage;
  readonly sales: boolean;
  readonly blocker: BlockerRecord | null;
  /** Stands in the title's place while it is edited. */
  readonly title?: ReactNode;
  /** Where another element names this one: ids of the title and of the facts below it. */
  readonly titleId?: string;
  readonly factsId?: string;
}

/** What is on a card: title and points, labels, why it is blocked, and the row at its foot. */
export const CardFace = memo(function CardFace({
  card,
  stage,
  sales,
  blocker,
  title,
  titleId,
  factsId,
}: CardFaceProps) {
  return (
    <>
      <div className={cx(styles.top, card.points !== null && styles.pointed)}>
        {title ?? (
          <h4 id={titleId} className={styles.title} dir="auto">
            {card.title || "Untitled"}
          </h4>
        )}
        {card.points === null ? null : (
          <span className={`${styles.points} num`} title="Points">
            {formatNumber(card.points)}
            <span className="said-only"> {card.points === 1 ? "point" : "points"}</span>
          </span>
        )}
      </div>
      <div id={factsId} className={styles.facts}>
        <CardLabels labels={card.labels} />
        {blocker ? <Reason blocker={blocker} /> : null}
        <CardFooter card={card} stage={stage} sales={sales} />
      </div>
    </>
  );
});

function Reason({ blocker }: { readonly blocker: BlockerRecord }) {
  const { today } = usePace();
  const days = daysBetween(localDay(blocker.since), today);
  const since = days > 0 ? `, ${counted(days, "day")}` : "";
  return (
    <p className={styles.why}>
      <Ban className={styles.icon} aria-hidden="true" />
      <span dir="auto" title={blocker.reason}>
        <span className="said-only">Blocked: </span>
        {blocker.reason || "Blocked"}
        {since}
      </span>
    </p>
  );
}
