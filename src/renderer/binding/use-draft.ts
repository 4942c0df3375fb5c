import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { boardText, holdDraft, keepText, keptText } from "./drafts.ts";
import { useTandem } from "./tandem.ts";

/** How long after a key what was typed is put by, in milliseconds: a long text is not written with every letter. */
const PUT_BY_MS = 400;

/** What a text field needs to edit a value that is saved when the field is left. */
export interface Draft {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Why it could not be saved; what was typed stays in the field. */
  readonly error: string | undefined;
}

/**
 * Text being edited over a stored value. It is saved when the field is left, on Mod+Enter, when its component goes away
 * and when the window closes. While the field has focus, a change of the stored value from elsewhere never replaces what
 * was typed; text that was not touched follows it.
 *
 * @param save stores the text; returns the words of a refusal, or null
 * @param key for long texts: under it, on this board, what is typed is put by too, so that a window that crashed in the
 *   middle of a sentence has it again. Give the component a key by what it is about.
 */
export function useDraft(stored: string, save: (text: string) => string | null, key: string | null = null): Draft {
  const { session } = useTandem();
  const [kept] = useState(() => (key === null ? null : boardText(session.store.getState().boardId, key)));
  const [typed, setTyped] = useState(() => (kept === null ? null : keptText(kept) || null));
  const [error, setError] = useState<string>();
  const puttingBy = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, stored, save });
  latest.current = { ...latest.current, stored, save };

  const type = useCallback(
    (text: string) => {
      latest.current.typed = text;
      setTyped(text);
      setError(undefined);
      if (kept === null) return;
      clearTimeout(puttingBy.current);
      puttingBy.current = setTimeout(() => keepText(kept, text), PUT_BY_MS);
    },
    [kept],
  );

  const commit = useCallback(() => {
    const { typed: text, stored: old, save: store } = latest.current;
    if (text === null) return;
    const words = text === old ? null : store(text);
    if (words === null) {
      latest.current.typed = null;
      setTyped(null);
      setError(undefined);
      clearTimeout(puttingBy.current);
      if (kept !== null) keepText(kept, "");
    } else setError(words);
  }, [kept]);

  useEffect(() => holdDraft(commit), [commit]);
  useEffect(() => commit, [commit]);

  return {
    value: typed ?? stored,
    onChange: type,
    onFocus: () => setError(undefined),
    onBlur: commit,
    onKeyDown: (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        commit();
      }
    },
    // Kept after all, by a reason that was given: there is nothing more to say.
    error: typed === stored ? undefined : error,
  };
}
