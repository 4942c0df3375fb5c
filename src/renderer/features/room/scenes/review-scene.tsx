import { cx } from "../../../ui/cx.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import {
  feedbackLines,
  resultLines,
  reviewOf,
  shownCard,
  smartLines,
  totalWords,
  undoneLines,
} from "./review-model.ts";
import { fitLines, listHead, mainWidth, room, textHeight } from "./scene-fit.ts";
import { SceneLines } from "./scene-lines.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scenes.module.css";

/** A review, step by step. */
export function ReviewScene(props: SceneProps<"review">) {
  const { scene } = props;
  return <main className={styles.plain}>{scene.step === "card" ? <Card {...props} /> : <Told {...props} />}</main>;
}

/** A finished card, large, with what proves it. */
function Card({ sight, scene, width }: SceneProps<"review">) {
  const shown = shownCard(sight, scene.card);
  if (!shown) return <p className={styles.quiet}>No card is in focus.</p>;
  const { card, sales, facts, proof } = shown;
  const own = mainWidth(width, false);
  const above = textHeight(card.title, own - 8, [5, 700], 3) + 4 + 5 + 2.4;
  const lane = sight.board.tables.lane.get(card.place.lane);
  return (
    <>
      <article
        className={cx(styles.card, sales && styles.sales)}
        data-colour={lane?.colour}
        aria-current="true"
        aria-label={card.title}
      >
        <h2 dir="auto" data-title>
          {card.title}
        </h2>
        <p className={styles.facts}>
          {sales ? <SalesIcon className={styles.sign} /> : null} {facts}
        </p>
      </article>
      <SceneLines
        title="What proves it"
        lines={proof}
        fit={fitLines(proof, own, room - above - listHead)}
        one="proof"
        none="No file and no page is attached."
      />
    </>
  );
}

function Told({ sight, scene, width }: SceneProps<"review">) {
  const own = mainWidth(width, false);
  const review = reviewOf(sight, scene);
  const list = (title: string, lines: ReturnType<typeof resultLines>, one: string, none: string) => (
    <SceneLines title={title} lines={lines} fit={fitLines(lines, own, room - listHead)} one={one} none={none} />
  );
  switch (scene.step) {
    case "results":
      return list("How the goal came out", resultLines(sight, scene), "part", "Nothing was said yet.");
    case "feedback":
      return list("Feedback", feedbackLines(sight, scene), "word", "Nobody has said anything yet.");
    case "not-done":
      return list("Not done, and why", undoneLines(sight, review, scene), "card", "Everything was done.");
    default: {
      const goal = review.goal || "No goal was set for this sprint.";
      const smart = smartLines(sight, scene);
      const above = textHeight(goal, own, [5, 700], 4) + 3 * 2.4 + 4;
      return (
        <>
          <section aria-label="The goal">
            <h2 className={styles.goal} dir="auto" data-title>
              {goal}
            </h2>
            <p className={styles.facts}>Done: {totalWords(review)}</p>
          </section>
          <SceneLines
            title="How we would know"
            lines={smart}
            fit={fitLines(smart, own, room - above - listHead)}
            one="part"
          />
        </>
      );
    }
  }
}
