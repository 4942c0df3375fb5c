import { useState } from "react";
import { cardUpdate } from "../../../core/commands/card-update.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { cardKindWords, choices, originWords } from "../../session/words.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TagPicker } from "../../ui/tag-picker.tsx";
import styles from "./dialogs.module.css";
import { useLabels, usePeople, useSprints } from "./options.tsx";
import type { CardFields } from "./use-card-edit.ts";

const KEEP = "keep";
const NONE = "none";
const keep = { id: KEEP, label: "Leave as it is" } as const;

interface EditManyDialogProps {
  readonly cards: readonly string[];
  readonly onClose: () => void;
}

/** Changes several cards together; what is not chosen here stays as it is on each. */
export function EditManyDialog({ cards, onClose }: EditManyDialogProps) {
  const dispatch = useDispatch();
  const people = usePeople();
  const labels = useLabels();
  const sprints = useSprints(null);
  const [fields, setFields] = useState<CardFields>({});
  const [assign, setAssign] = useState<readonly string[]>([]);
  const [unassign, setUnassign] = useState<readonly string[]>([]);
  const [addLabels, setAddLabels] = useState<readonly string[]>([]);
  const [offLabels, setOffLabels] = useState<readonly string[]>([]);
  const set = (more: CardFields) => setFields({ ...fields, ...more });
  const without = (key: keyof CardFields) =>
    setFields(Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key)) as CardFields);
  const tagged = assign.length + unassign.length + addLabels.length + offLabels.length > 0;
  const changed = Object.keys(fields).length > 0;
  const apply = () => {
    onClose();
    dispatch(cardUpdate, {
      cards: [...cards],
      fields,
      tags: {
        add: { assignees: [...assign], labels: [...addLabels] },
        remove: { assignees: [...unassign], labels: [...offLabels] },
      },
    });
  };
  return (
    <Dialog
      title={`Change ${counted(cards.length, "card")}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={!changed && !tagged} onPress={apply}>
            Change {counted(cards.length, "card")}
          </Button>
        </>
      }
    >
      <div className={styles.change}>
        <Select
          label="Kind"
          items={[keep, ...choices(cardKindWords)]}
          value={fields.kind ?? KEEP}
          onChange={(kind) => (kind === KEEP ? without("kind") : set({ kind }))}
        />
        <Select
          label="Origin"
          items={[keep, ...choices(originWords)]}
          value={fields.origin ?? KEEP}
          onChange={(origin) => (origin === KEEP ? without("origin") : set({ origin }))}
        />
        <Select
          label="Sprint"
          items={[keep, { id: NONE, label: "No sprint" }, ...sprints]}
          value={fields.sprint === undefined ? KEEP : (fields.sprint ?? NONE)}
          onChange={(id) => (id === KEEP ? without("sprint") : set({ sprint: id === NONE ? null : id }))}
        />
        <NumberField
          label="Points"
          placeholder="As they are"
          min={0}
          value={fields.points ?? null}
          onChange={(points) => (points === null ? without("points") : set({ points }))}
        />
        <DateField
          label="Start"
          value={fields.startDate ?? null}
          onChange={(startDate) => (startDate === null ? without("startDate") : set({ startDate }))}
        />
        <DateField
          label="Due"
          value={fields.dueDate ?? null}
          onChange={(dueDate) => (dueDate === null ? without("dueDate") : set({ dueDate }))}
        />
        <TagPicker label="Assign" addWord="Assign" items={people} value={assign} onChange={setAssign} />
        <TagPicker label="Take off" addWord="Take off" items={people} value={unassign} onChange={setUnassign} />
        <TagPicker label="Add labels" addWord="Label" items={labels} value={addLabels} onChange={setAddLabels} />
        <TagPicker label="Remove labels" addWord="Remove" items={labels} value={offLabels} onChange={setOffLabels} />
      </div>
    </Dialog>
  );
}
