import { Plus } from "lucide-react";
import { useActions, useColumns, useLanes, useTally } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./board.module.css";
import { useCardGestures } from "./use-card-gestures.ts";
import { useLocal } from "./use-local.ts";

/** Teaches a board without cards, or (its import undone) without columns or lanes: one sentence, one button. */
export function EmptyBoard() {
  const { add } = useCardGestures();
  const actions = useActions();
  const columns = useColumns().length;
  const lanes = useLanes().length;
  const { count } = useTally({});
  const adding = useLocal((state) => state.adding !== null);
  if (columns === 0) {
    return (
      <Lesson
        words="This board has no columns. A column is a step that the work goes through."
        button="Add the first column"
        onPress={() => actions.run("board.add-column")}
      />
    );
  }
  if (lanes === 0) {
    return (
      <Lesson
        words="This board has no lanes. A lane keeps one kind of work together, such as that for sales."
        button="Add the first lane"
        onPress={() => actions.run("board.add-lane")}
      />
    );
  }
  if (count > 0 || adding) return null;
  return (
    <Lesson
      words="A card is one piece of work: add the first, then move it from column to column as it gets done."
      button="Add the first card"
      onPress={add}
    />
  );
}

interface LessonProps {
  readonly words: string;
  readonly button: string;
  readonly onPress: () => void;
}

const Lesson = ({ words, button, onPress }: LessonProps) => (
  <div className={styles.empty}>
    <p>{words}</p>
    <Button tone="first" icon={Plus} onPress={onPress}>
      {button}
    </Button>
  </div>
);
