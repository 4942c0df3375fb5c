import { promiseState } from "../../../core/calendar/promise.ts";
import { dayIn, startOfDay } from "../../../core/calendar/zone.ts";
import { isSalesWork } from "../../../core/document/queries.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useNow } from "../../binding/use-now.ts";
import { useOfCard, useSession } from "../../binding/use-session.ts";
import { DateField } from "../../ui/date-field.tsx";
import { formatDay } from "../../ui/format.ts";
import styles from "./card-panel.module.css";
import { useCardEdit } from "./use-card-edit.ts";

/** When sales' request was accepted and how its promise stands. Nothing for other work. */
export function Acceptance({ card }: { readonly card: CardRecord }) {
  const edit = useCardEdit(card.id);
  const { board } = useSession();
  const { zone } = useTandem().info;
  const now = useNow(60_000);
  const moves = useOfCard("transition", card.id).flatMap((id) => board.tables.transition.get(id) ?? []);
  if (!isSalesWork(board, card) && card.acceptedAt === null) return null;
  const promise = promiseState(board, card, now, zone, moves);
  return (
    <div className={styles.acceptance}>
      <DateField
        label="Accepted on"
        value={card.acceptedAt === null ? null : dayIn(zone, card.acceptedAt)}
        onChange={(day) => edit({ acceptedAt: day === null ? null : startOfDay(zone, day) })}
      />
      <p className={styles.promise} data-state={promise?.state ?? "none"}>
        <span className={styles.promiseLabel}>Promise to sales</span>
        {promise ? (
          <>
            <strong>{promise.words}</strong> <span>due {formatDay(promise.due)}</span>
          </>
        ) : (
          <span>Counts from the day the request is accepted.</span>
        )}
      </p>
    </div>
  );
}
