import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  FoldVertical,
  Gauge,
  Palette,
  Pencil,
  Plus,
  ScrollText,
  Trash2,
} from "lucide-react";
import { memo } from "react";
import { laneMove } from "../../../../core/commands/lane-move.ts";
import { laneUpdate } from "../../../../core/commands/lane-update.ts";
import type { LaneRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useColumns, useLanes, useUiStore } from "../../../binding/use-session.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "../../../ui/menu.tsx";
import { boardLocal } from "../board-local.ts";

/** Everything that can be done with a lane, reachable by one pointer and by keyboard. */
export const LaneMenu = memo(function LaneMenu({ lane }: { readonly lane: LaneRecord }) {
  const dispatch = useDispatch();
  const ui = useUiStore();
  const lanes = useLanes();
  const columns = useColumns();
  const at = lanes.findIndex(({ id }) => id === lane.id);
  const edit = () => ui.setState({ dialog: { kind: "lane", lane: lane.id } });
  const moveBefore = (before: string | null) => dispatch(laneMove, { lane: lane.id, before });
  return (
    <Menu
      label={`Lane ${lane.name}`}
      trigger={<IconButton small label={`Menu of the lane ${lane.name}`} icon={Ellipsis} />}
    >
      <MenuItem id="rename" icon={Pencil} onAction={() => boardLocal.setState({ renamingHead: lane.id })}>
        Rename
      </MenuItem>
      <MenuItem id="limit" icon={Gauge} onAction={edit}>
        WIP limit…
      </MenuItem>
      <MenuItem id="policy" icon={ScrollText} onAction={edit}>
        Policy…
      </MenuItem>
      <MenuItem id="colour" icon={Palette} onAction={edit}>
        Colour and kind…
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="up" icon={ArrowUp} isDisabled={at <= 0} onAction={() => moveBefore(lanes[at - 1]?.id ?? null)}>
        Move up
      </MenuItem>
      <MenuItem
        id="down"
        icon={ArrowDown}
        isDisabled={at === lanes.length - 1}
        onAction={() => moveBefore(lanes[at + 2]?.id ?? null)}
      >
        Move down
      </MenuItem>
      <MenuItem
        id="fold"
        icon={FoldVertical}
        onAction={() => dispatch(laneUpdate, { lane: lane.id, fields: { folded: true } })}
      >
        Fold
      </MenuItem>
      <MenuSection title="Limit of a cell">
        {columns.map((column) => (
          <MenuItem
            key={column.id}
            id={`cell-${column.id}`}
            onAction={() => ui.setState({ dialog: { kind: "cell-limit", column: column.id, lane: lane.id } })}
          >
            {`${column.name}…`}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem id="add" icon={Plus} onAction={() => ui.setState({ dialog: { kind: "lane", lane: null } })}>
        Add a lane…
      </MenuItem>
      <MenuItem
        id="delete"
        icon={Trash2}
        danger
        isDisabled={lanes.length === 1}
        onAction={() => ui.setState({ dialog: { kind: "lane-delete", lane: lane.id } })}
      >
        Delete…
      </MenuItem>
    </Menu>
  );
});
