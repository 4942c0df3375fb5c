import { useState } from "react";
import { sprintClose } from "../../../core/commands/sprint-close.ts";
import { plannedSprints } from "../../../core/document/queries.ts";
import type { SprintRecord } from "../../../core/document/records.ts";
import { sprintCards } from "../../../core/document/sprint-load.ts";
import { useDispatch, useUndo } from "../../binding/use-dispatch.ts";
import { useSession, useUiStore } from "../../binding/use-session.ts";
import { showToast } from "../../session/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./planning.module.css";

type Way = "backlog" | "next" | "stays";

interface CloseSprintDialogProps {
  readonly sprint: SprintRecord;
  readonly onClose: () => void;
}

/** Closes a sprint after asking of each unfinished card where it goes. */
export function CloseSprintDialog({ sprint, onClose }: CloseSprintDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const { undoChange } = useUndo();
  const ui = useUiStore();
  const cards = sprintCards(board, sprint.id);
  const open = cards.filter((card) => board.tables.column.get(card.place.column)?.stage !== "done");
  const ways: { id: Way; label: string }[] = [
    ...(plannedSprints(board).length > 0 ? [{ id: "next" as const, label: "Into the next sprint" }] : []),
    { id: "backlog", label: "Back to the backlog" },
    { id: "stays", label: "Stays where it stands, in no sprint" },
  ];
  const [rest, setRest] = useState<Way>(ways[0]?.id ?? "backlog");
  const [chosen, setChosen] = useState<ReadonlyMap<string, Way>>(new Map());
  const close = () => {
    const result = dispatch(sprintClose, {
      sprint: sprint.id,
      rest,
      cards: [...chosen].map(([card, to]) => ({ card, to })),
    });
    if (!result.ok) return;
    const about = result.change;
    showToast(ui, "info", `${about.label}.`, { about, offer: { label: "Undo", run: () => undoChange(about.id) } });
    onClose();
  };
  return (
    <Dialog
      title={`Close ${sprint.name}?`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" onPress={close}>
            Close sprint
          </Button>
        </>
      }
    >
      <p>
        {counted(cards.length - open.length, "card")} done, {counted(open.length, "card")} not. A closed sprint never
        changes; its closing can be undone only directly after.
      </p>
      {open.length > 0 ? (
        <>
          <Select
            label="What is not done goes"
            items={ways}
            value={rest}
            onChange={(way) => {
              setRest(way);
              setChosen(new Map());
            }}
          />
          <VirtualList
            label="Unfinished cards"
            count={open.length}
            rowHeight={44}
            keyOf={(index) => open[index]?.id ?? index}
            row={(index) => {
              const card = open[index];
              return card ? (
                <div className={styles.unfinished}>
                  <span className={styles.cut}>
                    #{card.number} {card.title}
                  </span>
                  <Select
                    hideLabel
                    className={styles.way}
                    label={`Where #${card.number} goes`}
                    items={ways}
                    value={chosen.get(card.id) ?? rest}
                    onChange={(way) => setChosen(new Map(chosen).set(card.id, way))}
                  />
                </div>
              ) : null;
            }}
          />
        </>
      ) : null}
    </Dialog>
  );
}
