import { cx } from "../../../ui/cx.ts";
import { counted } from "../../../ui/format.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { type LinesFit, listHead, type SceneLine } from "./scene-fit.ts";
import styles from "./scenes.module.css";

interface SceneLinesProps {
  readonly title?: string;
  readonly lines: readonly SceneLine[];
  /** How much of it fits; see `fitLines`. */
  readonly fit: LinesFit;
  /** What one of them is called where the rest is counted: “card”, “note”. */
  readonly one: string;
  /** What stands there for nothing; without it the list is left out. */
  readonly none?: string;
}

/** A list in a scene: as much of it as fits, the rest counted. */
export function SceneLines({ title, lines, fit, one, none }: SceneLinesProps) {
  const rest = lines.length - fit.count;
  if (lines.length === 0 && none === undefined) return null;
  return (
    <section className={cx(styles.list, styles[fit.size])} {...(title ? { "aria-label": title } : {})}>
      {title ? <h2>{title}</h2> : null}
      {lines.length === 0 ? <p className={styles.quiet}>{none}</p> : null}
      <ul style={{ "--most": fit.most } as Record<string, number>}>
        {lines.slice(0, fit.count).map(({ id, text, colour, sales, right, under, late }) => (
          <li key={id} className={cx(colour && styles.striped)} {...(colour ? { "data-colour": colour } : {})}>
            <span className={styles.text} dir="auto" data-title>
              {sales ? <SalesIcon className={styles.sign} /> : null}
              {text}
            </span>
            {right ? <span className={cx(styles.right, late && !under && styles.late)}>{right}</span> : null}
            {under ? (
              <span className={cx(styles.under, late && styles.late)} dir="auto">
                {under}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={styles.more}>{counted(rest, fit.count > 0 ? `more ${one}` : one)}</p> : null}
    </section>
  );
}

/** What a list's heading takes of its height. */
export const headHeight = (lines: readonly SceneLine[]): number => (lines.length > 0 ? listHead : 0);
