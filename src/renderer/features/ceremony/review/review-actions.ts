import { reviewPoints } from "../../../../core/reports/review-agenda.ts";
import type { Tandem } from "../../../binding/tandem.ts";
import type { Action } from "../../../session/actions.ts";
import { goOn, goToStep, reviewLocal } from "./review-local.ts";
import { endReview, heldReview, writeFeedback } from "./run-review.ts";

/** What can be done in a review, by key and by palette. */
export function reviewActions(tandem: Tandem): Action[] {
  const { session, ui } = tandem;
  const isOn = () => ui.getState().view === "review" && heldReview(tandem) !== null;
  const focus = () => {
    const { step, card } = reviewLocal.getState();
    return step === "done" && card !== null && session.board.tables.card.has(card) ? card : null;
  };
  const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    id: `review.${id}`,
    label,
    group: "Review",
    keys,
    enabled: isOn,
    run,
  });
  const withCard = (id: string, label: string, keys: readonly string[], run: (card: string) => void): Action => ({
    ...action(id, label, keys, () => {
      const card = focus();
      if (card !== null) run(card);
    }),
    enabled: () => isOn() && focus() !== null,
  });
  return [
    {
      id: "view.review",
      label: "Show the sprint review",
      group: "View",
      keys: ["V"],
      enabled: () => session.store.getState().boardId !== null,
      run: () => ui.setState({ view: "review" }),
    },
    action("next", "Next card or point", ["PageDown", "ArrowRight"], () => goOn(1)),
    action("previous", "Card or point before", ["PageUp", "ArrowLeft"], () => goOn(-1)),
    ...reviewPoints.map(({ step, name }, index) =>
      action(`to-${step}`, `To the point “${name}”`, [String(index + 1)], () => goToStep(step)),
    ),
    action("feedback", "Write down feedback…", ["F"], () => writeFeedback()),
    withCard("proof", "Attach proof to the card in focus…", ["A"], (card) =>
      ui.setState({ dialog: { kind: "attach", card } }),
    ),
    withCard("open", "Open the card in focus", ["Shift+Enter"], (card) => ui.setState({ openCard: card })),
    action("end", "End the review", ["Shift+E"], () => void endReview(tandem)),
  ];
}
