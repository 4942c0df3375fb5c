import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cardUpdate } from "../../../../core/commands/card-update.ts";
import { LINE_MAX } from "../../../../core/document/field.ts";
import type { CardRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { boardLocal } from "../board-local.ts";
import styles from "./card.module.css";

/** A card's title while it is edited in place. Enter, Escape and leaving it keep what was typed; empty changes nothing. */
export function InlineTitle({ card }: { readonly card: CardRecord }) {
  const dispatch = useDispatch();
  const field = useRef<HTMLTextAreaElement>(null);
  const [title, setTitle] = useState(card.title);
  const left = useRef(false);

  useEffect(() => field.current?.select(), []);

  const leave = ({ refocus }: { refocus: boolean }) => {
    if (left.current) return;
    left.current = true;
    const next = title.replace(/\s*\n\s*/gu, " ").trim();
    if (next !== "" && next !== card.title) dispatch(cardUpdate, { cards: [card.id], fields: { title: next } });
    boardLocal.setState({ renaming: null, ...(refocus ? { focusNext: card.id } : {}) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    leave({ refocus: true });
  };

  return (
    <textarea
      ref={field}
      className={styles.edit}
      aria-label={`Title of “${card.title}”`}
      dir="auto"
      rows={1}
      maxLength={LINE_MAX}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave({ refocus: false })}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
