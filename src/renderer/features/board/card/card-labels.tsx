import { memo } from "react";
import { useRecord } from "../../../binding/use-session.ts";
import styles from "./card.module.css";

/** Cards with more labels than this say how many more there are: the open card shows all. */
const SHOWN = 4;

/** A card's labels: a name each, its colour as a dot before it. */
export const CardLabels = memo(function CardLabels({ labels }: { readonly labels: readonly string[] }) {
  if (labels.length === 0) return null;
  const more = labels.length - SHOWN;
  return (
    <ul className={styles.labels} aria-label="Labels">
      {labels.slice(0, SHOWN).map((id) => (
        <Label key={id} id={id} />
      ))}
      {more > 0 ? <li className={styles.label}>+{more}</li> : null}
    </ul>
  );
});

function Label({ id }: { readonly id: string }) {
  const label = useRecord("label", id);
  if (!label || label.deletedAt !== null) return null;
  return (
    <li className={styles.label} data-colour={label.colour}>
      <i className={styles.swatch} aria-hidden="true" />
      <span dir="auto">{label.name || label.colour}</span>
    </li>
  );
}
