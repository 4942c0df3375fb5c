import { useState } from "react";
import { laneAdd } from "../../../core/commands/lane-add.ts";
import { laneDelete } from "../../../core/commands/lane-delete.ts";
import { laneUpdate } from "../../../core/commands/lane-update.ts";
import type { Colour } from "../../../core/document/field.ts";
import type { Limit } from "../../../core/document/limit.ts";
import type { LaneKind } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useLanes, useTally } from "../../binding/use-session.ts";
import { choices, laneKindWords } from "../../session/words.ts";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import styles from "./board-setup.module.css";
import { ColourField } from "./colour-field.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { SetupDialog } from "./setup-dialog.tsx";

interface LaneDialogProps {
  /** Null adds one. */
  readonly lane: string | null;
  readonly onClose: () => void;
}

const colourOf: Readonly<Record<LaneKind, Colour>> = {
  marketing: "indigo",
  sales: "amber",
  expedite: "red",
  custom: "grey",
};

/** A swimlane: name, kind, colour, policy, limit; and its end. */
export function LaneDialog({ lane: id, onClose }: LaneDialogProps) {
  const dispatch = useDispatch();
  const lanes = useLanes();
  const lane = lanes.find((one) => one.id === id);
  const tally = useTally(id === null ? {} : { lane: id });
  const [name, setName] = useState(lane?.name ?? "");
  const [kind, setKind] = useState<LaneKind>(lane?.kind ?? "marketing");
  const [colour, setColour] = useState<Colour>(lane?.colour ?? "indigo");
  const [policy, setPolicy] = useState(lane?.policy ?? "");
  const [limit, setLimit] = useState<Limit | null>(lane?.limit ?? null);

  const save = () => {
    if (id !== null) return dispatch(laneUpdate, { lane: id, fields: { name, kind, colour, policy, limit } });
    return dispatch(laneAdd, { name, kind, colour, policy, limit, before: null });
  };
  return (
    <SetupDialog
      what="lane"
      title={lane ? `Lane “${lane.name}”` : "New lane"}
      id={id}
      canSave={name.trim() !== ""}
      onSave={save}
      onClose={onClose}
      all={lanes}
      count={id === null ? 0 : tally.count}
      onDelete={(moveTo) => id !== null && dispatch(laneDelete, { lane: id, moveTo })}
    >
      <div className={styles.pair}>
        <TextField label="Name" value={name} onChange={setName} autoFocus={id === null} />
        <Select
          label="Kind"
          items={choices(laneKindWords)}
          value={kind}
          onChange={(next) => {
            setKind(next);
            if (colour === colourOf[kind]) setColour(colourOf[next]);
          }}
        />
      </div>
      <TextArea label="Policy" placeholder="What belongs in this lane?" value={policy} onChange={setPolicy} />
      <LimitFields value={limit} onChange={setLimit} />
      <ColourField label="Colour" value={colour} onChange={(next) => setColour(next ?? "grey")} />
    </SetupDialog>
  );
}
