import { cx } from "../../../ui/cx.ts";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import { weight } from "../wall-fit.ts";
import {
  factsOf,
  feedbackLines,
  nextLines,
  openLines,
  resultLines,
  shownCard,
  smartLines,
  totalWords,
} from "./review-model.ts";
import { fitLines, listHead, mainWidth, room, textHeight } from "./scene-fit.ts";
import { SceneLines } from "./scene-lines.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scenes.module.css";

/** A review, point by point of its agenda. */
export function ReviewScene(props: SceneProps<"review">) {
  const { scene } = props;
  return <main className={styles.plain}>{scene.step === "done" ? <Card {...props} /> : <Told {...props} />}</main>;
}

/** A finished card, large, with what proves it. */
function Card({ sight, scene, width }: SceneProps<"review">) {
  const ceremony = sight.board.tables.ceremony.get(scene.ceremony);
  const shown = ceremony ? shownCard(sight, factsOf(sight, ceremony), scene.card) : null;
  if (!shown) return <p className={styles.quiet}>Nothing was finished.</p>;
  const { card, sales, facts, proof } = shown;
  const own = mainWidth(width, false);
  const above = textHeight(card.title, own - 8, [5, weight.strong], 3) + 4 + 5 + 2.4;
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
  const ceremony = sight.board.tables.ceremony.get(scene.ceremony);
  if (!ceremony) return null;
  const list = (title: string, lines: ReturnType<typeof resultLines>, one: string, none: string) => (
    <SceneLines title={title} lines={lines} fit={fitLines(lines, own, room - listHead)} one={one} none={none} />
  );
  switch (scene.step) {
    case "results":
      return list("How the goal came out", resultLines(sight, ceremony), "part", "Nothing was said yet.");
    case "feedback":
      return list("Feedback", feedbackLines(sight, ceremony), "word", "Nobody has said anything yet.");
    case "open":
      return list("Not done, and why", openLines(factsOf(sight, ceremony), ceremony), "card", "Everything was done.");
    case "next": {
      const { title, lines } = nextLines(sight, ceremony);
      return list(title, lines, "card", "The backlog is empty.");
    }
    default: {
      const facts = factsOf(sight, ceremony);
      const goal = facts.review.goal || "No goal was set for this sprint.";
      const smart = smartLines(sight, ceremony);
      const above = textHeight(goal, own, [5, weight.strong], 4) + 3 * 2.4 + 4;
      return (
        <>
          <section aria-label="The goal">
            <h2 className={styles.goal} dir="auto" data-title>
              {goal}
            </h2>
            <p className={styles.facts}>Done: {totalWords(facts)}</p>
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
