import { type ClipboardEventHandler, type KeyboardEventHandler, type Ref, useState } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from "react-aria-components";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { counted } from "./format.ts";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly inputClassName?: string | undefined;
}

/** With a limit, a paste that would pass it is refused whole and in words: what a field cuts off, nobody misses in time. */
function useWholePaste<P extends TextFieldProps>(props: P): P {
  const [refused, setRefused] = useState<string>();
  const { value, maxLength, error, onChange, onPaste } = props;
  if (maxLength === undefined) return props;
  return {
    ...props,
    error: error ?? refused,
    onChange: (text) => {
      setRefused(undefined);
      onChange(text);
    },
    onPaste: (event) => {
      onPaste?.(event);
      if (event.defaultPrevented) return;
      const { selectionStart, selectionEnd } = event.currentTarget;
      const pasted = event.clipboardData.getData("text/plain").length;
      if (value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + pasted <= maxLength) return;
      event.preventDefault();
      setRefused(
        `That is ${counted(pasted, "character")}; with it this field would pass its ${counted(maxLength, "character")}. Nothing was pasted.`,
      );
    },
  };
}

const common = (props: TextFieldProps) => ({
  value: props.value,
  onChange: props.onChange,
  isInvalid: props.error !== undefined,
  isDisabled: props.isDisabled ?? false,
  isRequired: props.isRequired ?? false,
  autoFocus: props.autoFocus ?? false,
  className: cx(styles.field, props.className),
  ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
  ...(props.onBlur ? { onBlur: props.onBlur } : {}),
  ...(props.onFocus ? { onFocus: props.onFocus } : {}),
  validationBehavior: "aria" as const,
});

/** One line of text. */
export function TextField(given: TextFieldProps & { readonly ref?: Ref<HTMLInputElement> | undefined }) {
  const props = useWholePaste(given);
  return (
    <AriaTextField {...common(props)}>
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
  given: TextFieldProps & { readonly ref?: Ref<HTMLTextAreaElement> | undefined; readonly rows?: number },
) {
  const props = useWholePaste(given);
  return (
    <AriaTextField {...common(props)}>
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
