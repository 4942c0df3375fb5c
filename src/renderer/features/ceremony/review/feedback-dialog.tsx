import { useState } from "react";
import { feedbackSave } from "../../../../core/commands/feedback-save.ts";
import type { CeremonyRecord } from "../../../../core/document/ceremony-records.ts";
import { feedbackPeople } from "../../../../core/reports/feedback.ts";
import { type Side, sideWords } from "../../../../core/reports/held-review.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useKeptText } from "../../../binding/use-kept-text.ts";
import { useRecord } from "../../../binding/use-session.ts";
import { choices } from "../../../session/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { keyWords } from "../../../ui/kbd.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { SuggestField } from "../../../ui/suggest-field.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import styles from "./review.module.css";
import { reviewLocal, useReview, type Writing } from "./review-local.ts";
import { useReviewFacts } from "./use-review-facts.ts";

/** The dialog in which feedback is written down, while it is open. */
export function FeedbackDialog({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const writing = useReview((state) => state.writing);
  return writing === null ? null : <FeedbackForm ceremony={ceremony} writing={writing} />;
}

interface FeedbackFormProps {
  readonly ceremony: CeremonyRecord;
  readonly writing: Writing;
}

/** What was said, by whom, for which side and about what. Words that were not kept yet stand there again next time. */
function FeedbackForm({ ceremony, writing }: FeedbackFormProps) {
  const dispatch = useDispatch();
  const { done, open } = useReviewFacts(ceremony);
  const people = useBoardValue(({ board }) => feedbackPeople(board), []);
  const before = useRecord("feedback", writing.feedback);
  const [text, type] = useKeptText(`feedback:${writing.feedback ?? ceremony.id}`, before?.text);
  const [name, setName] = useState(before?.name ?? "");
  const [side, setSide] = useState<Side>(before?.side ?? "sales");
  const [about, setAbout] = useState(before ? before.about : writing.about);
  const [error, setError] = useState<string>();
  const close = () => reviewLocal.setState({ writing: null });
  const call = (called: string) => {
    setName(called);
    const known = people.find((person) => person.name === called.trim());
    if (known) setSide(known.side);
  };
  const save = () => {
    if (!text.trim()) return;
    const said = { feedback: writing.feedback, ceremony: ceremony.id, name, side, text: text.trim(), about };
    const result = dispatch(feedbackSave, said);
    if (result.ok || result.refusal.code === "nothing-to-do") {
      type("");
      close();
    } else setError(result.refusal.message);
  };
  return (
    <Dialog
      title="Feedback"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button tone="first" isDisabled={!text.trim()} onPress={save}>
            Keep it
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter keeps it from each of its fields */}
      <div
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      >
        <TextArea
          label="What was said"
          rows={3}
          autoFocus
          maxLength={20_000}
          value={text}
          error={error}
          onChange={type}
          hint={`${keyWords("Mod+Enter")} keeps it.`}
        />
        <SuggestField
          label="By whom"
          placeholder="Name"
          items={people.map((person) => ({ id: person.name, label: person.name, note: sideWords[person.side] }))}
          value={name}
          onChange={call}
        />
        <Segmented label="For which side" items={choices(sideWords)} value={side} onChange={setSide} />
        <ComboBox
          label="About the card"
          placeholder="Number or title; empty for the whole"
          items={[...done, ...open].map((card) => ({ id: card.id, label: `#${card.number} ${card.title}` }))}
          value={about}
          onChange={setAbout}
        />
      </div>
    </Dialog>
  );
}
