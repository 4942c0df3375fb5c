import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { cardRefine } from "../../../core/commands/card-refine.ts";
import { checkDefinition } from "../../../core/document/definitions.ts";
import { refinementOf } from "../../../core/document/queries.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { type InvestFinding, investCheck } from "../../../core/reports/invest.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./backlog.module.css";

interface CheckDialogProps {
  readonly card: CardRecord;
  readonly onClose: () => void;
}

/** INVEST letter by letter, three of them asked of the team, and the definition of ready line by line. */
export function CheckDialog({ card, onClose }: CheckDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const ready = checkDefinition(board, card, "ready");
  const ticked = refinementOf(board, card.id).ready;
  return (
    <Dialog
      title={`Is “${card.title}” ready?`}
      onClose={onClose}
      footer={
        <Button tone="first" onPress={onClose}>
          Done
        </Button>
      }
    >
      <ul className={styles.letters}>
        {investCheck(board, card).map((finding) => (
          <Letter key={finding.letter} card={card.id} finding={finding} />
        ))}
      </ul>
      <section className={styles.stack} aria-label="Definition of ready">
        <h3 className={styles.small}>Definition of ready</h3>
        {ready.length === 0 ? (
          <p className={styles.quiet}>
            The team has none yet. “Definitions…” above the backlog is where it is written.
          </p>
        ) : (
          ready.map(({ line, holds, byRule }) => (
            <Checkbox
              key={line.id}
              isSelected={holds}
              isDisabled={byRule}
              onChange={(is) =>
                dispatch(cardRefine, {
                  card: card.id,
                  fields: { ready: is ? [...ticked, line.id] : ticked.filter((id) => id !== line.id) },
                })
              }
            >
              {line.text}
              {byRule ? <small className={styles.quiet}> (the card says so itself)</small> : null}
            </Checkbox>
          ))
        )}
      </section>
    </Dialog>
  );
}

const marks = { met: CircleCheck, missing: CircleX, ask: CircleDashed } as const;
const stateWords = { met: "met", missing: "missing", ask: "to be answered" } as const;

function Letter({ card, finding }: { readonly card: string; readonly finding: InvestFinding }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const { letter, name, question, state, missing, answer, note } = finding;
  const Mark = marks[state];
  const keep = (change: { answer?: boolean | null; note?: string }) => {
    if (!answer) return null;
    const known = refinementOf(board, card)[answer];
    const result = dispatch(cardRefine, { card, fields: { [answer]: { ...known, ...change } } });
    return result.ok || result.refusal.code === "nothing-to-do" ? null : result.refusal.message;
  };
  const draft = useDraft(note, (text) => keep({ note: text.trim() }));
  return (
    <li className={styles.check} data-state={state}>
      <Mark className={styles.mark} aria-hidden="true" />
      <div>
        <p>
          <b>
            {letter} · {name}
          </b>
          <span className={styles.quiet}> {stateWords[state]}</span>
        </p>
        <p>{question}</p>
        {missing ? <p className={styles.held}>{missing}</p> : null}
        {answer ? (
          <div className={styles.answer}>
            <Segmented
              label={`${name}: the team's answer`}
              items={[
                { id: "yes", label: "Yes" },
                { id: "no", label: "No" },
                { id: "open", label: "Not asked" },
              ]}
              value={state === "ask" ? "open" : state === "met" ? "yes" : "no"}
              onChange={(id) => keep({ answer: id === "open" ? null : id === "yes" })}
            />
            <TextField
              hideLabel
              className={styles.grow}
              label={`Note on ${name}`}
              placeholder="Why, or what is missing"
              value={draft.value}
              onChange={draft.onChange}
              onFocus={draft.onFocus}
              onBlur={draft.onBlur}
              error={draft.error}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
}
