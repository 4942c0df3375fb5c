import { ArrowLeft, FileDown } from "lucide-react";
import { type KeyboardEvent, useMemo, useState } from "react";
import { deckPages } from "../../../core/reports/deck-pages.ts";
import { reviewSprints, sprintToReview } from "../../../core/reports/review-sprint.ts";
import { sprintReview } from "../../../core/reports/sprint-review.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useBoard } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { DeckPage } from "./deck-page.tsx";
import styles from "./deck-view.module.css";
import { useFittingScale } from "./use-fitting-scale.ts";
import { useSaveDeck } from "./use-save-deck.ts";

/** The choice that stands for no sprint. */
const ALL = "all";

/** The review deck as it will be printed: choose a sprint, look, save as PDF. Escape and Back lead to the review. */
export function DeckView({ onBack }: { readonly onBack: () => void }) {
  const { session, info } = useTandem();
  const [chosen, setChosen] = useState<string | null>(() => sprintToReview(session.board)?.id ?? null);
  const { save, saving } = useSaveDeck();
  const { ref, scale } = useFittingScale(1280);
  // A sprint that was deleted meanwhile leaves the choice to the board.
  const sprint = useBoard(({ board }) => (chosen !== null && board.tables.sprint.has(chosen) ? chosen : null), null);
  const data = useBoardValue(
    ({ board }) => {
      const options = { sprint, now: Date.now(), zone: info.zone };
      return { review: sprintReview(board, options), locale: info.locale, zone: info.zone };
    },
    [sprint, info],
  );
  const pages = useMemo(() => deckPages(data.review, data.locale), [data]);
  const sprints = useBoardValue(({ board }) => reviewSprints(board), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the Back button beside it
    <div className={styles.view} onKeyDown={leave}>
      <div className={styles.bar}>
        <Button icon={ArrowLeft} onPress={onBack}>
          Back
        </Button>
        <h1 className={styles.heading}>Review deck</h1>
        <p className={styles.count} role="status">
          {pages.length} pages
        </p>
        {sprints.length === 0 ? null : (
          <Select
            className={styles.sprint}
            label="What the deck is of"
            hideLabel
            items={[
              ...sprints.map(({ id, name }) => ({ id, label: name })),
              { id: ALL, label: "All work on the board" },
            ]}
            value={sprint ?? ALL}
            onChange={(id) => setChosen(id === ALL ? null : id)}
          />
        )}
        <Button tone="first" icon={FileDown} onPress={() => save(sprint)}>
          {saving ? "Saving…" : "Save PDF…"}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.pages} ref={ref} aria-label="Pages of the deck" tabIndex={0}>
        {pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place
          <div key={index} className={styles.sheet} style={{ "--scale": scale } as Record<string, number>}>
            <DeckPage page={page} data={data} number={index + 1} count={pages.length} />
          </div>
        ))}
      </section>
    </div>
  );
}
