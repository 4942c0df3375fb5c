import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { type ReviewFacts, reviewFacts } from "../../../../core/reports/review-facts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";

/** The facts of a review, kept up with the board while it is held. */
export function useReviewFacts(ceremony: CeremonyRecord): ReviewFacts {
  const { zone } = useTandem().info;
  return useBoardValue(({ board }) => reviewFacts(board, ceremony, Date.now(), zone), [ceremony, zone]);
}
