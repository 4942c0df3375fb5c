import type { TrelloCounts } from "../../../core/interchange/trello.ts";
import { formatNumber } from "../../ui/format.ts";
import styles from "./import.module.css";

const words: readonly { key: keyof TrelloCounts; label: string; of?: { key: keyof TrelloCounts; label: string } }[] = [
  { key: "cards", label: "Cards", of: { key: "archivedCards", label: "archived" } },
  { key: "lists", label: "Lists", of: { key: "archivedLists", label: "archived" } },
  { key: "checklists", label: "Checklists", of: { key: "checkItems", label: "lines" } },
  { key: "labels", label: "Labels" },
  { key: "members", label: "People" },
  { key: "comments", label: "Comments" },
  { key: "attachments", label: "Attachments" },
  { key: "moves", label: "Moves" },
];

/** How much of each kind comes along. */
export const Counts = ({ counts }: { readonly counts: TrelloCounts }) => (
  <dl className={styles.counts} aria-label="What comes along">
    {words.map(({ key, label, of }) => (
      <div key={key} className={styles.countBox}>
        <dt>{label}</dt>
        <dd>
          <strong className="num">{formatNumber(counts[key])}</strong>
          {of && counts[of.key] > 0 ? (
            <small className="num">
              {formatNumber(counts[of.key])} {of.label}
            </small>
          ) : null}
        </dd>
      </div>
    ))}
  </dl>
);
