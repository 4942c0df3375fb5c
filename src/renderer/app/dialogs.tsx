import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { useUi, useUiStore } from "../binding/use-session.ts";
import { CellLimitDialog } from "../features/board-setup/cell-limit-dialog.tsx";
import { ColumnDialog } from "../features/board-setup/column-dialog.tsx";
import { LabelsDialog } from "../features/board-setup/labels-dialog.tsx";
import { LaneDialog } from "../features/board-setup/lane-dialog.tsx";
import { MembersDialog } from "../features/board-setup/members-dialog.tsx";
import { OverrideDialog } from "../features/board-setup/override-dialog.tsx";
import { PoliciesDialog } from "../features/board-setup/policies-dialog.tsx";
import { BoardsDialog } from "../features/boards/boards-dialog.tsx";
import { NewBoardDialog } from "../features/boards/new-board-dialog.tsx";
import { RenameBoardDialog } from "../features/boards/rename-board-dialog.tsx";
import { AttachDialog } from "../features/card-panel/attach-dialog.tsx";
import { BlockDialog } from "../features/card-panel/block-dialog.tsx";
import { EditManyDialog } from "../features/card-panel/edit-many-dialog.tsx";
import { MoveDialog } from "../features/card-panel/move-dialog.tsx";
import { PasteDialog } from "../features/card-panel/paste-dialog.tsx";
import { HistoryDialog } from "../features/history/history-dialog.tsx";
import { AdoptDialog } from "../features/import/adopt-dialog.tsx";
import { ImportDialog } from "../features/import/import-dialog.tsx";
import { KeysDialog } from "../features/palette/keys-dialog.tsx";
import { PaletteDialog } from "../features/palette/palette-dialog.tsx";
import { PresentDialog } from "../features/room/present-dialog.tsx";
import { SettingsDialog } from "../features/settings/settings-dialog.tsx";
import { ShelfDialog } from "../features/shelves/shelf-dialog.tsx";
import { TimerDialog } from "../features/timer/timer-dialog.tsx";
import type { Dialog } from "../session/ui-store.ts";

/** The dialog that is open, if one is. */
export function Dialogs() {
  const ui = useUiStore();
  const dialog = useUi((state) => state.dialog);
  // A dialog that opens another has closed itself already: only the one that is still open is taken away.
  const last = useRef<Dialog | null>(null);
  useEffect(() => {
    if (dialog?.kind !== "override") last.current = dialog;
  }, [dialog]);
  const close = useCallback(() => {
    if (ui.getState().dialog !== dialog) return;
    // The question for a reason stood over another dialog: that one is back when it is answered.
    ui.setState({ dialog: dialog?.kind === "override" ? last.current : null });
  }, [ui, dialog]);
  return dialog ? render(dialog, close) : null;
}

function render(dialog: Dialog, onClose: () => void): ReactNode {
  switch (dialog.kind) {
    case "palette":
      return <PaletteDialog onClose={onClose} />;
    case "keys":
      return <KeysDialog onClose={onClose} />;
    case "history":
      return <HistoryDialog onClose={onClose} />;
    case "settings":
      return <SettingsDialog onClose={onClose} />;
    case "boards":
      return <BoardsDialog onClose={onClose} />;
    case "new-board":
      return <NewBoardDialog start={dialog.start ?? "scrum"} onClose={onClose} />;
    case "rename-board":
      return <RenameBoardDialog onClose={onClose} />;
    case "board-policies":
      return <PoliciesDialog onClose={onClose} />;
    case "import":
      return <ImportDialog file={dialog.file ?? null} onClose={onClose} />;
    case "adopt":
      return <AdoptDialog {...dialog} onClose={onClose} />;
    case "archive":
    case "bin":
      return <ShelfDialog key={dialog.kind} shelf={dialog.kind} onClose={onClose} />;
    case "members":
      return <MembersDialog onClose={onClose} />;
    case "labels":
      return <LabelsDialog onClose={onClose} />;
    case "present":
      return <PresentDialog onClose={onClose} />;
    case "timer":
      return <TimerDialog onClose={onClose} />;
    case "move":
      return <MoveDialog cards={dialog.cards} onClose={onClose} />;
    case "block":
      return <BlockDialog card={dialog.card} onClose={onClose} />;
    case "attach":
      return <AttachDialog card={dialog.card} onClose={onClose} />;
    case "edit-many":
      return <EditManyDialog cards={dialog.cards} onClose={onClose} />;
    case "column":
      return <ColumnDialog column={dialog.column} onClose={onClose} />;
    case "lane":
      return <LaneDialog lane={dialog.lane} onClose={onClose} />;
    case "cell-limit":
      return <CellLimitDialog column={dialog.column} lane={dialog.lane} onClose={onClose} />;
    case "paste":
      return <PasteDialog {...dialog} onClose={onClose} />;
    case "column-delete":
    case "lane-delete":
      // The board asks this itself.
      return null;
    case "override":
      return <OverrideDialog message={dialog.message} onProceed={dialog.proceed} onClose={onClose} />;
  }
}
