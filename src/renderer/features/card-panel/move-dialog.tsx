import { useState } from "react";
import { cardMove } from "../../../core/commands/card-move.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useCell, useColumns, useLanes, useSession } from "../../binding/use-session.ts";
import { Dot } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./dialogs.module.css";

const TOP = "top";
const BOTTOM = "bottom";

interface MoveDialogProps {
  readonly cards: readonly string[];
  readonly onClose: () => void;
}

/** Moves cards without dragging: column, lane and position, each chosen by one pointer or by keys. */
export function MoveDialog({ cards, onClose }: MoveDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const columns = useColumns();
  const lanes = useLanes();
  const first = board.tables.card.get(cards[0] ?? "");
  const [column, setColumn] = useState(first?.place.column ?? columns[0]?.id ?? "");
  const [lane, setLane] = useState(first?.place.lane ?? lanes[0]?.id ?? "");
  const [position, setPosition] = useState<string>(TOP);
  const there = useCell(column, lane).filter((id) => !cards.includes(id));
  const positions = [
    { id: TOP, label: "At the top" },
    { id: BOTTOM, label: "At the bottom" },
    ...there.slice(1).flatMap((id) => {
      const card = board.tables.card.get(id);
      return card ? [{ id, label: `Before #${card.number} ${card.title}` }] : [];
    }),
  ];
  const chosen = positions.some(({ id }) => id === position) ? position : TOP;
  const move = () => {
    const before = chosen === TOP ? (there[0] ?? null) : chosen === BOTTOM ? null : chosen;
    // Closed first: a limit that can be passed opens the question for a reason.
    onClose();
    dispatch(cardMove, { cards: [...cards], column, lane, before });
  };
  return (
    <Dialog
      title={cards.length === 1 ? `Move “${first?.title ?? ""}” to…` : `Move ${counted(cards.length, "card")} to…`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" onPress={move}>
            Move
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Select
          label="Column"
          items={columns.map(({ id, name }) => ({ id, label: name }))}
          value={column}
          onChange={setColumn}
        />
        <Select
          label="Lane"
          items={lanes.map(({ id, name, colour }) => ({ id, label: name, mark: <Dot colour={colour} /> }))}
          value={lane}
          onChange={setLane}
        />
        <ComboBox label="Position" items={positions} value={chosen} onChange={(id) => setPosition(id ?? TOP)} />
      </div>
    </Dialog>
  );
}
