import { openCeremony } from "../../../../core/document/ceremonies.ts";
import { useBoard, useRecord } from "../../../binding/use-session.ts";
import { FeedbackDialog } from "./feedback-dialog.tsx";
import { useReview } from "./review-local.ts";
import { ReviewMinutes } from "./review-minutes.tsx";
import { ReviewRun } from "./review-run.tsx";
import { ReviewSetup } from "./review-setup.tsx";

/** The sprint review: before, while it is held, and its minutes; the deck is reached from all three. */
export function ReviewView({ onDeck }: { readonly onDeck: () => void }) {
  const held = useBoard(({ board }) => openCeremony(board, "review"), null);
  const shown = useRecord(
    "ceremony",
    useReview((state) => state.told),
  );
  const told = shown && shown.deletedAt === null ? shown : null;
  const ceremony = held ?? told;
  if (!ceremony) return <ReviewSetup onDeck={onDeck} />;
  const Screen = held ? ReviewRun : ReviewMinutes;
  return (
    <>
      <Screen key={ceremony.id} ceremony={ceremony} onDeck={onDeck} />
      <FeedbackDialog ceremony={ceremony} />
    </>
  );
}
