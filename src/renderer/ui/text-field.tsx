import type { ClipboardEventHandler, KeyboardEventHandler, Ref } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Most characters, in UTF-16 units; unless given, what one line or a long text may have anywhere in the app. */
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly inputClassName?: string | undefined;
}

const LINE = 2_000;
const TEXT = 1_000_000;

const common = (props: TextFieldProps, most: number) => ({
  value: props.value,
  onChange: props.onChange,
  isInvalid: props.error !== undefined,
  isDisabled: props.isDisabled ?? false,
  isRequired: props.isRequired ?? false,
  autoFocus: props.autoFocus ?? false,
  className: cx(styles.field, props.className),
  maxLength: props.maxLength ?? most,
  ...(props.onBlur ? { onBlur: props.onBlur } : {}),
  ...(props.onFocus ? { onFocus: props.onFocus } : {}),
  validationBehavior: "aria" as const,
});

/** One line of text. */
export function TextField(props: TextFieldProps & { readonly ref?: Ref<HTMLInputElement> | undefined }) {
  return (
    <AriaTextField {...common(props, LINE)}>
      <FieldLabel {...props} />
      <Input
        ref={props.ref ?? null}
        className={cx(styles.control, props.inputClassName)}
        placeholder={props.placeholder ?? ""}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        {...(props.onPaste ? { onPaste: props.onPaste } : {})}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

/** Many lines of text; grows with what is typed. */
export function TextArea(
  props: TextFieldProps & { readonly ref?: Ref<HTMLTextAreaElement> | undefined; readonly rows?: number },
) {
  return (
    <AriaTextField {...common(props, TEXT)}>
      <FieldLabel {...props} />
      <AriaTextArea
        ref={props.ref ?? null}
        className={cx(styles.control, styles.area, props.inputClassName)}
        placeholder={props.placeholder ?? ""}
        rows={props.rows ?? 3}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        {...(props.onPaste ? { onPaste: props.onPaste } : {})}
      />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
