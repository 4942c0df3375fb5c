import type { Limit } from "../../../../core/document/limit.ts";
import { limitState, type Tally } from "../../../../core/document/wip.ts";
import { cx } from "../../../ui/cx.ts";
import { formatNumber } from "../../../ui/format.ts";
import styles from "./count-badge.module.css";

interface CountBadgeProps {
  /** What the limit is held against. */
  readonly tally: Tally;
  readonly limit: Limit | null;
  /** How many cards the filter leaves here, or null where none is set. */
  readonly shown: number | null;
  /** Leaves out the words that a narrow strip has no room for; those who listen still hear them. */
  readonly brief?: boolean;
}

/** A head's count: `3`, `3/4` with a limit, “3 of 12” while a filter hides some; amber at the limit, red and in words over it. */
export function CountBadge({ tally, limit, shown, brief }: CountBadgeProps) {
  if (!limit)
    return (
      <span className={cx(styles.count, "num")}>
        {shown === null || shown === tally.count || brief ? formatNumber(tally.count) : ofAll(shown, tally.count)}
        <span className="said-only"> {tally.count === 1 ? "card" : "cards"}</span>
      </span>
    );
  const { state, used, amount, overBy, unit } = limitState(limit, tally);
  const points = unit === "points" ? " pt" : "";
  return (
    <span className={cx(styles.count, state === "full" && styles.full, state === "over" && styles.over, "num")}>
      {shown !== null && shown !== tally.count && !brief ? `${formatNumber(shown)} shown · ` : null}
      <span aria-hidden="true">
        {formatNumber(used)}/{formatNumber(amount)}
        {points}
      </span>
      <span className="said-only">
        {formatNumber(used)} of at most {formatNumber(amount)} {unit === "points" ? "points" : "cards"}
        {state === "full" ? ", full" : ""}
      </span>
      {state === "over" ? (
        <span className={brief ? "said-only" : undefined}> · over by {formatNumber(overBy)}</span>
      ) : null}
    </span>
  );
}

const ofAll = (shown: number, all: number): string => `${formatNumber(shown)} of ${formatNumber(all)}`;
