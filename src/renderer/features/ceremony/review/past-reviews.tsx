import { feedbackOf } from "../../../../core/reports/held-review.ts";
import { useSession } from "../../../binding/use-session.ts";
import { counted } from "../../../ui/format.ts";
import { PastCeremonies } from "../shared/past-ceremonies.tsx";
import { reviewLocal } from "./review-local.ts";

/** The reviews that were held, newest first. */
export function PastReviews() {
  const { board } = useSession();
  return (
    <PastCeremonies
      kind="review"
      title="Past reviews"
      empty="The minutes of each review are kept here: what was done, how the goal came out, what was said."
      line={({ id, sprint }) => {
        const name = board.tables.sprint.get(sprint ?? "")?.name ?? "all work";
        const said = feedbackOf(board, id).length;
        return said === 0 ? name : `${name} · ${counted(said, "piece of feedback", "pieces of feedback")}`;
      }}
      onShow={(told) => reviewLocal.setState({ told })}
    />
  );
}
