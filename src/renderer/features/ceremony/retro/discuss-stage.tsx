import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { type CeremonyRecord, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { actionsOf, retroTopics, type Topic } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { counted, formatNumber } from "../../../ui/format.ts";
import { ActionFields } from "./action-fields.tsx";
import { ActionList } from "./action-list.tsx";
import { FaceDown } from "./face-down.tsx";
import styles from "./retro.module.css";
import { useRetro } from "./retro-local.ts";
import { goOn, showTopic } from "./run-retro.ts";
import { TopicClock } from "./topic-clock.tsx";

/** One topic after the other, those with most votes first; what is agreed on is written down right there. */
export function DiscussStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const topics = useBoardValue(({ board }) => retroTopics(board, ceremony.id), [ceremony.id]);
  const actions = useBoardValue(({ board }) => actionsOf(board, ceremony.id), [ceremony.id]);
  const chosen = useRetro((state) => state.topic);
  const at = Math.max(
    0,
    topics.findIndex(({ id }) => id === chosen),
  );
  const topic = topics[at];
  if (!ceremony.revealed || !topic) return <FaceDown ceremony={ceremony} />;
  return (
    <div className={styles.beside}>
      <div className={styles.work}>
        <TopicInFocus topic={topic} />
        <p className="said-only" aria-live="polite">
          Topic {at + 1} of {topics.length}: {topic.text}
        </p>
        <div className={styles.tools}>
          <Button icon={ChevronLeft} isDisabled={at === 0} onPress={() => goOn(tandem, -1)}>
            Before
          </Button>
          <Button icon={ChevronRight} onPress={() => goOn(tandem, 1)}>
            {at < topics.length - 1 ? "Next topic" : "To the end"}
          </Button>
          <span className={styles.grow} />
          <TopicClock />
        </div>
        <section className={styles.sheet} aria-labelledby="actions-heading">
          <h3 id="actions-heading">Actions</h3>
          <ActionFields ceremony={ceremony.id} />
          <ActionList
            label="Actions of this retrospective"
            actions={actions}
            none="What is agreed on stands here, with who does it and by when."
          />
        </section>
      </div>
      <aside className={styles.people} aria-label="Topics">
        <h3>Topics</h3>
        <ol>
          {topics.map((one) => (
            <li key={one.id}>
              <AriaButton
                className={styles.person ?? ""}
                onPress={() => showTopic(tandem, one.id)}
                {...(one === topic ? { "aria-current": "step" } : {})}
              >
                <span className={styles.grow} dir="auto">
                  {one.text}
                </span>
                <small className="num">{counted(one.votes, "vote")}</small>
              </AriaButton>
            </li>
          ))}
        </ol>
      </aside>
    </div>
  );
}

function TopicInFocus({ topic }: { readonly topic: Topic }) {
  return (
    <article className={styles.focus} aria-label={topic.text ?? ""} data-topic={topic.id}>
      <p className={styles.where}>
        <span>{retroColumns.find(({ column }) => column === topic.column)?.name}</span>
        <span>
          <b className="num">{formatNumber(topic.votes)}</b> {topic.votes === 1 ? "vote" : "votes"}
        </span>
        {topic.author === null ? null : <span dir="auto">{topic.author}</span>}
      </p>
      <h3 className={styles.title} dir="auto">
        {topic.text}
      </h3>
      {topic.under.length > 0 ? (
        <ul className={styles.told}>
          {topic.under.map((note) => (
            <li key={note.id} className={styles.text} dir="auto">
              {note.text}
              {note.author === null ? null : <small> {note.author}</small>}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
