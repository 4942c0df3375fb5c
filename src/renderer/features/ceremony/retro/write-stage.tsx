import { CornerDownLeft, Plus, Undo2, UserRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { stickyDelete } from "../../../../core/commands/sticky-delete.ts";
import { stickySave } from "../../../../core/commands/sticky-save.ts";
import { type CeremonyRecord, type RetroColumn, retroColumns } from "../../../../core/document/ceremony-records.ts";
import { retroCounts } from "../../../../core/reports/retro.ts";
import { holdDraft } from "../../../binding/drafts.ts";
import { useTandem } from "../../../binding/tandem.ts";
import { useBoardValue } from "../../../binding/use-board-value.ts";
import { useDispatch } from "../../../binding/use-dispatch.ts";
import { Button } from "../../../ui/button.tsx";
import { counted } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/kbd.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { PersonList } from "./person-list.tsx";
import { Piles } from "./piles.tsx";
import styles from "./retro.module.css";
import { retroLocal, say, useRetro } from "./retro-local.ts";
import { heldRetro } from "./run-retro.ts";

/**
 * One laptop passed round: whoever has it writes, and what is written lies face down. Nothing on the screen, in the
 * history or in what is read out says what a note says; only how many there are.
 */
export function WriteStage({ ceremony }: { readonly ceremony: CeremonyRecord }) {
  const tandem = useTandem();
  const dispatch = useDispatch();
  const who = useRetro((state) => state.who);
  const anonymous = useRetro((state) => state.anonymous);
  const [column, setColumn] = useState<RetroColumn>("went-well");
  const [text, showText] = useState("");
  /** The same at once: leaving the stage keeps what is typed, and must not keep it twice. */
  const typed = useRef("");
  const setText = (next: string) => {
    typed.current = next;
    showText(next);
  };
  /** The notes of whoever has the laptop since they have it: only these can be taken back. */
  const [mine, setMine] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const counts = useBoardValue(({ board }) => retroCounts(board, ceremony.id), [ceremony.id]);
  const name = retroColumns.find((one) => one.column === column)?.name ?? "";

  const add = () => {
    // A retrospective that was dropped takes what is being typed for it along.
    const words = typed.current.trim();
    if (!words || heldRetro(tandem)?.id !== ceremony.id) return;
    const note = { sticky: null, ceremony: ceremony.id, column, text: words, author: anonymous ? null : who };
    const result = dispatch(stickySave, note);
    if (!result.ok) return;
    setText("");
    setMine([...mine, ...result.change.added.map(({ id }) => id)]);
    say(`Added to ${name}.`);
  };
  const latest = useRef(add);
  latest.current = add;
  // Leaving the stage, ending, undoing and closing the window keep what is typed.
  useEffect(() => holdDraft(() => latest.current()), []);
  useEffect(() => () => latest.current(), []);

  /** The laptop goes on to somebody else: what is typed is kept as the one before wrote it. */
  const handOver = (to: string | null) => {
    add();
    // What could not be kept stays with whoever typed it; why was said.
    if (typed.current.trim()) return;
    setText("");
    setMine([]);
    retroLocal.setState({ who: to });
    field.current?.focus();
  };
  const takeBack = () => {
    const last = mine.at(-1);
    const note = last === undefined ? undefined : tandem.session.board.tables.sticky.get(last);
    setMine(mine.slice(0, -1));
    field.current?.focus();
    if (!note || note.deletedAt !== null || !dispatch(stickyDelete, { sticky: note.id }).ok) return;
    setColumn(note.column);
    setText(text.trim() ? `${note.text}\n${text}` : note.text);
  };
  return (
    <div className={styles.beside}>
      <div className={styles.work}>
        <div className={styles.write} data-write>
          <TextArea
            ref={field}
            label={name}
            placeholder={ceremony.revealed ? "The notes lie open: everybody sees what is added." : "Only you see this."}
            autoFocus
            rows={2}
            maxLength={20_000}
            value={text}
            onChange={setText}
            onKeyDown={(event) => {
              const at = (event.ctrlKey || event.metaKey) && !event.altKey ? Number(event.key) - 1 : Number.NaN;
              const other = retroColumns[at];
              if (other) setColumn(other.column);
              else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) add();
              else if (event.key === "Escape") event.currentTarget.blur();
              else return;
              event.preventDefault();
            }}
          />
          <div className={styles.tools}>
            <Button tone="first" icon={Plus} onPress={add} isDisabled={!text.trim()}>
              Add <Kbd keys="Enter" />
            </Button>
            <Button icon={Undo2} onPress={takeBack} isDisabled={mine.length === 0}>
              Take back the last
            </Button>
            {anonymous ? (
              <Button icon={UserRound} onPress={() => handOver(null)} isDisabled={mine.length === 0 && !text.trim()}>
                Hand over
              </Button>
            ) : null}
            <span className={styles.note}>
              <CornerDownLeft className={styles.icon} aria-hidden="true" /> Shift+Enter begins a line;{" "}
              <Kbd keys="Mod+1" /> to <Kbd keys="Mod+4" /> choose the column.
            </span>
          </div>
        </div>
        <Piles
          counts={counts.columns}
          value={column}
          onChange={(next) => {
            setColumn(next);
            field.current?.focus();
          }}
        />
      </div>
      {anonymous ? null : (
        <PersonList
          title="Who writes"
          people={ceremony.present}
          value={who}
          onChange={handOver}
          note={(id) => counted(counts.authors.get(id) ?? 0, "note")}
          nobody="Without a name"
        />
      )}
    </div>
  );
}
