import { boardUpdate } from "../../../core/commands/board-update.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useBoardRecord } from "../../binding/use-session.ts";
import { NameDialog } from "./name-dialog.tsx";

/** Renames the open board. */
export function RenameBoardDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const board = useBoardRecord();
  return (
    <NameDialog
      title="Rename board"
      verb="Rename"
      name={board?.name ?? ""}
      onClose={onClose}
      onName={(name) => {
        if (name !== board?.name) dispatch(boardUpdate, { fields: { name } });
        onClose();
      }}
    />
  );
}
