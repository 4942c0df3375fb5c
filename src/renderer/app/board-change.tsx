import { useEffect, useRef, useState } from "react";
import { boardRecord } from "../../core/document/board.ts";
import { useTandem } from "../binding/tandem.ts";
import { useSessionState, useUi } from "../binding/use-session.ts";
import type { UiStore } from "../session/ui-store.ts";
import { isNowhere } from "../ui/use-kept-focus.ts";

/**
 * What another board in the window means for those who work by keyboard or ear: its name is said, and the focus, where the
 * change left it nowhere, comes to the view. An arrow key leads on to the first card, not the change itself: where the
 * mouse led here no ring would show which card the next key is about. The start itself moves no focus.
 */
export function BoardChange() {
  const { session, ui } = useTandem();
  const board = useSessionState((state) => state.boardId);
  const overlaid = useUi((state) => state.dialog !== null);
  const before = useRef(board);
  /** Set anew by each change of the board, until it was looked where the focus is. */
  const [changed, setChanged] = useState<object | null>(null);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (before.current === board) return;
    before.current = board;
    // Nobody has touched anything yet: the board that was open last came by itself.
    if (!navigator.userActivation.hasBeenActive) return;
    setChanged({});
    if (board !== null) return setWords(`The board “${boardRecord(session.board).name}” is open.`);
    // Between two boards there is none for a moment, which is nothing to tell.
    const none = setTimeout(() => setWords("No board is open."), 500);
    return () => clearTimeout(none);
  }, [board, session]);
  useEffect(() => {
    if (changed === null || overlaid) return;
    let frame = 0;
    const look = (after: number) => {
      frame = requestAnimationFrame(() => {
        if (after > 0) return look(after - 1);
        setChanged(null);
        if (isNowhere()) focusView(ui);
      });
    };
    // What closes over the board gives the focus back in a frame of its own, where it still can.
    look(2);
    return () => cancelAnimationFrame(frame);
  }, [changed, overlaid, ui]);
  return (
    // Dialogs hide what lies outside them, and it is said while the one that changed the board still closes.
    <p className="said-only" aria-live="polite" data-opened="" data-react-aria-top-layer>
      {words}
    </p>
  );
}

/**
 * Gives the focus to the view. It takes it for this once: a click on what is empty in it leaves the focus nowhere, where the
 * keys of cards and the headings of a ceremony look for it; so does the way to another view.
 */
function focusView(ui: UiStore): void {
  const main = document.querySelector("main");
  if (!main) return;
  const stop = ui.subscribe(({ view }, before) => view !== before.view && main.blur());
  const left = () => {
    // With the window the focus only rests.
    if (document.activeElement === main) return;
    stop();
    main.removeEventListener("blur", left);
    main.removeAttribute("tabindex");
  };
  main.addEventListener("blur", left);
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
