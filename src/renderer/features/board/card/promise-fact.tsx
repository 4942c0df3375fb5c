import { Clock } from "lucide-react";
import { promiseState } from "../../../../core/calendar/promise.ts";
import type { CardRecord, TransitionRecord } from "../../../../core/document/records.ts";
import { useBoardRecord, useOfCard, useSession } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { formatDay } from "../../../ui/format.ts";
import { usePace } from "../board-contexts.ts";
import styles from "./card.module.css";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How the promise to sales stands for a card: “4 of 10 days”, “1 day late”, “kept in 6 days”. */
export function PromiseFact({ card }: { readonly card: CardRecord }) {
  const session = useSession();
  // Three things besides the card that the words depend on: the policy, the card's moves, and the day.
  const policy = useBoardRecord();
  const moves = useOfCard("transition", card.id);
  usePace();
  if (!policy) return null;
  const { tables } = session.board;
  const transitions = moves.map((id) => tables.transition.get(id)).filter((one): one is TransitionRecord => !!one);
  const promise = promiseState(session.board, card, Date.now(), zone, transitions);
  if (!promise) return null;
  const tone = promise.state === "running" ? styles.promise : styles[promise.state];
  return (
    <span className={cx(styles.fact, tone)} title={`Promised by ${formatDay(promise.due)}`}>
      {promise.state === "running" ? <Clock className={styles.icon} aria-hidden="true" /> : null}
      <span className="said-only">Promise: </span>
      {promise.words}
    </span>
  );
}
