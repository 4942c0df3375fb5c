import { useState } from "react";
import { newBoard } from "../../../core/commands/new-board.ts";
import { useAppInfo } from "../../binding/preferences.ts";
import { useTandem } from "../../binding/tandem.ts";
import { wordsOf } from "../../platform/bridge.ts";
import type { Template } from "./template-choices.ts";

/** Makes a board from a template, stores and opens it; `create` answers whether it did, `error` says why not. */
export function useCreateBoard() {
  const { boards } = useTandem();
  const info = useAppInfo();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const create = async (template: Template, name: string): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      const records = newBoard(template, {
        now: Date.now(),
        newId: () => crypto.randomUUID(),
        zone: info.zone,
        actor: info.settings.user,
      });
      const wanted = name.trim();
      await boards.create(
        wanted ? records.map((record) => (record.type === "board" ? { ...record, name: wanted } : record)) : records,
      );
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
