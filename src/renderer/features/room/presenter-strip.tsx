import { ChevronLeft, ChevronRight, Eye, EyeOff, LayoutList, Presentation, Timer, Undo2 } from "lucide-react";
import { useTandem } from "../../binding/tandem.ts";
import { useRecord } from "../../binding/use-session.ts";
import { useTimers } from "../../binding/use-timers.ts";
import type { Scene } from "../../session/wall-link.ts";
import { Button, type ButtonProps, IconButton } from "../../ui/button.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { stopPresenting } from "./present-actions.ts";
import styles from "./presenter.module.css";
import { usePresenting } from "./use-presenting.ts";

/** What the facilitator needs while the wall is up: the card in focus, the next, the curtain, the end. */
export function PresenterStrip() {
  const tandem = useTandem();
  const { presenter } = tandem;
  const { on, focus, turn, turns, next, curtain, deck, scene, staged, back } = usePresenting((state) => state);
  const card = useRecord("card", focus);
  const follows = useRecord("card", next);
  const sceneName = useSceneName(scene);
  const clock = useTimers().here.length > 0;
  if (!on) return null;
  const walks = deck === null && scene === null;
  const hidden = staged && scene !== staged ? staged.kind : walks && back !== null ? "card" : null;
  const backWords = hidden && `Back to the ${sceneNames[hidden].toLowerCase()}`;
  // From the whole board the clicker's steps lead there as well.
  const stepsBack = walks && focus === null ? backWords : null;
  return (
    <section className={styles.strip} aria-label="On the wall">
      <div className={styles.steps}>
        <IconButton
          label={stepsBack ?? (walks ? "Card before" : "Before, on the wall")}
          keys="PageUp"
          icon={ChevronLeft}
          small
          isDisabled={deck ? deck.page === 1 : walks && stepsBack === null && turn <= 1}
          onPress={() => presenter.press("previous")}
        />
        <IconButton
          label={stepsBack ?? (walks ? "Next card" : "Next, on the wall")}
          keys="PageDown"
          icon={ChevronRight}
          small
          isDisabled={deck ? deck.page === deck.pages : walks && stepsBack === null && next === null}
          onPress={() => presenter.press("next")}
        />
      </div>
      <p className={styles.card} aria-live="polite">
        {scene ? null : (
          <span className={styles.turn}>
            {deck
              ? `Page ${formatNumber(deck.page)} of ${formatNumber(deck.pages)}`
              : turn === 0
                ? counted(turns, "card")
                : `${formatNumber(turn)} of ${formatNumber(turns)}`}
          </span>
        )}
        <b>{sceneName ?? (deck ? "The review deck" : (card?.title ?? "The whole board"))}</b>
      </p>
      <p className={styles.follows}>
        {walks ? (
          <>
            <span className={styles.turn}>Next</span>
            {stepsBack && staged ? sceneNames[staged.kind] : (follows?.title ?? "nothing more")}
          </>
        ) : null}
      </p>
      {backWords ? (
        <Button small icon={Undo2} onPress={() => presenter.showStaged()}>
          {backWords}
        </Button>
      ) : null}
      <Choice icon={LayoutList} isShown={walks && focus === null} onPress={() => presenter.show(null)}>
        Whole board
      </Choice>
      {clock ? (
        <Choice icon={Timer} isShown={scene?.kind === "timer"} onPress={() => presenter.showTimer()}>
          Clock
        </Choice>
      ) : null}
      <Choice icon={Presentation} isShown={deck !== null} onPress={() => presenter.showDeck()}>
        Deck
      </Choice>
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

interface ChoiceProps extends Pick<ButtonProps, "icon" | "children"> {
  readonly isShown: boolean;
  readonly onPress: () => void;
}

/** Puts something on the wall, and tells whether it is there. It keeps the focus, as a button that is disabled would not. */
const Choice = ({ icon, isShown, onPress, children }: ChoiceProps) => (
  <Button
    small
    icon={icon}
    aria-pressed={isShown}
    className={isShown ? styles.shown : undefined}
    onPress={() => {
      if (!isShown) onPress();
    }}
  >
    {children}
  </Button>
);

const sceneNames: Readonly<Record<Scene["kind"] | "card", string>> = {
  card: "Card",
  speakers: "Speakers",
  retro: "Retrospective",
  review: "Review",
  timer: "Clock",
};

/** What a scene shows, in a word or by the name of who or what it is about; null without one. */
function useSceneName(scene: Scene | null): string | null {
  const ceremony = useRecord("ceremony", scene && scene.kind !== "timer" ? scene.ceremony : null);
  const speaker = useRecord("member", (scene?.kind === "speakers" ? ceremony?.speakers[scene.at] : null) ?? null);
  const card = useRecord("card", scene?.kind === "review" ? scene.card : null);
  return scene && (speaker?.name ?? card?.title ?? sceneNames[scene.kind]);
}
