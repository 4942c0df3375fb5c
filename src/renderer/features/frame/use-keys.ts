import { useEffect } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { actionFor } from "../../session/keys.ts";

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="spinbutton"]';
/** Where keys mean something of their own. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** In a field these are the text's own. */
const OF_TEXT = new Set(["edit.undo", "edit.redo"]);

/** Runs the action whose keys are pressed, wherever in the window; fields and dialogs keep the keys that are theirs. */
export function useKeys(mac: boolean): void {
  const { actions, ui } = useTandem();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (ui.getState().dialog !== null || target.closest(OVER)) return;
      const typing = target.matches(FIELDS) && !target.matches('[type="checkbox"], [type="radio"]');
      const action = actionFor(actions.enabled(), event, mac, typing);
      if (!action || (typing && OF_TEXT.has(action.id))) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [actions, ui, mac]);
}
