import { MessageSquare, MessageSquarePlus } from "lucide-react";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { feedbackOf } from "../../../../core/reports/held-review.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { counted } from "../../../ui/format.ts";
import { FeedbackItem } from "./feedback-item.tsx";
import styles from "./review.module.css";
import { writeFeedback } from "./run-review.ts";

/** What was said so far, each with the way to make a card of it. */
export function FeedbackStep({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const feedback = useBoardValue(({ board }) => feedbackOf(board, ceremony.id), [ceremony.id]);
  if (feedback.length === 0)
    return (
      <EmptyState
        icon={MessageSquare}
        action={
          <Button tone="first" icon={MessageSquarePlus} onPress={() => writeFeedback()}>
            Add feedback
          </Button>
        }
      >
        Ask those who wanted the work: what fits, what is missing, what next? Each answer is kept by name and side.
      </EmptyState>
    );
  return (
    <>
      <h2 className={styles.heading}>{counted(feedback.length, "piece of feedback", "pieces of feedback")}</h2>
      <ul className={styles.rows}>
        {feedback.map((one) => (
          <FeedbackItem key={one.id} feedback={one} />
        ))}
      </ul>
    </>
  );
}
