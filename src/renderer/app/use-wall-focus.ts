import { useEffect } from "react";
import { useTandem } from "../binding/tandem.ts";
import { focusCard } from "../features/board/selection.ts";

/** The board in this window goes along with the wall: the card that is heard has the focus, ready for its keys. */
export function useWallFocus(): void {
  const { presenter, ui } = useTandem();
  useEffect(
    () =>
      presenter.store.subscribe(({ focus }, before) => {
        if (focus === null || focus === before.focus) return;
        const { dialog, openCard } = ui.getState();
        const typing = document.activeElement?.matches("input, textarea") ?? false;
        // Whoever writes in a field meanwhile keeps it.
        if (dialog !== null || typing) ui.setState({ focusCard: focus });
        else focusCard(ui, focus);
        if (openCard !== null && !typing) ui.setState({ openCard: focus });
      }),
    [presenter, ui],
  );
}
