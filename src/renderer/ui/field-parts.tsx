import { FieldError, Label, Text } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";

/** What every field can be given besides its value. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for those who hear the page, where the place says it to those who see it. */
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  /** Why what was typed will not do. */
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The words over a field. */
export const FieldLabel = ({ label, hideLabel }: Pick<FieldProps, "label" | "hideLabel">) => (
  <Label className={cx(styles.label, hideLabel && styles.hidden)}>{label}</Label>
);

/** The words under a field: a hint, or what is wrong. */
export const FieldNotes = ({ hint, error }: Pick<FieldProps, "hint" | "error">) => (
  <>
    {hint && !error ? (
      <Text slot="description" className={styles.hint ?? ""}>
        {hint}
      </Text>
    ) : null}
    <FieldError className={styles.error ?? ""}>{error}</FieldError>
  </>
);
