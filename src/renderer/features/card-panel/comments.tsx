import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { commentAdd } from "../../../core/commands/comment-add.ts";
import { commentDelete } from "../../../core/commands/comment-delete.ts";
import { commentUpdate } from "../../../core/commands/comment-update.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useKeptText } from "../../binding/use-kept-text.ts";
import { useOpenLink } from "../../binding/use-open-link.ts";
import { useOfCard, useRecord } from "../../binding/use-session.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format.ts";
import { Markdown } from "../../ui/markdown.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import styles from "./card-panel.module.css";
import { Section } from "./section.tsx";

/** What was said about the card, oldest first, and the field to say more. What is typed there is kept until it is sent. */
export function Comments({ card }: { readonly card: string }) {
  const dispatch = useDispatch();
  const ids = useOfCard("comment", card);
  const [typed, type] = useKeptText(`comment:${card}`);
  const send = () => {
    if (typed.trim() && dispatch(commentAdd, { card, text: typed.trim() }).ok) type("");
  };
  return (
    <Section title="Comments" count={ids.length ? String(ids.length) : undefined}>
      <ol className={styles.comments}>
        {ids.map((id) => (
          <Comment key={id} id={id} />
        ))}
      </ol>
      <TextArea
        label="New comment"
        hideLabel
        rows={2}
        placeholder="Write a comment…"
        value={typed}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      {typed.trim() ? (
        <Button small tone="first" className={styles.start} onPress={send}>
          Comment
        </Button>
      ) : null}
    </Section>
  );
}

function Comment({ id }: { readonly id: string }) {
  const dispatch = useDispatch();
  const openLink = useOpenLink();
  const comment = useRecord("comment", id);
  const [edited, setEdited] = useState<string | null>(null);
  if (!comment) return null;
  const save = () => {
    const text = edited?.trim() ?? "";
    if (text === "" || text === comment.text || dispatch(commentUpdate, { comment: id, text }).ok) setEdited(null);
  };
  return (
    <li className={styles.comment}>
      <header>
        <strong>{comment.author || "Someone"}</strong>
        <small className="num">
          {formatMoment(comment.at)}
          {comment.editedAt === null ? "" : " · edited"}
        </small>
        <span className={styles.grow} />
        <IconButton small label="Edit comment" icon={Pencil} onPress={() => setEdited(comment.text)} />
        <IconButton
          small
          label="Delete comment"
          icon={Trash2}
          onPress={() => dispatch(commentDelete, { comment: id })}
        />
      </header>
      {edited === null ? (
        <Markdown text={comment.text} onLink={openLink} />
      ) : (
        <TextArea
          label="Comment"
          hideLabel
          autoFocus
          value={edited}
          onChange={setEdited}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      )}
    </li>
  );
}
