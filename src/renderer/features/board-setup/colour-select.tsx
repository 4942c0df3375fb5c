import type { Colour } from "../../../core/document/field.ts";
import { choices, colourWords } from "../../session/words.ts";
import { Dot } from "../../ui/avatar.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./board-setup.module.css";

interface ColourSelectProps {
  readonly value: Colour;
  readonly onChange: (colour: Colour) => void;
  readonly hideLabel?: boolean;
}

/** A colour from the palette in one line, by name. */
export const ColourSelect = ({ value, onChange, hideLabel }: ColourSelectProps) => (
  <Select
    className={styles.colour}
    label="Colour"
    hideLabel={hideLabel ?? false}
    items={choices(colourWords).map((item) => ({ ...item, mark: <Dot colour={item.id} /> }))}
    value={value}
    onChange={onChange}
  />
);
