import { History } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { ceremoniesOf } from "../../../core/document/ceremonies.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useVersion } from "../../binding/use-session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatMoment } from "../../ui/format.ts";
import { spanWords, summaryWords } from "./minutes-words.ts";
import styles from "./standup.module.css";
import { standupLocal } from "./standup-local.ts";

/** So many of the newest are listed. */
const LISTED = 60;

/** The standups that were held, newest first. */
export function PastStandups() {
  const { session } = useTandem();
  useVersion();
  const held = ceremoniesOf(session.board, "standup").filter(({ minutes }) => minutes !== null);
  return (
    <aside className={styles.past} aria-labelledby="past-heading">
      <h2 id="past-heading">Past standups</h2>
      {held.length === 0 ? (
        <EmptyState icon={History}>
          The minutes of each standup are kept here: who spoke, what moved, what is in the way.
        </EmptyState>
      ) : null}
      <ul>
        {held
          .slice(-LISTED)
          .reverse()
          .map(({ id, startedAt, minutes }) => (
            <li key={id}>
              <AriaButton className={styles.entry ?? ""} onPress={() => standupLocal.setState({ told: id })}>
                <b className="num">{formatMoment(startedAt)}</b>
                {minutes ? (
                  <span className="num">
                    {spanWords(minutes.usedMs)} · {summaryWords(minutes)}
                  </span>
                ) : null}
              </AriaButton>
            </li>
          ))}
      </ul>
    </aside>
  );
}
