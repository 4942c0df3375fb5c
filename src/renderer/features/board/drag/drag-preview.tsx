import { DragOverlay, type DropAnimation, defaultDropAnimationSideEffects } from "@dnd-kit/core";
import { memo } from "react";
import { useRecord } from "../../../binding/use-session.ts";
import { cx } from "../../../ui/cx.ts";
import cardStyles from "../card/card.module.css";
import { CardFace } from "../card/card-face.tsx";
import { useCard } from "../card/use-card.ts";
import headStyles from "../head/head.module.css";
import { useLocal } from "../use-local.ts";
import styles from "./drag-preview.module.css";

const LANDING: DropAnimation = {
  duration: 150,
  easing: "cubic-bezier(0.2, 0.7, 0.2, 1)",
  sideEffects: defaultDropAnimationSideEffects({ styles: { active: { opacity: "0" } } }),
};

/** What is under the hand while something is dragged: the card, as a stack with its count where it is several. */
export function DragPreview() {
  const lift = useLocal((state) => state.lift);
  const head = useLocal((state) => state.head);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return (
    <DragOverlay dropAnimation={still || head ? null : LANDING} className={styles.overlay ?? ""} zIndex={50}>
      {lift?.by === "pointer" ? <CardInHand id={lift.primary} count={lift.cards.length} /> : null}
      {head?.kind === "column" ? <ColumnInHand id={head.id} /> : null}
      {head?.kind === "lane" ? <LaneInHand id={head.id} /> : null}
    </DragOverlay>
  );
}

const CardInHand = memo(function CardInHand({ id, count }: { readonly id: string; readonly count: number }) {
  const seen = useCard(id);
  if (!seen) return null;
  return (
    <div className={cx(styles.stack, count > 1 && styles.several)} aria-hidden="true">
      <div
        className={cx(
          cardStyles.card,
          cardStyles.lifted,
          seen.sales && cardStyles.sales,
          seen.blocker && cardStyles.blocked,
        )}
        data-colour={seen.colour}
      >
        <CardFace card={seen.card} stage={seen.stage} sales={seen.sales} blocker={seen.blocker} />
      </div>
      {count > 1 ? <span className={cx(styles.count, "num")}>{count}</span> : null}
    </div>
  );
});

const ColumnInHand = ({ id }: { readonly id: string }) => <HeadInHand name={useRecord("column", id)?.name ?? ""} />;
const LaneInHand = ({ id }: { readonly id: string }) => <HeadInHand name={useRecord("lane", id)?.name ?? ""} />;
const HeadInHand = ({ name }: { readonly name: string }) => (
  <span className={headStyles.chip} aria-hidden="true" dir="auto">
    {name}
  </span>
);
