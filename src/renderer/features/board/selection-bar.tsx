import { Archive, CornerDownRight, PencilLine, Tag, Trash2, UserPlus, X } from "lucide-react";
import { memo, useLayoutEffect } from "react";
import { cardTag } from "../../../core/commands/card-tag.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { LabelRecord, MemberRecord } from "../../../core/document/records.ts";
import { limitState, limitWords } from "../../../core/document/wip.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useBoard, useSession, useUi, useUiStore, useVersion } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { counted } from "../../ui/format.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { clearSelection, concerned, focusCard } from "./selection.ts";
import styles from "./selection-bar.module.css";
import { useCardGestures } from "./use-card-gestures.ts";

/** What can be done with the selected cards, over the foot of the board while there are some. */
export const SelectionBar = memo(function SelectionBar() {
  const count = useUi((state) => state.selection.size);
  return count === 0 ? null : <OpenBar count={count} />;
});

function OpenBar({ count }: { readonly count: number }) {
  const session = useSession();
  const ui = useUiStore();
  const { archive, remove } = useCardGestures();
  const cards = concerned(session, ui);
  // Messages rise above the bar while it is there.
  useLayoutEffect(() => {
    document.documentElement.dataset.footBar = "";
    return () => {
      delete document.documentElement.dataset.footBar;
    };
  }, []);
  const clear = () => {
    clearSelection(ui);
    focusCard(ui, ui.getState().focusCard);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected cards" data-selection-bar>
      <strong className={`${styles.count} num`}>{counted(count, "card")}</strong>
      <Button
        small
        tone="quiet"
        icon={CornerDownRight}
        onPress={() => ui.setState({ dialog: { kind: "move", cards } })}
      >
        Move to…
      </Button>
      <TagMenu cards={cards} />
      <PeopleMenu cards={cards} />
      <Button
        small
        tone="quiet"
        icon={PencilLine}
        onPress={() => ui.setState({ dialog: { kind: "edit-many", cards } })}
      >
        Edit together…
      </Button>
      <Button small tone="quiet" icon={Archive} onPress={() => archive(cards)}>
        Archive
      </Button>
      <Button small tone="quiet" icon={Trash2} onPress={() => remove(cards)}>
        Delete
      </Button>
      <IconButton small icon={X} label="Deselect all" keys="Escape" onPress={clear} />
    </div>
  );
}

type Tagged = { readonly id: string; readonly name: string; readonly limit?: Limit | null };

/** Those that every one of the cards has: choosing one takes it off, any other puts it on. */
function useShared(cards: readonly string[], field: "labels" | "assignees"): (id: string) => boolean {
  useVersion();
  const { tables } = useSession().board;
  return (id) => cards.every((card) => tables.card.get(card)?.[field].includes(id));
}

function TagMenu({ cards }: { readonly cards: readonly string[] }) {
  const labels = useBoard((session) => session.board.tables.label, null);
  return <TaggingMenu cards={cards} field="labels" title="Labels" icon={Tag} all={alive(labels)} />;
}

function PeopleMenu({ cards }: { readonly cards: readonly string[] }) {
  const members = useBoard((session) => session.board.tables.member, null);
  return <TaggingMenu cards={cards} field="assignees" title="Assign" icon={UserPlus} all={alive(members)} />;
}

const alive = (table: ReadonlyMap<string, LabelRecord | MemberRecord> | null): Tagged[] =>
  [...(table?.values() ?? [])]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));

interface TaggingMenuProps {
  readonly cards: readonly string[];
  readonly field: "labels" | "assignees";
  readonly title: string;
  readonly icon: typeof Tag;
  readonly all: readonly Tagged[];
}

function TaggingMenu({ cards, field, title, icon, all }: TaggingMenuProps) {
  const dispatch = useDispatch();
  const { indexes } = useSession();
  const isShared = useShared(cards, field);
  const toggle = (id: string) => {
    const one = { [field]: [id] };
    const on = isShared(id);
    dispatch(cardTag, { cards: [...cards], add: on ? {} : one, remove: on ? one : {} });
  };
  return (
    <Menu
      label={title}
      placement="top start"
      trigger={
        <Button small tone="quiet" icon={icon} isDisabled={all.length === 0}>
          {title}
        </Button>
      }
    >
      {all.map(({ id, name, limit }) => (
        <MenuItem key={id} id={id} checked={isShared(id)} onAction={() => toggle(id)}>
          {limit ? limitWords(name, limitState(limit, indexes.memberWork(id))) : name}
        </MenuItem>
      ))}
    </Menu>
  );
}
