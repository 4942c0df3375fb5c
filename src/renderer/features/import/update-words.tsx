import type { ImportPlan } from "../../../core/interchange/plan-import.ts";
import { counted } from "../../ui/format.ts";
import styles from "./import.module.css";

const MOST = 8;

/** What an update would change on the board that is here. */
export function UpdateWords({ plan }: { readonly plan: ImportPlan }) {
  const all = Object.values(plan.byType);
  const sum = (key: "new" | "updated" | "unchanged") => all.reduce((total, count) => total + (count?.[key] ?? 0), 0);
  const cards = plan.byType.card ?? { new: 0, updated: 0, unchanged: 0 };
  const lines = [
    `${counted(cards.new, "card")} new, ${counted(cards.updated, "card")} brought up to date, ${counted(cards.unchanged, "card")} as they are.`,
    `In all: ${counted(sum("new"), "record")} new, ${counted(sum("updated"), "record")} changed.`,
    ...plan.notes,
  ];
  const named = (names: readonly string[], words: string) =>
    names.length > 0
      ? [
          `${words}: ${names.slice(0, MOST).join(", ")}${names.length > MOST ? ` and ${names.length - MOST} more` : ""}.`,
        ]
      : [];
  lines.push(
    ...named(
      plan.conflicts.map((conflict) => conflict.name),
      "Changed here and there; here stays",
    ),
    ...named(plan.kept, "Changed only here, and stays"),
    ...named(plan.missingThere, "No longer in the file, and stays"),
  );
  return (
    <section className={styles.part}>
      <h3>What changes on the board</h3>
      <ul className={styles.words}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
