import { useState } from "react";
import { cellLimit } from "../../../core/commands/cell-limit.ts";
import type { Limit } from "../../../core/document/limit.ts";
import { cellId } from "../../../core/document/queries.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useRecord } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { LimitFields } from "./limit-fields.tsx";

interface CellLimitDialogProps {
  readonly column: string;
  readonly lane: string;
  readonly onClose: () => void;
}

/** The limit on where one column and one lane cross. */
export function CellLimitDialog({ column, lane, onClose }: CellLimitDialogProps) {
  const dispatch = useDispatch();
  const columnName = useRecord("column", column)?.name;
  const laneName = useRecord("lane", lane)?.name;
  const cell = useRecord("cell", cellId(column, lane));
  const [limit, setLimit] = useState<Limit | null>(cell?.limit ?? null);
  const save = () => {
    onClose();
    dispatch(cellLimit, { column, lane, limit });
  };
  return (
    <Dialog
      title={`${columnName}, ${laneName}`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <LimitFields value={limit} onChange={setLimit} />
    </Dialog>
  );
}
