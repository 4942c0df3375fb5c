import { cardTag } from "../../../core/commands/card-tag.ts";
import { labelAdd } from "../../../core/commands/label-add.ts";
import type { Colour } from "../../../core/document/field.ts";
import { colourSchema } from "../../../core/document/field.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { TagPicker } from "../../ui/tag-picker.tsx";
import styles from "./card-panel.module.css";
import { useLabels, usePeople } from "./options.tsx";

/** Who works on the card and which labels it carries. A label that is not there yet is made here. */
export function Tags({ card }: { readonly card: CardRecord }) {
  const dispatch = useDispatch();
  const people = usePeople(card.assignees);
  const labels = useLabels(card.labels);
  const tag = (field: "labels" | "assignees", have: readonly string[], want: readonly string[]) => {
    const add = want.filter((id) => !have.includes(id));
    const remove = have.filter((id) => !want.includes(id));
    dispatch(cardTag, { cards: [card.id], add: { [field]: add }, remove: { [field]: remove } });
  };
  const create = (name: string) => {
    dispatch(labelAdd, { name, colour: nextColour(labels.length), cards: [card.id] });
  };
  return (
    <div className={styles.tags}>
      <TagPicker
        label="Assigned to"
        addWord="Assign"
        items={people}
        value={card.assignees}
        onChange={(want) => tag("assignees", card.assignees, want)}
      />
      <TagPicker
        label="Labels"
        addWord="Label"
        items={labels}
        value={card.labels}
        onChange={(want) => tag("labels", card.labels, want)}
        onCreate={create}
      />
    </div>
  );
}

/** Labels made in passing take the palette's colours in turn. */
const nextColour = (count: number): Colour => colourSchema.options[count % colourSchema.options.length] ?? "grey";
