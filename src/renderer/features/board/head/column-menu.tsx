import {
  ArrowLeft,
  ArrowRight,
  Ellipsis,
  FoldHorizontal,
  Gauge,
  Palette,
  Pencil,
  Plus,
  ScrollText,
  Trash2,
} from "lucide-react";
import { memo } from "react";
import { columnMove } from "../../../../core/commands/column-move.ts";
import { columnUpdate } from "../../../../core/commands/column-update.ts";
import type { ColumnRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useColumns, useUiStore } from "../../../binding/use-session.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.tsx";
import { boardLocal } from "../board-local.ts";

/** Everything that can be done with a column, reachable by one pointer and by keyboard. */
export const ColumnMenu = memo(function ColumnMenu({ column }: { readonly column: ColumnRecord }) {
  const dispatch = useDispatch();
  const ui = useUiStore();
  const columns = useColumns();
  const at = columns.findIndex(({ id }) => id === column.id);
  const edit = () => ui.setState({ dialog: { kind: "column", column: column.id } });
  const moveBefore = (before: string | null) => dispatch(columnMove, { column: column.id, before });
  return (
    <Menu
      label={`Column ${column.name}`}
      placement="bottom end"
      trigger={<IconButton small label={`Menu of the column ${column.name}`} icon={Ellipsis} />}
    >
      <MenuItem id="rename" icon={Pencil} onAction={() => boardLocal.setState({ renamingHead: column.id })}>
        Rename
      </MenuItem>
      <MenuItem id="limit" icon={Gauge} onAction={edit}>
        WIP limit…
      </MenuItem>
      <MenuItem id="policy" icon={ScrollText} onAction={edit}>
        Policy…
      </MenuItem>
      <MenuItem id="colour" icon={Palette} onAction={edit}>
        Colour and stage…
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        id="left"
        icon={ArrowLeft}
        isDisabled={at <= 0}
        onAction={() => moveBefore(columns[at - 1]?.id ?? null)}
      >
        Move left
      </MenuItem>
      <MenuItem
        id="right"
        icon={ArrowRight}
        isDisabled={at === columns.length - 1}
        onAction={() => moveBefore(columns[at + 2]?.id ?? null)}
      >
        Move right
      </MenuItem>
      <MenuItem
        id="fold"
        icon={FoldHorizontal}
        onAction={() => dispatch(columnUpdate, { column: column.id, fields: { folded: true } })}
      >
        Fold
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="add" icon={Plus} onAction={() => ui.setState({ dialog: { kind: "column", column: null } })}>
        Add a column…
      </MenuItem>
      <MenuItem
        id="delete"
        icon={Trash2}
        danger
        isDisabled={columns.length === 1}
        onAction={() => ui.setState({ dialog: { kind: "column-delete", column: column.id } })}
      >
        Delete…
      </MenuItem>
    </Menu>
  );
});
