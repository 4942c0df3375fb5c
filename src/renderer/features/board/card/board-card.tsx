import { Check } from "lucide-react";
import { memo, useLayoutEffect, useRef } from "react";
import { useUi } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import { boardLocal } from "../board-local.ts";
import { useLocal } from "../use-local.ts";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import { InlineTitle } from "./inline-title.tsx";
import { useCard } from "./use-card.ts";

/** The id of the words that tell how cards are handled by keyboard. */
export const CARD_HELP_ID = "card-help";

/**
 * One card on the board: subscribes to itself, takes the focus when it is wanted. Presses, drags and keys are heard at
 * the board's root.
 */
export const BoardCard = memo(function BoardCard({ id }: { readonly id: string }) {
  const seen = useCard(id);
  const tabStop = useUi((state) => state.focusCard === id);
  const selected = useUi((state) => state.selection.has(id));
  const renaming = useLocal((state) => state.renaming === id);
  const wanted = useLocal((state) => state.focusNext === id);
  const element = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const card = element.current;
    if (!wanted || !card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    boardLocal.setState({ focusNext: null });
  }, [wanted]);

  if (!seen) return null;
  const { card, stage, colour, sales, blocker } = seen;
  return (
    <article
      ref={element}
      className={cx(styles.card, sales && styles.sales, blocker && styles.blocked, selected && styles.selected)}
      data-card={id}
      data-colour={colour}
      tabIndex={tabStop ? 0 : -1}
      aria-labelledby={renaming ? undefined : `title-${id}`}
      aria-describedby={`facts-${id} ${CARD_HELP_ID}`}
      aria-roledescription="card"
    >
      {selected ? (
        <span className={styles.tick}>
          <Check className={styles.icon} aria-hidden="true" />
          <span className="said-only">Selected</span>
        </span>
      ) : null}
      <CardFace
        card={card}
        stage={stage}
        sales={sales}
        blocker={blocker}
        titleId={`title-${id}`}
        factsId={`facts-${id}`}
        title={renaming ? <InlineTitle card={card} /> : undefined}
      />
      <button
        type="button"
        className={styles.menu}
        tabIndex={-1}
        data-card-menu
        aria-label={`Menu of “${card.title}”`}
      />
    </article>
  );
});
