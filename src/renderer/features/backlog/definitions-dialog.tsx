import { Plus, X } from "lucide-react";
import { useState } from "react";
import { practiceUpdate } from "../../../core/commands/practice-update.ts";
import { suggestedDefinitions } from "../../../core/document/definitions.ts";
import { practiceOf } from "../../../core/document/queries.ts";
import type { DefinitionLine } from "../../../core/document/refinement-records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./backlog.module.css";

/** What a card must meet to be ready and to be done, as the team agreed, and what it calls small. */
export function DefinitionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const practice = practiceOf(board);
  return (
    <Dialog
      title="Definitions of ready and of done"
      onClose={onClose}
      footer={
        <Button tone="first" onPress={onClose}>
          Done
        </Button>
      }
    >
      <Definition
        name="Ready"
        words="What must hold before a card leaves the backlog."
        lines={practice.definitionOfReady}
        suggested={suggestedDefinitions.ready}
        onChange={(definitionOfReady) => dispatch(practiceUpdate, { fields: { definitionOfReady } })}
      />
      <Definition
        name="Done"
        words="What must hold before a card counts as done."
        lines={practice.definitionOfDone}
        suggested={suggestedDefinitions.done}
        onChange={(definitionOfDone) => dispatch(practiceUpdate, { fields: { definitionOfDone } })}
      />
      <NumberField
        label="Small, up to so many points"
        hint="INVEST calls a card with more too large: split it."
        min={0}
        value={practice.smallPoints}
        onChange={(smallPoints) => smallPoints !== null && dispatch(practiceUpdate, { fields: { smallPoints } })}
      />
    </Dialog>
  );
}

interface DefinitionProps {
  readonly name: string;
  readonly words: string;
  readonly lines: readonly DefinitionLine[];
  readonly suggested: readonly Omit<DefinitionLine, "id">[];
  readonly onChange: (lines: DefinitionLine[]) => void;
}

function Definition({ name, words, lines, suggested, onChange }: DefinitionProps) {
  const [text, setText] = useState("");
  const make = (line: Omit<DefinitionLine, "id">): DefinitionLine => ({ ...line, id: crypto.randomUUID() });
  const add = () => {
    if (!text.trim()) return;
    onChange([...lines, make({ text: text.trim(), rule: null })]);
    setText("");
  };
  return (
    <section className={styles.stack} aria-label={`Definition of ${name.toLowerCase()}`}>
      <h3 className={styles.small}>{name}</h3>
      <p className={styles.quiet}>{words}</p>
      <ul className={styles.stack}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <span className={styles.grow}>
              {line.text}
              {line.rule ? <small className={styles.quiet}> (read off the card)</small> : null}
            </span>
            <IconButton
              small
              label={`Remove “${line.text}”`}
              icon={X}
              onPress={() => onChange(lines.filter((other) => other !== line))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <TextField
          hideLabel
          className={styles.grow}
          label={`Another line for ${name.toLowerCase()}`}
          placeholder="Another line, Enter"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        {lines.length === 0 ? (
          <Button icon={Plus} onPress={() => onChange(suggested.map(make))}>
            Start with the usual
          </Button>
        ) : null}
      </div>
    </section>
  );
}
