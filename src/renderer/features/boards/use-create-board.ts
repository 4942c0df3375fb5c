import { useState } from "react";
import { type BoardTemplate, newBoard } from "../../../core/commands/new-board.ts";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";

/** Makes a board from a template, stores it and shows it, whatever view was open; `create` answers whether it did, `error` says why not. */
export function useCreateBoard() {
  const { boards, info, settings, ui } = useTandem();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const create = async (template: BoardTemplate, name: string): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      const context = {
        now: Date.now(),
        newId: () => crypto.randomUUID(),
        zone: info.zone,
        actor: settings.getState().user,
      };
      await boards.create(newBoard(template, context, { name }));
      ui.setState({ view: "board" });
      return true;
    } catch (cause) {
      setError(wordsOf(cause));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { create, busy, error };
}
