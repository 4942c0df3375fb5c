import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { CARDS_AT_ONCE, cardAdd } from "../../../../core/commands/card-add.ts";
import { LINE_MAX } from "../../../../core/document/field.ts";
import type { ColumnRecord, LaneRecord } from "../../../../core/document/records.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { useKeptText } from "../../../binding/use-kept-text.ts";
import { useCell, useSession, useUiStore } from "../../../binding/use-session.ts";
import { showToast } from "../../../session/toasts.ts";
import { formatNumber } from "../../../ui/format.ts";
import { useFiltered } from "../board-contexts.ts";
import { boardLocal, say } from "../board-local.ts";
import styles from "./add-card.module.css";

interface AddCardProps {
  readonly column: ColumnRecord;
  readonly lane: LaneRecord;
}

/** Why pasted lines cannot become cards, in words, or null. */
function whyNotCards(titles: readonly string[]): string | null {
  if (titles.length > CARDS_AT_ONCE)
    return `These are ${formatNumber(titles.length)} lines; ${formatNumber(CARDS_AT_ONCE)} cards at most are made at once. Nothing was pasted.`;
  const long = titles.findIndex((title) => title.length > LINE_MAX);
  if (long < 0) return null;
  const count = formatNumber(titles[long]?.length ?? 0);
  return `Line ${long + 1} has ${count} characters; a title takes ${formatNumber(LINE_MAX)}. Nothing was pasted.`;
}

/**
 * Types cards into a cell: Enter adds and takes the next, several pasted lines ask first. What is typed stays until it
 * is added, past Escape and a restart.
 */
export function AddCard({ column, lane }: AddCardProps) {
  const session = useSession();
  const dispatch = useDispatch();
  const ui = useUiStore();
  const filtered = useFiltered();
  const field = useRef<HTMLTextAreaElement>(null);
  const refused = useRef("");
  const cards = useCell(column.id, lane.id);
  const [title, change] = useKeptText(`title:${column.id}:${lane.id}`);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);

  // The field moves down with every card that is added, and what was refused at first may have gone through after all.
  useEffect(() => {
    field.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const last = cards.at(-1);
    if (refused.current === "" || last === undefined) return;
    if (session.board.tables.card.get(last)?.title !== refused.current) return;
    refused.current = "";
    change("");
  }, [cards, session, change]);

  const add = () => {
    const next = title.replace(/\s*\n\s*/gu, " ").trim();
    if (next === "") return close({ refocus: true });
    const result = dispatch(cardAdd, { titles: [next], column: column.id, lane: lane.id, at: "bottom" });
    refused.current = result.ok ? "" : next;
    if (!result.ok) return say(result.refusal.message);
    change("");
    say(result.change.label);
    if (filtered.ids === null) return;
    const text = `${result.change.label}. Where it does not match the filter, it is hidden.`;
    const clear = { label: "Clear filter", run: () => ui.setState({ filter: "" }) };
    showToast(ui, "info", text, { about: result.change, offer: clear });
  };

  const close = ({ refocus }: { refocus: boolean }) => {
    const { focusCard } = ui.getState();
    const next = focusCard !== null && cards.includes(focusCard) ? focusCard : (cards.at(-1) ?? focusCard);
    boardLocal.setState({ adding: null, ...(refocus ? { focusNext: next } : {}) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    } else if (event.key === "Escape") {
      event.preventDefault();
      close({ refocus: true });
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData("text/plain").split(/\r\n|\r|\n/u);
    const titles = lines.map((line) => line.trim()).filter((line) => line !== "");
    if (titles.length < 2) return;
    event.preventDefault();
    const refusal = whyNotCards(titles);
    if (refusal !== null) showToast(ui, "warn", refusal);
    else ui.setState({ dialog: { kind: "paste", column: column.id, lane: lane.id, titles } });
  };

  return (
    <div className={styles.form}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={`New card in ${column.name}, ${lane.name}`}
        placeholder="What is to be done?"
        dir="auto"
        rows={2}
        maxLength={LINE_MAX}
        value={title}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => title.trim() === "" && close({ refocus: false })}
      />
      <p className={styles.hint}>
        <kbd>Enter</kbd> adds, <kbd>Esc</kbd> closes
      </p>
    </div>
  );
}
