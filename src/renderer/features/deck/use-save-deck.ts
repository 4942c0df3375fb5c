import { useState } from "react";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { showWork } from "../../session/work.ts";

/** Saves the deck of the open board as PDF where the user says, and tells what came of it. */
export function useSaveDeck() {
  const { session, platform, ui } = useTandem();
  const [saving, setSaving] = useState(false);
  const write = async (sprint: string | null) => {
    const board = session.store.getState().boardId;
    if (board === null || saving) return;
    setSaving(true);
    try {
      // What is printed is what is on disk: everything typed goes there first.
      await session.flush();
      const saved = await showWork(ui, "Saving the deck as PDF…", (watch) =>
        platform.ask("deck.save", { board, sprint }, watch),
      );
      if (saved) showToast(ui, "info", `Saved “${saved.name}”: ${saved.pages} pages.`);
    } catch (error) {
      showToast(ui, "error", wordsOf(error));
    } finally {
      setSaving(false);
    }
  };
  return { saving, save: (sprint: string | null) => void write(sprint) };
}
