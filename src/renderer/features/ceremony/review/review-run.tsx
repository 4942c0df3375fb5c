import { ChevronLeft, ChevronRight, MessageSquarePlus, Presentation } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { type ReviewStop, reviewPoints, reviewStops } from "../../../../core/reports/review-agenda.ts";
import type { ReviewFacts } from "../../../../core/reports/review-facts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { Button } from "../../../ui/button.tsx";
import { Kbd } from "../../../ui/kbd.tsx";
import { useKeptFocus } from "../../../ui/use-kept-focus.ts";
import shared from "../shared/ceremony.module.css";
import { CeremonyHead } from "../shared/ceremony-head.tsx";
import { ceremonyLength } from "../shared/held-ceremony.ts";
import { Agenda } from "./agenda.tsx";
import { DoneStep } from "./done-step.tsx";
import { FeedbackStep } from "./feedback-step.tsx";
import { GoalStep } from "./goal-step.tsx";
import { NextStep } from "./next-step.tsx";
import { OpenStep } from "./open-step.tsx";
import { ResultsStep } from "./results-step.tsx";
import styles from "./review.module.css";
import { goOn, renewReview, useReview } from "./review-local.ts";
import { endReview, stageReview, startClock, writeFeedback } from "./run-review.ts";
import { useReviewFacts } from "./use-review-facts.ts";

interface ReviewRunProps {
  readonly ceremony: CeremonyRecord;
  readonly onDeck: () => void;
}

/** The review while it is held: goal and clock on top, the agenda at the side, one stop of it at a time. */
export function ReviewRun({ ceremony, onDeck }: ReviewRunProps) {
  const tandem = useTandem();
  const facts = useReviewFacts(ceremony);
  const step = useReview((state) => state.step);
  const card = useReview((state) => state.card);
  const stage = useRef<HTMLElement>(null);
  useKeptFocus(stage);
  const done = useMemo(() => facts.done.map(({ id }) => id), [facts]);
  useEffect(() => renewReview(ceremony.id, done), [ceremony.id, done]);
  useEffect(() => stageReview(tandem, ceremony.id, { step, card }), [tandem, ceremony.id, step, card]);
  // Another stop begins at its top; the keyboard goes along, unless it is at the agenda or the buttons below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the stop that says when
  useEffect(() => {
    const { current } = stage;
    if (!current) return;
    current.scrollTop = 0;
    const { activeElement } = document;
    if (activeElement === document.body || current.contains(activeElement)) current.focus({ preventScroll: true });
  }, [step, card]);

  // A clicker goes on while somebody writes; what is written is kept.
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const inField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    if (inField && event.key === "Escape") stage.current?.focus({ preventScroll: true });
    if (!inField || !/^Page(Down|Up)$/u.test(event.key)) return;
    event.preventDefault();
    goOn(event.key === "PageDown" ? 1 : -1);
  };
  const stops = reviewStops(done);
  const at = stops.findIndex((stop) => stop.step === step && (step !== "done" || stop.card === card));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the agenda hold in its fields too
    <div className={shared.run} onKeyDown={onKeyDown}>
      <CeremonyHead ceremony={ceremony} onEnd={() => void endReview(tandem)} onClock={() => startClock(tandem)}>
        <Button icon={Presentation} onPress={onDeck}>
          Deck
        </Button>
      </CeremonyHead>
      <div className={styles.round}>
        <Agenda lengthMs={ceremonyLength(tandem, ceremony)} done={facts.done} />
        <div className={styles.side}>
          <section ref={stage} tabIndex={-1} className={styles.stage} aria-label={nameOf(step)} data-stage={step}>
            <Stop ceremony={ceremony} facts={facts} step={step} card={card} />
          </section>
          <p className="said-only" aria-live="polite">
            {said({ step, card }, facts)}
          </p>
          <footer className={styles.steps}>
            <Button icon={ChevronLeft} isDisabled={at <= 0} onPress={() => goOn(-1)}>
              Before
            </Button>
            <Button icon={ChevronRight} isDisabled={at >= stops.length - 1} onPress={() => goOn(1)}>
              Next
            </Button>
            <span className={styles.grow} />
            <Button icon={MessageSquarePlus} onPress={() => writeFeedback()}>
              Feedback… <Kbd keys="F" />
            </Button>
          </footer>
        </div>
      </div>
    </div>
  );
}

const nameOf = (step: ReviewStop["step"]): string => reviewPoints.find((point) => point.step === step)?.name ?? "";

/** Where the review stands, for those who listen. */
function said({ step, card }: ReviewStop, { done }: ReviewFacts): string {
  const at = done.findIndex(({ id }) => id === card);
  const shown = step === "done" && at >= 0 ? `, card ${at + 1} of ${done.length}: ${done[at]?.title}` : "";
  return `${nameOf(step)}${shown}`;
}

interface StopProps extends ReviewStop {
  readonly ceremony: CeremonyRecord;
  readonly facts: ReviewFacts;
}

function Stop({ ceremony, facts, step, card }: StopProps) {
  switch (step) {
    case "goal":
      return <GoalStep ceremony={ceremony} facts={facts} />;
    case "done":
      return <DoneStep facts={facts} card={card} />;
    case "results":
      return <ResultsStep ceremony={ceremony} />;
    case "open":
      return <OpenStep ceremony={ceremony} facts={facts} />;
    case "feedback":
      return <FeedbackStep ceremony={ceremony} />;
    case "next":
      return <NextStep ceremony={ceremony} />;
  }
}
