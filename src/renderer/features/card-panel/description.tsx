import { Eye, Pencil } from "lucide-react";
import { useState } from "react";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { useOpenLink } from "../../binding/use-open-link.ts";
import { Button } from "../../ui/button.tsx";
import { Markdown } from "../../ui/markdown.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";
import { useCardEdit } from "./use-card-edit.ts";

/** The card's text in Markdown: read as it will look, edited as it is typed; saved when the field is left. */
export function Description({ card }: { readonly card: CardRecord }) {
  const edit = useCardEdit(card.id);
  const openLink = useOpenLink();
  const draft = useDraft(card.description, (description) => edit({ description }), `description:${card.id}`);
  const [editing, setEditing] = useState(false);
  const toggle = editing ? (
    <Button
      small
      tone="quiet"
      icon={Eye}
      onPress={() => {
        draft.onBlur();
        setEditing(false);
      }}
    >
      Preview
    </Button>
  ) : (
    <Button small tone="quiet" icon={Pencil} onPress={() => setEditing(true)}>
      Edit
    </Button>
  );
  return (
    <Section title="Description" action={draft.value || editing ? toggle : null}>
      {editing ? (
        <TextArea
          label="Description in Markdown"
          hideLabel
          autoFocus
          rows={6}
          value={draft.value}
          onChange={draft.onChange}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
          error={draft.error}
          hint="Markdown: **bold**, - list, [words](https://…). Saved when you leave the field."
        />
      ) : draft.value ? (
        <Markdown text={draft.value} onLink={openLink} />
      ) : (
        <Button tone="quiet" className={styles.invite} onPress={() => setEditing(true)}>
          Add a description…
        </Button>
      )}
    </Section>
  );
}
