import type { LucideIcon } from "lucide-react";
import { checkDefinition } from "../../../core/document/definitions.ts";
import { isSalesWork } from "../../../core/document/queries.ts";
import { heldUpBy } from "../../../core/document/waits.ts";
import { useIndexes, useRecord, useSession } from "../../binding/use-session.ts";
import { IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { formatNumber } from "../../ui/format.ts";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./planning.module.css";

/** The words over both lists. */
export const PlanHead = () => (
  <>
    <th scope="col">Card</th>
    <th scope="col" className={styles.points}>
      Points
    </th>
    <th scope="col">
      <span className="said-only">Other side</span>
    </th>
  </>
);

interface PlanRowProps {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly isSelected?: boolean;
  readonly icon: LucideIcon;
  readonly verb: string;
  readonly onPress: () => void;
}

/** A card on one side of the plan, with what is open about it and the button to the other side. */
export function PlanRow({ id, isCurrent, isSelected = false, icon, verb, onPress }: PlanRowProps) {
  const { board } = useSession();
  const card = useRecord("card", id);
  const blocked = useIndexes((indexes) => indexes.blockerOf(id) !== null, false);
  if (!card) return null;
  const waits = heldUpBy(board, card).map(({ title }) => `“${title}”`);
  const open = checkDefinition(board, card, "ready").filter(({ holds }) => !holds).length;
  const notes = [
    ...(blocked ? ["blocked"] : []),
    ...(waits.length > 0 ? [`waits for ${waits.join(", ")}`] : []),
    ...(open > 0 ? [`not ready: ${open} open`] : []),
  ];
  return (
    <>
      <td className={styles.card}>
        <span className={styles.title}>
          {isSalesWork(board, card) ? (
            <>
              <SalesIcon className={styles.salesIcon} />
              <span className="said-only">Sales: </span>
            </>
          ) : null}
          <span className={cx(styles.note, "num")}>#{card.number}</span>
          <span className={styles.words}>{card.title}</span>
          {isSelected ? <span className="said-only">, selected</span> : null}
        </span>
        <span className={styles.facts}>
          <span>{board.tables.column.get(card.place.column)?.name}</span>
          {notes.length > 0 ? <span className={styles.warn}>{notes.join(" · ")}</span> : null}
        </span>
      </td>
      <td className={cx(styles.points, "num")}>
        {card.points === null ? <span className={styles.warn}>no estimate</span> : formatNumber(card.points)}
      </td>
      <td>
        <IconButton
          small
          label={`${verb}: ${card.title}`}
          icon={icon}
          excludeFromTabOrder={!isCurrent}
          onPress={onPress}
        />
      </td>
    </>
  );
}
