import { useState } from "react";
import { boardImport } from "../../../core/commands/board-import.ts";
import { type ImportPlan, planImport } from "../../../core/interchange/plan-import.ts";
import type { TrelloImport } from "../../../core/interchange/trello.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { wordsOf } from "../../platform/bridge.ts";
import { showToast } from "../../session/toasts.ts";
import { counted } from "../../ui/format.ts";

/** A new board of that name, or the open board brought up to date by a plan. */
export type Into = { readonly name: string } | { readonly plan: ImportPlan | null };

/** Takes an import in as one undoable change; `run` answers the words of what went wrong, or null. */
export function useTakeIn() {
  const { boards, session, ui } = useTandem();
  const dispatch = useDispatch();
  const [busy, setBusy] = useState(false);

  const run = async (found: TrelloImport, into: Into): Promise<string | null> => {
    setBusy(true);
    try {
      let plan: ImportPlan | null;
      if ("name" in into) {
        const named = found.records.map((record) =>
          record.type === "board" ? { ...record, name: into.name.trim() } : record,
        );
        // The board comes first and empty, so that the import itself is a change that can be undone.
        await boards.create(named.filter((record) => record.type === "board"));
        plan = planImport(session.board, { records: named, source: found.source }, { now: Date.now() });
      } else plan = into.plan;
      if (!plan) return null;
      const result = dispatch(boardImport, {
        records: [...plan.records],
        label: `Imported “${found.boardName}” from Trello`,
      });
      if (!result.ok) return result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
      ui.setState({ view: "board", openCard: null, filter: "", selection: new Set() });
      const { cards, archivedCards } = found.counts;
      const archived = archivedCards > 0 ? `, ${archivedCards} of them in the archive` : "";
      showToast(ui, "info", `Imported “${found.boardName}”: ${counted(cards, "card")}${archived}.`, {
        about: result.change,
      });
      return null;
    } catch (error) {
      return wordsOf(error);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
