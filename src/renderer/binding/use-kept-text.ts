import { useCallback, useState } from "react";
import { boardText, keepText, keptText } from "./drafts.ts";
import { useTandem } from "./tandem.ts";

/**
 * Text that is typed and not sent yet: it stands there again next time, on its board, past Escape and a restart. "" takes it
 * away. Give the component a key by what `key` is about.
 *
 * @param otherwise what is there where nothing is kept
 */
export function useKeptText(key: string, otherwise = ""): readonly [text: string, type: (text: string) => void] {
  const { session } = useTandem();
  const [kept] = useState(() => boardText(session.store.getState().boardId, key));
  const [text, show] = useState(() => keptText(kept) || otherwise);
  const type = useCallback(
    (typed: string) => {
      show(typed);
      keepText(kept, typed.trim() === "" ? "" : typed);
    },
    [kept],
  );
  return [text, type];
}
