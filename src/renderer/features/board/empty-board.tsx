import { Plus } from "lucide-react";
import { useTally } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./board.module.css";
import { useCardGestures } from "./use-card-gestures.ts";
import { useLocal } from "./use-local.ts";

/** Teaches a board without cards: one sentence, one button. */
export function EmptyBoard() {
  const { add } = useCardGestures();
  const { count } = useTally({});
  const adding = useLocal((state) => state.adding !== null);
  if (count > 0 || adding) return null;
  return (
    <div className={styles.empty}>
      <p>A card is one piece of work: add the first, then move it from column to column as it gets done.</p>
      <Button tone="first" icon={Plus} onPress={add}>
        Add the first card
      </Button>
    </div>
  );
}
