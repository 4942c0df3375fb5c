import { Play, Presentation } from "lucide-react";
import { useState } from "react";
import { proofNames } from "../../../../core/reports/proof.ts";
import { reviewSprints, sprintToHold } from "../../../../core/reports/review-sprint.ts";
import { sprintReview } from "../../../../core/reports/sprint-review.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { Button } from "../../../ui/button.tsx";
import { counted } from "../../../ui/format.ts";
import { Select } from "../../../ui/select.tsx";
import shared from "../shared/ceremony.module.css";
import { ceremonyLength } from "../shared/held-ceremony.ts";
import { spanWords } from "../shared/minutes-words.ts";
import { PeopleField, usePresence } from "../shared/people-field.tsx";
import { SprintLine } from "../shared/sprint-line.tsx";
import { AgendaPlan } from "./agenda.tsx";
import { PastReviews } from "./past-reviews.tsx";
import styles from "./review.module.css";
import { startReview } from "./run-review.ts";

/** The choice that stands for no sprint. */
const ALL = "all";
const states = { planned: "planned", active: "runs now", closed: "closed" } as const;

/** Before the review: of which sprint, who is there, how the time is shared; the deck, and the reviews that were. */
export function ReviewSetup({ onDeck }: { readonly onDeck: () => void }) {
  const tandem = useTandem();
  const { session, info } = tandem;
  const presence = usePresence("review");
  const [chosen, setChosen] = useState<string | null>(() => sprintToHold(session.board, Date.now())?.id ?? null);
  const sprints = useBoardValue(({ board }) => reviewSprints(board), []);
  // A sprint that was deleted meanwhile leaves all work.
  const sprint = sprints.some(({ id }) => id === chosen) ? chosen : null;
  const ready = useBoardValue(
    ({ board }) => {
      const { lanes, open } = sprintReview(board, { sprint, now: Date.now(), zone: info.zone });
      const done = lanes.flatMap((lane) => lane.done);
      const namesOf = proofNames(board);
      const bare = done.filter(({ id }) => namesOf(id).length === 0);
      return { done: done.length, open: open.length, bare: bare.length };
    },
    [sprint, info],
  );
  const lengthMs = ceremonyLength(tandem, { kind: "review", sprint });
  return (
    <div className={shared.setup}>
      <section className={shared.sheet} aria-labelledby="review-heading">
        <h1 id="review-heading">Review</h1>
        {sprints.length === 0 ? null : (
          <Select
            className={styles.sprint}
            label="Which sprint"
            items={[
              ...sprints.map(({ id, name, state }) => ({ id, label: name, note: states[state] })),
              { id: ALL, label: "All work on the board" },
            ]}
            value={sprint ?? ALL}
            onChange={(id) => setChosen(id === ALL ? null : id)}
          />
        )}
        {sprint === null ? null : <SprintLine of={sprint} />}
        <p className={shared.note}>
          {counted(ready.done, "finished card")} to show, {counted(ready.open, "card")} not done.
          {ready.bare === 0 ? "" : ` ${counted(ready.bare, "finished card has", "finished cards have")} no proof yet.`}
        </p>
        <section className={styles.choice} aria-label="Agenda">
          <h2>Agenda</h2>
          <AgendaPlan lengthMs={lengthMs} />
        </section>
        <PeopleField
          presence={presence}
          note={({ role }) => (role === "sales" ? "sales" : role === "stakeholder" ? "stakeholder" : null)}
          empty="A review is held with those who asked for the work: add the people of this board, stakeholders too."
        />
        <div className={shared.start}>
          <Button tone="first" icon={Play} onPress={() => startReview(tandem, sprint, presence.present)} autoFocus>
            Start the review
          </Button>
          <Button icon={Presentation} onPress={onDeck}>
            Open the deck
          </Button>
          <span className={shared.note}>{spanWords(lengthMs)}, one hour for each week of the sprint.</span>
        </div>
      </section>
      <PastReviews />
    </div>
  );
}
