import { Ban, Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { daysBetween } from "../../../../core/calendar/day.ts";
import { dayIn } from "../../../../core/calendar/zone.ts";
import { cardUnblock } from "../../../../core/commands/card-unblock.ts";
import { isSalesWork } from "../../../../core/document/queries.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useNow } from "../../../binding/use-now.ts";
import { useIndexes, useRecord, useVersion } from "../../../binding/use-session.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { cx } from "../../../ui/cx.ts";
import { counted } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { ageWords, owedBy } from "./card-facts.ts";
import styles from "./standup.module.css";

/** The card that is heard, large: whose it is, how old, what it owes, what is in its way. */
export function FocusCard({ id }: { readonly id: string }) {
  const { session, info } = useTandem();
  const now = useNow(60_000);
  // Promises count working days, moves and lanes: read again with every change.
  useVersion();
  const card = useRecord("card", id);
  const column = useRecord("column", card?.place.column ?? null);
  const lane = useRecord("lane", card?.place.lane ?? null);
  const element = useRef<HTMLElement>(null);
  // The first card takes the focus when the standup begins; whoever writes meanwhile keeps it.
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, []);
  if (!card || !column || !lane) return null;
  const today = { now, zone: info.zone };
  const owed = owedBy(session.board, session.indexes, card, today);
  const sales = isSalesWork(session.board, card);
  const people = card.assignees.flatMap((member) => session.board.tables.member.get(member) ?? []);
  return (
    <article
      ref={element}
      tabIndex={-1}
      className={cx(styles.card, sales && styles.sales)}
      data-colour={lane.colour}
      aria-label={card.title}
      data-focus-card={id}
      data-row={id}
    >
      <p className={styles.where}>
        {sales ? (
          <span className={styles.sign}>
            <SalesIcon className={styles.icon} /> Sales
          </span>
        ) : null}
        <span>
          {column.name} · {lane.name}
        </span>
        <span className="num">#{card.number}</span>
      </p>
      <h2 className={styles.title} dir="auto">
        {card.title || "Untitled"}
      </h2>
      <ul className={styles.facts} aria-label="Facts">
        {people.length === 0 ? <li>Nobody’s yet</li> : null}
        {people.map(({ id: member, name, initials, colour }) => (
          <li key={member}>
            <Avatar initials={initials} colour={colour} />
            {name}
          </li>
        ))}
        {card.points === null ? null : <li className="num">{counted(card.points, "point")}</li>}
        <li className="num">{ageWords(session.indexes.enteredAt(card), column.name, today)}</li>
        {owed.map(({ label, words, late }) => (
          <li key={label} className={cx("num", late && styles.late)}>
            {label}: {words}
          </li>
        ))}
        {card.criteria.length === 0 ? null : (
          <li className="num">{counted(card.criteria.length, "criterion", "criteria")}</li>
        )}
      </ul>
      <Blocker card={id} zone={info.zone} now={now} />
    </article>
  );
}

interface BlockerProps {
  readonly card: string;
  readonly zone: string;
  readonly now: number;
}

function Blocker({ card, zone, now }: BlockerProps) {
  const dispatch = useDispatch();
  const id = useIndexes((indexes) => indexes.blockerOf(card), null);
  const blocker = useRecord("blocker", id);
  const owner = useRecord("member", blocker?.owner ?? null);
  if (!blocker) return null;
  const days = daysBetween(dayIn(zone, blocker.since), dayIn(zone, now));
  return (
    <div className={styles.blocked}>
      <Ban className={styles.icon} aria-hidden="true" />
      <p>
        <b>Blocked: {blocker.reason || "no reason given"}</b>
        <span>
          {days === 0 ? "since today" : `for ${counted(days, "day")}`}
          {owner ? ` · ${owner.name} sees to it` : " · nobody sees to it yet"}
        </span>
      </p>
      <Button small icon={Check} onPress={() => dispatch(cardUnblock, { card })}>
        Cleared
      </Button>
    </div>
  );
}
