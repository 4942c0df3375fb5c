import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem } from "react-aria-components";
import styles from "./field.module.css";

/** One choice of a select, a combo box or a picker. */
export interface OptionItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
  /** A small drawing before the words: a dot, an avatar, an icon. */
  readonly mark?: ReactNode;
}

/** How a choice is drawn in a list. */
export const Option = ({ item }: { readonly item: OptionItem }) => (
  <ListBoxItem id={item.id} textValue={item.label} className={styles.option ?? ""}>
    {({ isSelected }) => (
      <>
        {item.mark}
        <span className={styles.words}>
          {item.label}
          {item.note ? <small className={styles.note}>{item.note}</small> : null}
        </span>
        {isSelected ? <Check className={styles.tick} aria-hidden="true" /> : null}
      </>
    )}
  </ListBoxItem>
);
