import type { SprintRecord } from "../../../core/document/records.ts";
import { allocationOf, capacityOf } from "../../../core/document/sprint-load.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { formatMoment } from "../../ui/format.ts";
import styles from "./planning.module.css";

const kinds = {
  in: "Came in",
  out: "Went out",
  goal: "Another goal",
  dates: "Other dates",
  capacity: "Other capacity or share",
} as const;

/** What was changed about a sprint after it had started, and what it was planned over, each with its reason. */
export function ScopeList({ sprint }: { readonly sprint: SprintRecord }) {
  const { board } = useSession();
  // Read again with every change.
  useVersion();
  const limits = new Map([
    [capacityOf(sprint.id), "Over the capacity"],
    [allocationOf(sprint.id), "Over the share of sales"],
  ]);
  const entries = [
    ...[...board.tables.scope.values()]
      .filter((scope) => scope.sprint === sprint.id)
      .map(({ id, kind, from, to, reason, at, by }) => ({
        id,
        name: kinds[kind],
        what: kind === "in" ? to : kind === "out" ? from : `${from} → ${to}`,
        reason,
        at,
        by,
      })),
    ...[...board.tables.override.values()].flatMap(({ id, limit, reason, at, by, cards }) => {
      const name = limits.get(limit);
      const what = cards.map((card) => board.tables.card.get(card)?.title ?? "").join(", ");
      return name ? [{ id, name, what, reason, at, by }] : [];
    }),
  ].sort((a, b) => b.at - a.at);
  if (entries.length === 0)
    return <p className={styles.note}>Nothing changed: goal and scope are as the team committed to them.</p>;
  return (
    <ul className={styles.stack} aria-label="Scope changes">
      {entries.map(({ id, name, what, reason, at, by }) => (
        <li key={id} className={styles.change}>
          <p>
            <b>{name}</b>{" "}
            <span className={styles.note}>
              {formatMoment(at)}, {by}
            </span>
          </p>
          <p className={styles.what}>{what}</p>
          <p>Because: {reason}</p>
        </li>
      ))}
    </ul>
  );
}
