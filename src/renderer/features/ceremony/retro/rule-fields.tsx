import { NumberField } from "../../../ui/number-field.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import shared from "../shared/ceremony.module.css";
import styles from "./retro.module.css";
import { setAnonymous, useRetro } from "./retro-local.ts";

/** How many votes each person has. */
export const VotesField = (props: { readonly value: number; readonly onChange: (votes: number) => void }) => (
  <NumberField
    className={styles.votesField}
    label="Votes for each person"
    min={1}
    max={20}
    step={1}
    value={props.value}
    onChange={(votes) => {
      if (votes !== null) props.onChange(Math.round(votes));
    }}
  />
);

/** Whether notes have names once they lie open. */
export function NamesField() {
  const anonymous = useRetro((state) => state.anonymous);
  return (
    <div className={styles.choice}>
      <h2>Names on notes</h2>
      <Segmented
        label="Names on notes"
        items={[
          { id: "later", label: "When they are revealed" },
          { id: "never", label: "Never" },
        ]}
        value={anonymous ? "never" : "later"}
        onChange={(names) => setAnonymous(names === "never")}
      />
      <p className={shared.note}>
        {anonymous
          ? "Notes are kept without a name: not even the file says who wrote one."
          : "Until all notes are revealed nobody sees what they say or whose they are. A person can still write without a name."}
      </p>
    </div>
  );
}
