import { ChevronLeft, ChevronRight, Eye, EyeOff, LayoutList, Presentation } from "lucide-react";
import { useTandem } from "../../binding/tandem.ts";
import { useRecord } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { stopPresenting } from "./present-actions.ts";
import styles from "./presenter.module.css";
import { usePresenting } from "./use-presenting.ts";

/** What the facilitator needs while the wall is up: the card in focus, the next, the curtain, the end. */
export function PresenterStrip() {
  const tandem = useTandem();
  const { presenter } = tandem;
  const { on, focus, turn, turns, next, curtain, deck } = usePresenting((state) => state);
  const card = useRecord("card", focus);
  const follows = useRecord("card", next);
  if (!on) return null;
  return (
    <section className={styles.strip} aria-label="On the wall">
      <div className={styles.steps}>
        <IconButton
          label="Card before"
          keys="PageUp"
          icon={ChevronLeft}
          small
          isDisabled={deck ? deck.page === 1 : turn <= 1}
          onPress={() => presenter.press("previous")}
        />
        <IconButton
          label="Next card"
          keys="PageDown"
          icon={ChevronRight}
          small
          isDisabled={deck ? deck.page === deck.pages : next === null}
          onPress={() => presenter.press("next")}
        />
      </div>
      <p className={styles.card} aria-live="polite">
        <span className={styles.turn}>
          {deck
            ? `Page ${formatNumber(deck.page)} of ${formatNumber(deck.pages)}`
            : turn === 0
              ? counted(turns, "card")
              : `${formatNumber(turn)} of ${formatNumber(turns)}`}
        </span>
        <b>{deck ? "The review deck" : (card?.title ?? "The whole board")}</b>
      </p>
      <p className={styles.follows}>
        {deck ? null : (
          <>
            <span className={styles.turn}>Next</span>
            {follows?.title ?? "nothing more"}
          </>
        )}
      </p>
      <Button small icon={LayoutList} isDisabled={focus === null && deck === null} onPress={() => presenter.show(null)}>
        Whole board
      </Button>
      <Button small icon={Presentation} isDisabled={deck !== null} onPress={() => presenter.showDeck()}>
        Deck
      </Button>
      <Button
        small
        icon={curtain ? EyeOff : Eye}
        aria-pressed={curtain}
        onPress={() => presenter.press("curtain")}
        className={curtain ? styles.closed : undefined}
      >
        {curtain ? "Curtain closed" : "Curtain open"}
      </Button>
      <Button small onPress={() => stopPresenting(tandem)}>
        Stop presenting
      </Button>
    </section>
  );
}
