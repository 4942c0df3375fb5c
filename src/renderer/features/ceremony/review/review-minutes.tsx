import { MessageSquarePlus, Presentation } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { feedbackOf, heldResults, resultWords } from "../../../../core/reports/held-review.ts";
import { minutesMarkdown } from "../../../../core/reports/minutes-markdown.ts";
import { proofNames } from "../../../../core/reports/proof.ts";
import { numbersLine } from "../../../../core/reports/review-facts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useVersion } from "../../../binding/use-session.ts";
import { Button } from "../../../ui/button.tsx";
import { MinutesFrame, MinutesImpediments, MinutesPart, MinutesPresent } from "../shared/minutes-frame.tsx";
import { FeedbackItem } from "./feedback-item.tsx";
import styles from "./review.module.css";
import { reviewLocal } from "./review-local.ts";
import { writeFeedback } from "./run-review.ts";
import { useReviewFacts } from "./use-review-facts.ts";

interface ReviewMinutesProps {
  readonly ceremony: CeremonyRecord;
  readonly onDeck: () => void;
}

/** The minutes of a review; feedback can still be added, and turned into cards. */
export function ReviewMinutes({ ceremony, onDeck }: ReviewMinutesProps) {
  const { info, session } = useTandem();
  const { board } = session;
  useVersion();
  const facts = useReviewFacts(ceremony);
  const namesOf = useBoardValue((now) => proofNames(now.board), []);
  const results = useBoardValue((now) => heldResults(now.board, ceremony), [ceremony]);
  const feedback = useBoardValue((now) => feedbackOf(now.board, ceremony.id), [ceremony.id]);
  const { minutes, reasons } = ceremony;
  if (!minutes) return null;
  const sprint = board.tables.sprint.get(ceremony.sprint ?? "");
  return (
    <MinutesFrame
      ceremony={ceremony}
      backLabel="All reviews"
      onBack={() => reviewLocal.setState({ told: null })}
      markdown={() => minutesMarkdown(board, ceremony, Date.now(), info.zone)}
    >
      <MinutesPart title={sprint?.name ?? "All work on the board"}>
        {sprint?.goal ? (
          <li key="goal" dir="auto">
            {sprint.goal}
          </li>
        ) : null}
        <li key="numbers" className="num">
          {numbersLine(facts)}
        </li>
      </MinutesPart>
      <MinutesPresent ceremony={ceremony} />
      <MinutesPart title="How the goal came out" none="No part of the goal was decided.">
        {results.map(({ part, name, aim, result, note }) => (
          <li key={part}>
            {name}: <b>{resultWords[result]}</b>
            {aim ? <small dir="auto"> {aim}</small> : null}
            <Own words={note} />
          </li>
        ))}
      </MinutesPart>
      <MinutesPart title="Done" none="Nothing was finished.">
        {facts.done.map(({ id, number, title }) => (
          <li key={id}>
            <span className="num">#{number}</span> {title} <small>{namesOf(id).join(" · ") || "without proof"}</small>
          </li>
        ))}
      </MinutesPart>
      <MinutesPart title="Not done, and why" none="Everything was done.">
        {facts.open.map(({ id, number, title, open }) => (
          <li key={id}>
            <span className="num">#{number}</span> {title} <small>{open?.words}</small>
            <Own words={reasons.find(({ card }) => card === id)?.reason} />
          </li>
        ))}
      </MinutesPart>
      <MinutesImpediments minutes={minutes} />
      <MinutesPart title="Feedback" none="Nothing was said yet.">
        {feedback.map((one) => (
          <FeedbackItem key={one.id} feedback={one} />
        ))}
      </MinutesPart>
      <div className={styles.tools}>
        <Button icon={MessageSquarePlus} onPress={() => writeFeedback()}>
          Add feedback…
        </Button>
        <Button icon={Presentation} onPress={onDeck}>
          Open the deck
        </Button>
      </div>
    </MinutesFrame>
  );
}

/** The team's own words, where there are any. */
const Own = ({ words }: { readonly words: string | undefined }) =>
  words ? (
    <p className={styles.words} dir="auto">
      {words}
    </p>
  ) : null;
