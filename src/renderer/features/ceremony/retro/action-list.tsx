import { Pencil, SquareKanban, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { dayIn } from "../../../../core/calendar/zone.ts";
import { actionDelete } from "../../../../core/commands/action-delete.ts";
import { actionSave } from "../../../../core/commands/action-save.ts";
import { isOpenAction } from "../../../../core/document/ceremonies.ts";
import type { ActionRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch, useUndo } from "../../../binding/use-dispatch.ts";
import { useNow } from "../../../binding/use-now.ts";
import { useUiStore } from "../../../binding/use-session.ts";
import { showToast } from "../../../session/toasts.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { cx } from "../../../ui/cx.ts";
import { formatDay } from "../../../ui/format.ts";
import { useKeptFocus } from "../../../ui/use-kept-focus.ts";
import { ActionDialog } from "./action-dialog.tsx";
import { CardOfActionDialog } from "./card-of-action-dialog.tsx";
import styles from "./retro.module.css";

interface ActionListProps {
  readonly label: string;
  readonly actions: readonly ActionRecord[];
  /** What is said while there is none. */
  readonly none: string;
}

/** Actions with who does them and by when: to tick, to change, to drop, to make cards of. */
export function ActionList({ label, actions, none }: ActionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  const [task, setTask] = useState<{ readonly kind: "edit" | "card"; readonly action: ActionRecord } | null>(null);
  const close = () => setTask(null);
  return (
    <div ref={list} tabIndex={-1} className={styles.actions}>
      {actions.length === 0 ? <p className={styles.note}>{none}</p> : null}
      <ul aria-label={label}>
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} onTask={(kind) => setTask({ kind, action })} />
        ))}
      </ul>
      {task?.kind === "edit" ? <ActionDialog action={task.action} onClose={close} /> : null}
      {task?.kind === "card" ? <CardOfActionDialog action={task.action} onClose={close} /> : null}
    </div>
  );
}

interface ActionRowProps {
  readonly action: ActionRecord;
  readonly onTask: (kind: "edit" | "card") => void;
}

function ActionRow({ action, onTask }: ActionRowProps) {
  const { info, session, ui } = useTandem();
  const dispatch = useDispatch();
  const { undoChange } = useUndo();
  const { board } = session;
  const { id, ceremony, text, owner, dueDate } = action;
  const isOpen = isOpenAction(board, action);
  const today = dayIn(info.zone, useNow(60_000));
  const who = board.tables.member.get(owner ?? "")?.name;
  const isLate = isOpen && dueDate !== null && dueDate < today;
  const drop = () => {
    const result = dispatch(actionDelete, { action: id });
    if (!result.ok) return;
    const { change } = result;
    showToast(ui, "info", change.label, {
      about: change,
      offer: { label: "Undo", run: () => void undoChange(change.id) },
    });
  };
  return (
    <li className={cx(styles.action, !isOpen && styles.over)}>
      <Checkbox
        isSelected={!isOpen}
        onChange={(done) => dispatch(actionSave, { action: id, ceremony, text, owner, dueDate, done })}
      >
        <span dir="auto" className={styles.words}>
          {text}
        </span>
      </Checkbox>
      <span className={styles.facts}>
        <span className={who ? undefined : styles.missing}>{who ?? "Nobody owns it yet"}</span>
        {dueDate === null ? null : (
          <span className={cx("num", isLate && styles.late)}>
            {isLate ? "was due " : "by "}
            {formatDay(dueDate)}
          </span>
        )}
      </span>
      <CardOf action={action} onMake={() => onTask("card")} />
      <IconButton small label={`Change “${text}”`} icon={Pencil} onPress={() => onTask("edit")} />
      <IconButton small label={`Drop “${text}”`} icon={Trash2} onPress={drop} />
    </li>
  );
}

/** The card that was made of an action, or the way to make one. */
function CardOf({ action, onMake }: { readonly action: ActionRecord; readonly onMake: () => void }) {
  const { session } = useTandem();
  const ui = useUiStore();
  const card = session.board.tables.card.get(action.card ?? "");
  if (card?.deletedAt !== null)
    return (
      <Button small icon={SquareKanban} onPress={onMake} isDisabled={action.doneAt !== null}>
        Make a card…
      </Button>
    );
  return (
    <Button
      small
      tone="quiet"
      icon={SquareKanban}
      // The card's panel gives the focus back to what carries its id.
      data-row={card.id}
      onPress={() => ui.setState({ openCard: card.id, focusCard: card.id })}
    >
      Card <span className="num">#{card.number}</span>
    </Button>
  );
}
