import { MessageSquare, Paperclip, SquareCheck } from "lucide-react";
import { memo, type ReactNode } from "react";
import { daysBetween } from "../../../../core/calendar/day.ts";
import { initialsOf } from "../../../../core/document/initials.ts";
import type { CardRecord, Stage } from "../../../../core/document/records.ts";
import { useIndexes, useOfCard } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { usePace } from "../board-contexts.ts";
import { localDay } from "../use-today.ts";
import { AgeDots } from "./age-dots.tsx";
import styles from "./card.module.css";
import { dueWords } from "./due-words.ts";
import { People } from "./people.tsx";
import { PromiseFact } from "./promise-fact.tsx";

interface CardFooterProps {
  readonly card: CardRecord;
  readonly stage: Stage;
  readonly sales: boolean;
}

/** The one row at a card's foot. Nothing is in it that is not set; a card with nothing set has none. */
export const CardFooter = memo(function CardFooter({ card, stage, sales }: CardFooterProps) {
  const { today, hotAfter } = usePace();
  const comments = useOfCard("comment", card.id).length;
  const attachments = useOfCard("attachment", card.id).length;
  const enteredAt = useIndexes((indexes) => indexes.enteredAt(card), card.createdAt);
  const underWay = stage === "active" || stage === "waiting";
  const age = underWay ? Math.max(0, daysBetween(localDay(enteredAt), today)) : 0;
  const due = card.dueDate === null ? null : dueWords(card.dueDate, today, stage === "done");
  const ticked = card.checklist.filter((item) => item.done).length;
  const promised = sales && card.acceptedAt !== null;
  const right = age > 0 || due || card.checklist.length > 0 || comments > 0 || attachments > 0 || promised;
  if (!right && !sales && card.assignees.length === 0) return null;
  return (
    <div className={cx(styles.foot, "num")}>
      <People members={card.assignees} />
      {sales ? <FromSales requester={card.requester} /> : null}
      {right ? (
        <span className={styles.right}>
          {age > 0 ? <AgeDots days={age} hotAfter={hotAfter(card.place.column)} /> : null}
          {card.checklist.length > 0 ? (
            <Count icon={<SquareCheck className={styles.icon} aria-hidden="true" />} said="Checklist">
              {ticked}/{card.checklist.length}
            </Count>
          ) : null}
          {comments > 0 ? (
            <Count icon={<MessageSquare className={styles.icon} aria-hidden="true" />} said="Comments">
              {comments}
            </Count>
          ) : null}
          {attachments > 0 ? (
            <Count icon={<Paperclip className={styles.icon} aria-hidden="true" />} said="Attachments">
              {attachments}
            </Count>
          ) : null}
          {due ? (
            <span className={cx(styles.fact, due.tone !== "plain" && styles[due.tone])} title={due.spoken}>
              {due.text}
            </span>
          ) : null}
          {promised ? <PromiseFact card={card} /> : null}
        </span>
      ) : null}
    </div>
  );
});

function FromSales({ requester }: { readonly requester: string }) {
  return (
    <span className={styles.from} title={requester ? `Asked for by ${requester} (sales)` : "Sales work"}>
      <SalesIcon className={styles.icon} />
      <span className="said-only">Sales{requester ? `, asked for by ${requester}` : ""}</span>
      {requester ? <span aria-hidden="true">{initialsOf(requester)}</span> : null}
    </span>
  );
}

interface CountProps {
  readonly icon: ReactNode;
  readonly said: string;
  readonly children: ReactNode;
}

function Count({ icon, said, children }: CountProps) {
  return (
    <span className={styles.fact} title={said}>
      {icon}
      <span className="said-only">{said} </span>
      <span>{children}</span>
    </span>
  );
}
