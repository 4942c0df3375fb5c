import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { stickyDelete } from "../../../../core/commands/sticky-delete.ts";
import { stickyGroup } from "../../../../core/commands/sticky-group.ts";
import { stickySave } from "../../../../core/commands/sticky-save.ts";
import { retroColumns } from "../../../../core/document/ceremony-records.ts";
import type { ShownSticky, Topic } from "../../../../core/reports/retro.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useDispatch, useUndo } from "../../../binding/use-dispatch.ts";
import { showToast } from "../../../session/toasts.ts";
import type { NoteDrop } from "./note-drop.ts";
import { noteAfter, noteInstead } from "./note-steps.ts";
import { say } from "./retro-local.ts";

/** A note in the keyboard's hand, and the topic it would go under; null: where it was. */
interface NoteLift {
  readonly note: string;
  readonly target: string | null;
}

/** What can be done with the notes that lie open; whatever is done, the focus stays on a note. */
export function useNotes(ceremony: string, topics: readonly Topic[]) {
  const { session, ui } = useTandem();
  const dispatch = useDispatch();
  const { undoChange } = useUndo();
  const [chosen, setCurrent] = useState<string | null>(null);
  const [lift, setLift] = useState<NoteLift | null>(null);
  const [task, setTask] = useState<{ readonly kind: "group" | "edit"; readonly note: string } | null>(null);
  const wanted = useRef<string | null>(null);

  const { leads, columns, all } = useMemo(() => {
    const inColumns = retroColumns.map(({ column }) => topics.filter((topic) => topic.column === column));
    return {
      leads: inColumns.map((column) => column.map(({ id }) => id)),
      columns: inColumns.map((column) => column.flatMap(({ id, under }) => [id, ...under.map((note) => note.id)])),
      all: new Map<string, ShownSticky>(
        topics.flatMap((topic) => [topic, ...topic.under]).map((note) => [note.id, note]),
      ),
    };
  }, [topics]);
  const first = columns.flat()[0] ?? null;
  const current = chosen !== null && all.has(chosen) ? chosen : first;

  const focus = useCallback((id: string | null) => {
    if (id === null) return;
    wanted.current = id;
    setCurrent(id);
    takeFocus(id);
    // A menu or a dialog that asked gives the focus back a frame later, to what may be no more.
    requestAnimationFrame(() => requestAnimationFrame(() => document.activeElement === document.body && takeFocus(id)));
  }, []);
  const focusFirst = useCallback(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focus(first);
      }),
    );
  }, [first, focus]);
  // A note that is grouped becomes another element.
  useLayoutEffect(() => {
    if (wanted.current !== null && takeFocus(wanted.current)) wanted.current = null;
  });

  const words = (id: string) => `“${all.get(id)?.text ?? ""}”`;
  const leadOf = (id: string) => session.board.tables.sticky.get(id)?.group ?? id;

  const group = (note: string, under: string) => {
    const result = dispatch(stickyGroup, { stickies: [note], under });
    say(result.ok ? `${words(note)} stands under ${words(under)}.` : result.refusal.message);
    focus(note);
  };
  const takeOut = (note: string) => {
    if (leadOf(note) === note) return say("It stands in no group.");
    const result = dispatch(stickyGroup, { stickies: [note], under: null });
    say(result.ok ? `${words(note)} stands by itself.` : result.refusal.message);
    focus(note);
  };
  const remove = (note: string) => {
    const instead = noteInstead(columns, note);
    const result = dispatch(stickyDelete, { sticky: note });
    if (!result.ok) return;
    say(result.change.label);
    const undo = () => {
      if (undoChange(result.change.id).ok) focus(note);
    };
    showToast(ui, "info", result.change.label, { about: result.change, offer: { label: "Undo", run: undo } });
    focus(instead);
  };
  const drop = (note: string, place: NoteDrop) => {
    const sticky = session.board.tables.sticky.get(note);
    if (!sticky) return;
    if (place.kind === "topic") {
      if (leadOf(note) !== place.topic) group(note, place.topic);
    } else if (sticky.group !== null) takeOut(note);
    else if (sticky.column !== place.column) {
      const { text, author } = sticky;
      const result = dispatch(stickySave, { sticky: note, ceremony, column: place.column, text, author });
      const name = retroColumns.find(({ column }) => column === place.column)?.name;
      say(result.ok ? `${words(note)} stands in ${name}.` : result.refusal.message);
      focus(note);
    }
  };

  const startLift = (note: string) => {
    setLift({ note, target: null });
    say(`Lifted ${words(note)}. Arrow keys choose the note it goes under, Space puts it there, Escape brings it back.`);
  };
  const carry = ({ note, target }: NoteLift, key: string) => {
    const own = leadOf(note);
    const next = noteAfter(leads, target ?? own, key);
    if (next === null) return;
    setLift({ note, target: next === own ? null : next });
    say(next === own ? "Where it was." : next === target ? "Nothing further that way." : `Under ${words(next)}.`);
  };
  const putDown = ({ note, target }: NoteLift) => {
    setLift(null);
    if (target === null) say(`${words(note)} stays where it was.`);
    else group(note, target);
  };

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (lift) {
      if (key === "Tab") return;
      event.preventDefault();
      if (key === " " || key === "Enter") putDown(lift);
      else if (key === "Escape") putDown({ ...lift, target: null });
      else carry(lift, key);
      return;
    }
    const next = noteAfter(columns, id, key);
    if (next !== null) focus(next);
    else if (key === " ") startLift(id);
    else if (key === "g") setTask({ kind: "group", note: id });
    else if (key === "e") setTask({ kind: "edit", note: id });
    else if (key === "u") takeOut(id);
    else if (key === "Delete" || key === "Backspace") remove(id);
    else return;
    event.preventDefault();
  };

  return {
    current,
    lift,
    task,
    find: (id: string) => all.get(id),
    setCurrent,
    focusFirst,
    group,
    takeOut,
    remove,
    drop,
    onKeyDown,
    /** A note in the hand is put back when the focus leaves it. */
    blur: (id: string) => setLift((held) => (held?.note === id ? null : held)),
    ask: (kind: "group" | "edit", note: string) => setTask({ kind, note }),
    closeTask: () => {
      setTask(null);
      if (task) focus(task.note);
    },
  };
}
export type Notes = ReturnType<typeof useNotes>;

/** Gives a note the focus where it is on the page; says whether it was. */
function takeFocus(id: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}
