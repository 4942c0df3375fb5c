import { Lightbulb } from "lucide-react";
import { backlogAdvice } from "../../../core/reports/backlog-advice.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./backlog.module.css";

interface AdviceProps {
  /** The version of the board to advise on; may lag behind while the hand moves. */
  readonly version: number;
  readonly onRefine: (card: string) => void;
}

/** What the team could do next about its backlog, and the card to begin with. */
export function Advice({ version, onRefine }: AdviceProps) {
  const { state, words, refine } = useBoardValue(({ board }) => backlogAdvice(board), [], version);
  const first = refine[0];
  return (
    <section className={styles.advice} data-state={state} aria-label="What to do next">
      <Lightbulb aria-hidden="true" />
      <p>{words}</p>
      {first === undefined ? null : (
        <Button small onPress={() => onRefine(first)}>
          Refine the next
        </Button>
      )}
    </section>
  );
}
