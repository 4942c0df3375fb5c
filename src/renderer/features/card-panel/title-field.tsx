import { LINE_MAX } from "../../../core/document/field.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDraft } from "../../binding/use-draft.ts";
import { TextArea } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { useCardEdit } from "./use-card-edit.ts";

/** The card's title, edited where it stands. Enter saves; an empty title is not kept. */
export function TitleField({ card }: { readonly card: CardRecord }) {
  const edit = useCardEdit(card.id);
  const draft = useDraft(card.title, (title) => (title.trim() ? edit({ title }) : "A card needs a title."));
  return (
    <TextArea
      label="Title"
      hideLabel
      rows={1}
      maxLength={LINE_MAX}
      value={draft.value}
      onChange={(text) => draft.onChange(text.replace(/\s*\n\s*/gu, " "))}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      error={draft.error}
      inputClassName={styles.title}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          draft.onBlur();
        }
      }}
    />
  );
}
