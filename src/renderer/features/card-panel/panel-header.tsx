import { Archive, ArchiveRestore, ArrowRightLeft, Ban, Copy, Ellipsis, RotateCcw, Trash2, X } from "lucide-react";
import { cardArchive } from "../../../core/commands/card-archive.ts";
import { cardDelete } from "../../../core/commands/card-delete.ts";
import { cardDuplicate } from "../../../core/commands/card-duplicate.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useIndexes, useRecord, useUiStore } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import styles from "./card-panel.module.css";

interface PanelHeaderProps {
  readonly card: CardRecord;
  readonly onClose: () => void;
}

/** The card's number, where it stands, and what can be done with it as a whole. */
export function PanelHeader({ card, onClose }: PanelHeaderProps) {
  const ui = useUiStore();
  const dispatch = useDispatch();
  const column = useRecord("column", card.place.column);
  const lane = useRecord("lane", card.place.lane);
  const blocker = useIndexes((indexes) => indexes.blockerOf(card.id), null);
  const cards = [card.id];
  const live = card.archivedAt === null && card.deletedAt === null;
  return (
    <header className={styles.header}>
      <span className={`${styles.number} num`}>#{card.number}</span>
      {live ? (
        <Button
          small
          tone="quiet"
          icon={ArrowRightLeft}
          className={styles.place}
          aria-label={`Move to… Stands in ${column?.name}, ${lane?.name}`}
          onPress={() => ui.setState({ dialog: { kind: "move", cards } })}
        >
          <span className={styles.cut}>
            {column?.name} · {lane?.name}
          </span>
        </Button>
      ) : (
        <span className={styles.shelved}>{card.deletedAt === null ? "In the archive" : "In the bin"}</span>
      )}
      <span className={styles.grow} />
      {card.deletedAt !== null ? (
        <Button small icon={RotateCcw} onPress={() => dispatch(cardDelete, { cards, deleted: false })}>
          Restore
        </Button>
      ) : card.archivedAt !== null ? (
        <Button small icon={ArchiveRestore} onPress={() => dispatch(cardArchive, { cards, archived: false })}>
          Restore
        </Button>
      ) : null}
      <Menu label="Card" placement="bottom end" trigger={<IconButton label="More for this card" icon={Ellipsis} />}>
        {live && blocker === null ? (
          <MenuItem
            id="block"
            icon={Ban}
            keys="B"
            onAction={() => ui.setState({ dialog: { kind: "block", card: card.id } })}
          >
            Block…
          </MenuItem>
        ) : null}
        {card.deletedAt === null ? (
          <MenuItem id="duplicate" icon={Copy} onAction={() => dispatch(cardDuplicate, { cards })}>
            Duplicate
          </MenuItem>
        ) : null}
        {live ? (
          <MenuItem id="archive" icon={Archive} onAction={() => dispatch(cardArchive, { cards, archived: true })}>
            Archive
          </MenuItem>
        ) : null}
        {card.deletedAt === null ? (
          <MenuItem id="delete" icon={Trash2} danger onAction={() => dispatch(cardDelete, { cards, deleted: true })}>
            Delete
          </MenuItem>
        ) : null}
      </Menu>
      <IconButton label="Close card" keys="Escape" icon={X} onPress={onClose} />
    </header>
  );
}
