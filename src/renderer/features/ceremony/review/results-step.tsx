import { Target } from "lucide-react";
import { sprintSave } from "../../../../core/commands/sprint-save.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import type { CheckItem, SprintRecord } from "../../../../core/document/records.ts";
import { type PartResult, partResults, resultWords } from "../../../../core/reports/held-review.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useDraft } from "../../../binding/use-draft.ts";
import { useRecord } from "../../../binding/use-session.ts";
import { choices } from "../../../session/words.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./review.module.css";
import { setResult, setResultNote } from "./run-review.ts";

/** How each part of the SMART goal came out, and which mini-goals and artifacts are there. */
export function ResultsStep({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const sprint = useRecord("sprint", ceremony.sprint);
  const parts = useBoardValue(({ board }) => partResults(board, ceremony), [ceremony]);
  if (!sprint)
    return (
      <EmptyState icon={Target}>
        Only a sprint has a SMART goal to decide. Plan one, or go on to what was not done.
      </EmptyState>
    );
  return (
    <>
      <h2 className={styles.heading}>How the goal came out</h2>
      <p className={styles.goal}>{sprint.goal || "No goal was set for this sprint."}</p>
      <div className={styles.parts}>
        {parts.map((part) => (
          <ResultPart key={part.part} told={part} />
        ))}
      </div>
      <div className={styles.lists}>
        <Ticks sprint={sprint} field="miniGoals" title="Mini-goals" />
        <Ticks sprint={sprint} field="artifacts" title="What was to prove it" />
      </div>
    </>
  );
}

function ResultPart({ told: { part, name, aim, result, note } }: { readonly told: PartResult }) {
  const tandem = useTandem();
  const draft = useDraft(note, (text) => setResultNote(tandem, part, text));
  return (
    <section className={styles.result} aria-label={name} data-result={result}>
      <div>
        <h3>{name}</h3>
        <p className={aim ? undefined : styles.note} dir="auto">
          {aim || "Nobody wrote this part of the goal."}
        </p>
      </div>
      <div className={styles.answer}>
        <Segmented
          label={`${name}: how it came out`}
          items={choices(resultWords)}
          value={result}
          onChange={(next) => {
            if (next !== result) setResult(tandem, part, next);
          }}
        />
        <TextArea
          label={`${name}: in words`}
          hideLabel
          rows={1}
          inputClassName={styles.short}
          placeholder="What shows it?"
          maxLength={20_000}
          {...draft}
        />
      </div>
    </section>
  );
}

interface TicksProps {
  readonly sprint: SprintRecord;
  readonly field: "miniGoals" | "artifacts";
  readonly title: string;
}

/** Lines of the sprint, ticked as they are there; those of a closed sprint stay as they are. */
function Ticks({ sprint, field, title }: TicksProps) {
  const dispatch = useDispatch();
  const items: readonly CheckItem[] = sprint[field];
  if (items.length === 0) return null;
  const closed = sprint.state === "closed";
  const tick = (id: string, done: boolean) =>
    dispatch(sprintSave, {
      sprint: sprint.id,
      fields: { [field]: items.map((item) => (item.id === id ? { ...item, done } : item)) },
    });
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.ticks}>
        {items.map(({ id, text, done }) => (
          <li key={id}>
            <Checkbox isSelected={done} isDisabled={closed} onChange={(isSelected) => tick(id, isSelected)}>
              <span dir="auto">{text}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
