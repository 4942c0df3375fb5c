import { Archive, Ban, Copy, CornerDownRight, PanelRightOpen, Pencil, SquareCheck, Trash2 } from "lucide-react";
import { memo, useRef } from "react";
import { Menu } from "react-aria-components";
import { useActions, useIndexes, useUi, useUiStore } from "../../../binding/use-session.ts";
import { MenuItem, MenuSeparator } from "../../../ui/menu.tsx";
import { Surface } from "../../../ui/popover.tsx";
import { boardLocal } from "../board-local.ts";
import { focusCard, toggleSelected } from "../selection.ts";
import { useLocal } from "../use-local.ts";
import styles from "./card-menu.module.css";

/** One menu for all cards: opens where the card's button is, or under the pointer. */
export const CardMenu = memo(function CardMenu() {
  const menu = useLocal((state) => state.menu);
  return menu ? <OpenMenu key={menu.card} {...menu} /> : null;
});

function OpenMenu({ card, x, y }: { readonly card: string; readonly x: number; readonly y: number }) {
  const ui = useUiStore();
  const actions = useActions();
  const anchor = useRef<HTMLSpanElement>(null);
  const blocked = useIndexes((indexes) => indexes.blockerOf(card) !== null, false);
  const selected = useUi((state) => state.selection.has(card));
  const close = () => {
    boardLocal.setState({ menu: null });
    if (document.activeElement === document.body || document.activeElement?.closest('[role="menu"]'))
      focusCard(ui, card);
  };
  /** Runs an action on this card: on the whole selection where the card is part of it. */
  const run = (action: string) => () => {
    if (!ui.getState().selection.has(card)) ui.setState({ selection: new Set() });
    ui.setState({ focusCard: card });
    actions.run(action);
  };
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: x, top: y }} />
      <Surface isOpen triggerRef={anchor} placement="bottom start" onOpenChange={(isOpen) => !isOpen && close()}>
        <Menu className={styles.menu ?? ""} aria-label="Card" autoFocus="first" onClose={close}>
          <MenuItem id="open" icon={PanelRightOpen} keys="Enter" onAction={run("card.open")}>
            Open
          </MenuItem>
          <MenuItem id="rename" icon={Pencil} keys="E" onAction={run("card.rename")}>
            Edit title
          </MenuItem>
          <MenuItem id="move" icon={CornerDownRight} keys="M" onAction={run("card.move")}>
            Move to…
          </MenuItem>
          <MenuItem id="block" icon={Ban} keys="B" onAction={run("card.block")}>
            {blocked ? "Take the blocker off" : "Block…"}
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="select" icon={SquareCheck} keys="X" onAction={() => toggleSelected(ui, card)}>
            {selected ? "Deselect" : "Select"}
          </MenuItem>
          <MenuItem id="duplicate" icon={Copy} keys="Mod+D" onAction={run("card.duplicate")}>
            Duplicate
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="archive" icon={Archive} keys="Shift+A" onAction={run("card.archive")}>
            Archive
          </MenuItem>
          <MenuItem id="delete" icon={Trash2} danger keys="Delete" onAction={run("card.delete")}>
            Delete
          </MenuItem>
        </Menu>
      </Surface>
    </>
  );
}
