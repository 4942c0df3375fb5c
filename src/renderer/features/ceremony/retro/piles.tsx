import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type RetroColumn, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { counted } from "../../../ui/format.ts";
import { keyWords } from "../../../ui/kbd.tsx";
import styles from "./notes.module.css";

/** More backs than these say no more. */
const MOST = 12;

interface PilesProps {
  readonly counts: ReadonlyMap<RetroColumn, number>;
  readonly value: RetroColumn;
  readonly onChange: (column: RetroColumn) => void;
}

/** The four questions with their notes face down: how many, never which. The one that is chosen takes the next note. */
export function Piles({ counts, value, onChange }: PilesProps) {
  return (
    <ToggleButtonGroup
      aria-label="Column of the next note"
      className={styles.piles ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as RetroColumn);
      }}
    >
      {retroColumns.map(({ column, name }, index) => {
        const count = counts.get(column) ?? 0;
        return (
          <ToggleButton
            key={column}
            id={column}
            className={styles.pile ?? ""}
            aria-label={`${name}: ${counted(count, "note")}, ${keyWords(`Mod+${index + 1}`)}`}
          >
            <span className={styles.pileHead}>
              <b>{name}</b>
              <span className="num">{count}</span>
            </span>
            <span className={styles.backs} aria-hidden="true">
              {Array.from({ length: Math.min(count, MOST) }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: backs are alike, which is the point of them
                <span key={at} className={styles.back} />
              ))}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
