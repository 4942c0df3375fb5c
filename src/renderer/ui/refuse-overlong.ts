import { formatNumber } from "./format.ts";

/**
 * Watches the fields of a page for text that is longer than they take (`maxLength`): what comes in is refused whole, at
 * once and with words, where the browser would cut it without a word and only after it was laid out. Returns the way to
 * stop.
 */
export function refuseOverlong(page: Document, tell: (words: string) => void): () => void {
  const check = (event: InputEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const most = field.maxLength;
    const coming = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    // While characters are composed nothing can be refused; the browser cuts those at the end.
    if (most < 0 || coming === "" || event.isComposing) return;
    const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const length = field.value.length - replaced + coming.replace(/\r\n/gu, "\n").length;
    if (length <= most) return;
    event.preventDefault();
    const name = field.labels?.[0]?.textContent || field.ariaLabel || "This field";
    tell(
      `“${name}” takes ${formatNumber(most)} characters; with this it would have ${formatNumber(length)}. Nothing was put in.`,
    );
  };
  page.addEventListener("beforeinput", check);
  return () => page.removeEventListener("beforeinput", check);
}
