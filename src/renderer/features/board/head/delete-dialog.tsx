import { useState } from "react";
import { columnDelete } from "../../../../core/commands/column-delete.ts";
import { laneDelete } from "../../../../core/commands/lane-delete.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useColumns, useLanes, useTally, useUi, useUiStore } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { counted } from "../../../ui/format.ts";
import { Select } from "../../../ui/select.tsx";

/** Asks where the cards of a column or lane go before it is deleted; open while the view state says so. */
export function DeleteHeadDialog() {
  const dialog = useUi((state) => state.dialog);
  if (dialog?.kind === "column-delete") return <DeleteHead key={dialog.column} what="column" id={dialog.column} />;
  if (dialog?.kind === "lane-delete") return <DeleteHead key={dialog.lane} what="lane" id={dialog.lane} />;
  return null;
}

function DeleteHead({ what, id }: { readonly what: "column" | "lane"; readonly id: string }) {
  const ui = useUiStore();
  const dispatch = useDispatch();
  const columns = useColumns();
  const lanes = useLanes();
  const { count } = useTally(what === "column" ? { column: id } : { lane: id });
  const all: readonly { readonly id: string; readonly name: string }[] = what === "column" ? columns : lanes;
  const at = all.findIndex((one) => one.id === id);
  const others = all.filter((one) => one.id !== id).map((one) => ({ id: one.id, label: one.name }));
  const [moveTo, setMoveTo] = useState<string | null>((all[at - 1] ?? all[at + 1])?.id ?? null);
  const name = all[at]?.name ?? "";
  const close = () => ui.setState({ dialog: null });
  const remove = () => {
    close();
    const goal = count === 0 ? null : moveTo;
    if (what === "column") dispatch(columnDelete, { column: id, moveTo: goal });
    else dispatch(laneDelete, { lane: id, moveTo: goal });
  };
  return (
    <Dialog
      title={`Delete the ${what} “${name}”?`}
      size="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Keep it</Button>
          <Button tone="danger" onPress={remove} isDisabled={count > 0 && moveTo === null}>
            Delete {what}
          </Button>
        </>
      }
    >
      {count === 0 ? (
        <p>It holds no cards. You can undo this.</p>
      ) : (
        <>
          <p>It holds {counted(count, "card")}. None is deleted: say where they go.</p>
          <Select label="Move its cards to" items={others} value={moveTo} onChange={setMoveTo} />
        </>
      )}
    </Dialog>
  );
}
