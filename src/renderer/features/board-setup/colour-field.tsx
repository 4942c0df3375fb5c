import { Radio, RadioGroup } from "react-aria-components";
import { type Colour, colourSchema } from "../../../core/document/field.ts";
import { colourWords } from "../../session/words.ts";
import styles from "./board-setup.module.css";

interface ColourFieldProps {
  readonly label: string;
  readonly value: Colour | null;
  readonly onChange: (colour: Colour | null) => void;
  /** Offers to have none. */
  readonly none?: boolean;
}

const NONE = "none";

/** A colour from the palette, each with its name. */
export function ColourField({ label, value, onChange, none }: ColourFieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.legend}>
        {label}: {value === null ? "none" : colourWords[value]}
      </span>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        className={styles.swatches ?? ""}
        value={value ?? NONE}
        onChange={(id) => onChange(id === NONE ? null : (id as Colour))}
      >
        {none ? <Radio value={NONE} className={styles.swatch ?? ""} aria-label="No colour" data-none="" /> : null}
        {colourSchema.options.map((colour) => (
          <Radio
            key={colour}
            value={colour}
            className={styles.swatch ?? ""}
            aria-label={colourWords[colour]}
            data-colour={colour}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
