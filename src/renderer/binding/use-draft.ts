import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { holdDraft } from "./drafts.ts";

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
 */
export function useDraft(stored: string, save: (text: string) => string | null): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const latest = useRef({ typed, stored, save });
  latest.current = { ...latest.current, stored, save };

  const type = useCallback((text: string) => {
    latest.current.typed = text;
    setTyped(text);
    setError(undefined);
  }, []);

  const commit = useCallback(() => {
    const { typed: text, stored: old, save: store } = latest.current;
    if (text === null) return;
    const words = text === old ? null : store(text);
    if (words === null) {
      latest.current.typed = null;
      setTyped(null);
      setError(undefined);
    } else setError(words);
  }, []);

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
