import { Pencil, SquareKanban, SquarePlus, Trash2 } from "lucide-react";
import { feedbackDelete } from "../../../../core/commands/feedback-delete.ts";
import type { FeedbackRecord } from "../../../../core/document/ceremony-records.ts";
import { sideWords } from "../../../../core/reports/held-review.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useRecord, useUiStore } from "../../../binding/use-session.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { SalesIcon } from "../../../ui/sales-icon.tsx";
import styles from "./review.module.css";
import { makeCard, writeFeedback } from "./run-review.ts";

/** What somebody said: who, for which side, about what; and the card that was made of it, or the way to make one. */
export function FeedbackItem({ feedback }: { readonly feedback: FeedbackRecord }) {
  const tandem = useTandem();
  const ui = useUiStore();
  const dispatch = useDispatch();
  const about = useRecord("card", feedback.about);
  const made = useRecord("card", feedback.card);
  const column = useRecord("column", made?.place.column ?? null);
  const { id, name, side, text } = feedback;
  return (
    <li className={styles.said} data-feedback={id}>
      <p className={styles.where}>
        <b dir="auto">{name || "Somebody"}</b>
        <span className={side === "sales" ? styles.sign : undefined}>
          {side === "sales" ? <SalesIcon className={styles.icon} /> : null}
          {sideWords[side]}
        </span>
        {about && about.deletedAt === null ? (
          <span dir="auto">
            about <span className="num">#{about.number}</span> {about.title}
          </span>
        ) : null}
      </p>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <div className={styles.tools}>
        {made && made.deletedAt === null ? (
          <Button small icon={SquareKanban} data-row={made.id} onPress={() => ui.setState({ openCard: made.id })}>
            Card <span className="num">#{made.number}</span> in {column?.name}
          </Button>
        ) : (
          <Button small icon={SquarePlus} onPress={() => makeCard(tandem, feedback)}>
            Make a card
          </Button>
        )}
        <span className={styles.grow} />
        <IconButton small label={`Change the feedback of ${name}`} icon={Pencil} onPress={() => writeFeedback(id)} />
        <IconButton
          small
          label={`Delete the feedback of ${name}`}
          icon={Trash2}
          onPress={() => dispatch(feedbackDelete, { feedback: id })}
        />
      </div>
    </li>
  );
}
