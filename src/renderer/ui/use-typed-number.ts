import { type RefObject, useContext, useEffect, useEffectEvent, useRef, useState } from "react";
import { NumberFieldStateContext, useLocale } from "react-aria-components";
import { flushSync } from "react-dom";
import { fitNumber, isTypedNumber, type NumberRange, readNumber } from "./read-number.ts";

/** Keys that take a number field at its word before they do anything. */
const TAKING = new Set(["Enter", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/**
 * Lets both decimal marks into the number field around `group`, and puts what was typed as the locale writes it before the
 * field takes it. The field's component knows its locale's mark alone: it drops the other, and 2,5 becomes 25.
 *
 * @returns what was understood, in words, where the locale would have read otherwise or the field takes another; else ""
 */
export function useTypedNumber(
  group: RefObject<HTMLElement | null>,
  format: Intl.NumberFormatOptions,
  range: NumberRange,
): string {
  const state = useContext(NumberFieldStateContext);
  const { locale } = useLocale();
  const isTyped = useRef(false);
  const [note, setNote] = useState("");
  const onTyped = useEffectEvent((event: Event) => {
    const { value } = event.target as HTMLInputElement;
    isTyped.current = true;
    flushSync(() => {
      setNote("");
      if (isTypedNumber(value)) state?.setInputValue(value);
    });
  });
  const onTaking = useEffectEvent(() => {
    if (!state || !isTyped.current) return;
    isTyped.current = false;
    const text = state.inputValue;
    const read = readNumber(text, locale);
    if (!read) return;
    const written = (value: number) => new Intl.NumberFormat(locale, format).format(value);
    const { value, otherwise } = read;
    const taken = value === null ? null : fitNumber(value, range);
    const words = (): string => {
      if (value === null || taken === null) return "is no number";
      if (range.max !== undefined && value > range.max) return `is more than ${written(range.max)}`;
      if (range.min !== undefined && value < range.min) return `is less than ${written(range.min)}`;
      // Two places are written, and no third is kept.
      if (value !== taken || /\.\d{3}/u.test(String(value))) return `was rounded to ${written(taken)}`;
      return otherwise ? `was read as ${written(taken)}` : "";
    };
    const said = words();
    flushSync(() => {
      setNote(said && `“${text.trim()}” ${said}`);
      // What is no number goes back to what it was, and the field does that with a text it cannot read.
      state.setInputValue(taken === null ? "–" : written(taken));
    });
  });
  useEffect(() => {
    const element = group.current;
    if (!element) return;
    const off = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
      element.addEventListener(type, listener, { capture: true, signal: off.signal });
    on("beforeinput", (event) => {
      const added = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      if (isTypedNumber((event.target as HTMLInputElement).value + added)) event.stopPropagation();
    });
    // It is typed like any other text then.
    on("paste", (event) => {
      if (isTypedNumber(event.clipboardData?.getData("text/plain") ?? "")) event.stopPropagation();
    });
    on("input", onTyped);
    on("focusout", onTaking);
    on("pointerdown", onTaking);
    on("wheel", onTaking);
    on("keydown", ({ key }) => {
      if (TAKING.has(key)) onTaking();
    });
    return () => off.abort();
  }, [group]);
  return note;
}
