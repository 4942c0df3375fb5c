import { History } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { ceremoniesOf } from "../../../../core/document/ceremonies.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { formatMoment } from "../../../ui/format.ts";
import styles from "./ceremony.module.css";
import { spanWords } from "./minutes-words.ts";

/** So many of the newest are listed. */
const LISTED = 60;

interface PastCeremoniesProps {
  readonly kind: CeremonyRecord["kind"];
  readonly title: string;
  /** What will stand here, while nothing does. */
  readonly empty: string;
  /** What one came to, in a line. */
  readonly line: (ceremony: CeremonyRecord) => string;
  readonly onShow: (ceremony: string) => void;
}

/** The ceremonies of a kind that were held, newest first; each leads to its minutes. */
export function PastCeremonies({ kind, title, empty, line, onShow }: PastCeremoniesProps) {
  const { session } = useTandem();
  useVersion();
  const held = ceremoniesOf(session.board, kind).filter(({ minutes }) => minutes !== null);
  return (
    <aside className={styles.past} aria-labelledby="past-heading">
      <h2 id="past-heading">{title}</h2>
      {held.length === 0 ? <EmptyState icon={History}>{empty}</EmptyState> : null}
      <ul>
        {held
          .slice(-LISTED)
          .reverse()
          .map((ceremony) => (
            <li key={ceremony.id}>
              <AriaButton className={styles.entry ?? ""} onPress={() => onShow(ceremony.id)}>
                <b className="num">{formatMoment(ceremony.startedAt)}</b>
                <span className="num">
                  {spanWords(ceremony.minutes?.usedMs ?? 0)} · {line(ceremony)}
                </span>
              </AriaButton>
            </li>
          ))}
      </ul>
    </aside>
  );
}
