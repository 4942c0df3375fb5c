import { useLayoutEffect, useRef } from "react";
import { cx } from "../../../ui/cx.ts";
import cardStyles from "../card/card.module.css";
import { CardFace } from "../card/card-face.tsx";
import { useCard } from "../card/use-card.ts";
import { useLocal } from "../use-local.ts";
import styles from "./cell.module.css";
import { GAP } from "./use-cell-window.ts";

interface GhostProps {
  readonly first: boolean;
  readonly last: boolean;
}

/** The gap where the cards in the hand would land; moved by keyboard, the card itself is shown in it. */
export function Ghost({ first, last }: GhostProps) {
  const lift = useLocal((state) => state.lift);
  if (!lift) return null;
  const margins = { marginTop: first ? 0 : GAP, marginBottom: first && !last ? GAP : 0 };
  if (lift.by === "pointer")
    return <li className={styles.ghost} data-ghost="" aria-hidden="true" style={{ ...margins, height: lift.height }} />;
  return (
    <li data-ghost="" style={margins}>
      <LiftedCard id={lift.primary} more={lift.cards.length - 1} />
    </li>
  );
}

/** The card that the keyboard holds: it has the focus, and the board scrolls with it. */
function LiftedCard({ id, more }: { readonly id: string; readonly more: number }) {
  const seen = useCard(id);
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  if (!seen) return null;
  return (
    <article
      ref={element}
      tabIndex={-1}
      className={cx(
        cardStyles.card,
        cardStyles.lifted,
        seen.sales && cardStyles.sales,
        seen.blocker && cardStyles.blocked,
      )}
      data-colour={seen.colour}
      data-focus-shown=""
      data-lifted=""
      aria-labelledby={`title-${id}`}
      aria-roledescription="lifted card"
    >
      <CardFace card={seen.card} stage={seen.stage} sales={seen.sales} blocker={seen.blocker} titleId={`title-${id}`} />
      {more > 0 ? <span className={cardStyles.stack}>+{more}</span> : null}
    </article>
  );
}
