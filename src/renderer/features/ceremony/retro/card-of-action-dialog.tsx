import { useState } from "react";
import { actionToCard } from "../../../../core/commands/action-to-card.ts";
import type { ActionRecord } from "../../../../core/document/ceremony-records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useColumns, useLanes } from "../../../binding/use-session.ts";
import { Dot } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Select } from "../../../ui/select.tsx";
import styles from "./retro.module.css";

interface CardOfActionDialogProps {
  readonly action: ActionRecord;
  readonly onClose: () => void;
}

/** Makes a card of an action, where work waits: in the backlog or in what is ready, at the top. */
export function CardOfActionDialog({ action, onClose }: CardOfActionDialogProps) {
  const dispatch = useDispatch();
  const columns = useColumns();
  const lanes = useLanes();
  const waiting = columns.filter(({ stage }) => stage === "backlog" || stage === "ready");
  const offered = waiting.length > 0 ? waiting : columns;
  const [column, setColumn] = useState(offered[0]?.id ?? "");
  const [lane, setLane] = useState((lanes.find(({ kind }) => kind === "marketing") ?? lanes[0])?.id ?? "");
  const make = () => {
    // Closed first: a limit that can be passed opens the question for a reason.
    onClose();
    dispatch(actionToCard, { action: action.id, column, lane });
  };
  return (
    <Dialog
      title={`Make a card of “${action.text}”`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!column || !lane} autoFocus onPress={make}>
            Make the card
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Select
          label="Column"
          items={offered.map(({ id, name }) => ({ id, label: name }))}
          value={column}
          onChange={setColumn}
        />
        <Select
          label="Lane"
          items={lanes.map(({ id, name, colour }) => ({ id, label: name, mark: <Dot colour={colour} /> }))}
          value={lane}
          onChange={setLane}
        />
        <p className={styles.note}>It takes the action’s owner and day with it. The action is done when the card is.</p>
      </div>
    </Dialog>
  );
}
