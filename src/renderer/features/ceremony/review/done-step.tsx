import { CircleCheck, PackageOpen, PanelRight, Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import { cardUpdate } from "../../../../core/commands/card-update.ts";
import { initialsOf } from "../../../../core/document/initials.ts";
import type { CardRecord, MemberRecord } from "../../../../core/document/records.ts";
import type { ReviewCard } from "../../../../core/reports/review-card.ts";
import type { ReviewFacts } from "../../../../core/reports/review-facts.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useRecord, useSession, useUiStore } from "../../../binding/use-session.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { cx } from "../../../ui/cx.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted, formatDay } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/kbd.tsx";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { CardProof } from "./card-proof.tsx";
import styles from "./review.module.css";

interface DoneStepProps {
  readonly facts: ReviewFacts;
  /** The finished card that is shown; null where nothing is finished. */
  readonly card: string | null;
}

/** One finished card, large: what it was, who did it for whom, and what shows that it is done. */
export function DoneStep({ facts, card }: DoneStepProps) {
  const told = facts.done.find(({ id }) => id === card);
  const record = useRecord("card", card);
  if (!told || !record)
    return (
      <EmptyState icon={PackageOpen}>
        Nothing is finished yet. What stands in the way of each card comes under “What was not done”.
      </EmptyState>
    );
  return <DoneCard key={told.id} told={told} card={record} />;
}

function DoneCard({ told, card }: { readonly told: ReviewCard; readonly card: CardRecord }) {
  const ui = useUiStore();
  const { board } = useSession();
  const lane = board.tables.lane.get(card.place.lane);
  return (
    <article
      className={cx(styles.card, told.sales && styles.sales)}
      data-colour={lane?.colour}
      aria-label={told.title}
      tabIndex={-1}
      data-row={card.id}
      data-done-card={card.id}
    >
      <p className={styles.where}>
        {told.sales ? (
          <span className={styles.sign}>
            <SalesIcon className={styles.icon} /> Sales
          </span>
        ) : null}
        {told.laneKind === "sales" ? null : <span>{told.lane}</span>}
        <span className="num">#{told.number}</span>
      </p>
      <h2 className={styles.title} dir="auto">
        {told.title}
      </h2>
      <ul className={styles.facts} aria-label="Facts">
        {told.who.length === 0 ? <li>Nobody’s name is on it</li> : null}
        {told.who.map(({ id, name }) => (
          <li key={id}>
            <Face member={board.tables.member.get(id)} name={name} />
            {name}
          </li>
        ))}
        {told.points === null ? null : <li className="num">{counted(told.points, "point")}</li>}
        {told.finished === null ? null : <li className="num">done {formatDay(told.finished)}</li>}
        {told.requester ? <li>asked for by {told.requester}</li> : null}
        {told.promise ? (
          <li className={cx("num", told.promise.state === "late" ? styles.late : styles.kept)}>
            Promise: {told.promise.words}
          </li>
        ) : null}
      </ul>
      <Criteria card={card} />
      <Part title="Proof">
        <CardProof card={card} />
      </Part>
      <div className={styles.tools}>
        <Button icon={Paperclip} onPress={() => ui.setState({ dialog: { kind: "attach", card: card.id } })}>
          Attach proof… <Kbd keys="A" />
        </Button>
        <Button icon={PanelRight} onPress={() => ui.setState({ openCard: card.id })}>
          Open the card
        </Button>
      </div>
    </article>
  );
}

/** The avatar of somebody who may go by another name by now. */
const Face = ({ member, name }: { readonly member: MemberRecord | undefined; readonly name: string }) => (
  <Avatar initials={member?.name === name ? member.initials : initialsOf(name)} colour={member?.colour ?? "grey"} />
);

/** What had to be true for the card to be done, ticked where it is. */
function Criteria({ card }: { readonly card: CardRecord }) {
  const dispatch = useDispatch();
  if (card.criteria.length === 0) return null;
  const tick = (id: string, done: boolean) =>
    dispatch(cardUpdate, {
      cards: [card.id],
      fields: { criteria: card.criteria.map((item) => (item.id === id ? { ...item, done } : item)) },
    });
  const met = card.criteria.filter(({ done }) => done).length;
  return (
    <Part title={`Acceptance criteria, ${met} of ${card.criteria.length}`}>
      <ul className={styles.ticks}>
        {card.criteria.map(({ id, text, done }) => (
          <li key={id}>
            <Checkbox isSelected={done} onChange={(isSelected) => tick(id, isSelected)}>
              <span dir="auto">{text}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {met === card.criteria.length ? (
        <p className={styles.kept}>
          <CircleCheck className={styles.icon} aria-hidden="true" /> All are met
        </p>
      ) : null}
    </Part>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.part} aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);
