import { columnDelete } from "../../../../core/commands/column-delete.ts";
import { laneDelete } from "../../../../core/commands/lane-delete.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useColumns, useLanes, useTally, useUi, useUiStore } from "../../../binding/use-session.ts";
import { DeleteQuestion } from "../../../ui/delete-question.tsx";

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
  const close = () => ui.setState({ dialog: null });
  const remove = (moveTo: string | null) => {
    close();
    if (what === "column") dispatch(columnDelete, { column: id, moveTo });
    else dispatch(laneDelete, { lane: id, moveTo });
  };
  return (
    <DeleteQuestion
      what={what}
      id={id}
      all={what === "column" ? columns : lanes}
      count={count}
      onKeep={close}
      onDelete={remove}
    />
  );
}
