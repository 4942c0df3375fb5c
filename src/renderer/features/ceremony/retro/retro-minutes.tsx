import { type CeremonyRecord, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { actionsOf, retroTopics, type ShownSticky } from "../../../../core/reports/retro.ts";
import { retroMarkdown } from "../../../../core/reports/retro-markdown.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { counted } from "../../../ui/format.ts";
import { MinutesFrame, MinutesPart, MinutesPresent } from "../shared/minutes-frame.tsx";
import { ActionList } from "./action-list.tsx";
import styles from "./retro.module.css";
import { retroLocal } from "./retro-local.ts";

/** The minutes of a retrospective: what was agreed, and the topics with their votes and notes. */
export function RetroMinutes({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const { info, session } = useTandem();
  useVersion();
  const { board } = session;
  const topics = retroTopics(board, ceremony.id);
  return (
    <MinutesFrame
      ceremony={ceremony}
      backLabel="All retrospectives"
      onBack={() => retroLocal.setState({ told: null })}
      markdown={() => retroMarkdown(board, ceremony, info.zone)}
    >
      <section aria-labelledby="agreed-heading">
        <h2 id="agreed-heading">Actions</h2>
        <ActionList label="Actions" actions={actionsOf(board, ceremony.id)} none="Nothing was agreed on." />
      </section>
      <MinutesPresent ceremony={ceremony} />
      {ceremony.revealed ? (
        retroColumns.map(({ column, name }) => (
          <MinutesPart key={column} title={name}>
            {topics
              .filter((topic) => topic.column === column)
              .map((topic) => (
                <li key={topic.id}>
                  <Words note={topic} />
                  {topic.votes > 0 ? <small className="num">{counted(topic.votes, "vote")}</small> : null}
                  {topic.under.length > 0 ? (
                    <ul className={styles.told}>
                      {topic.under.map((note) => (
                        <li key={note.id}>
                          <Words note={note} />
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
          </MinutesPart>
        ))
      ) : topics.length > 0 ? (
        <p className={styles.note}>
          {counted(topics.length, "note")} {topics.length === 1 ? "was" : "were"} never revealed.
        </p>
      ) : null}
    </MinutesFrame>
  );
}

const Words = ({ note }: { readonly note: ShownSticky }) => (
  <p className={styles.text} dir="auto">
    {note.text}
    {note.author === null ? null : <small> {note.author}</small>}
  </p>
);
