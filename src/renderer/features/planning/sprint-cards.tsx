import { ArrowLeft, ArrowRight, ListPlus } from "lucide-react";
import { useRef, useState } from "react";
import { sprintAddCards } from "../../../core/commands/sprint-add-cards.ts";
import { sprintRemoveCards } from "../../../core/commands/sprint-remove-cards.ts";
import { columnsOf } from "../../../core/document/queries.ts";
import { rankedCards } from "../../../core/document/rank.ts";
import type { SprintRecord } from "../../../core/document/records.ts";
import { sprintCards } from "../../../core/document/sprint-load.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useUiStore } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted } from "../../ui/format.ts";
import { RowList, type RowListHandle } from "../../ui/row-list.tsx";
import { takenRows } from "../../ui/row-selection.ts";
import { FillDialog } from "./fill-dialog.tsx";
import { PlanHead, PlanRow } from "./plan-row.tsx";
import styles from "./planning.module.css";

/** What could come in beside what is in; cards change sides by drag, by arrow key and by button, several that are selected together. */
export function SprintCards({ sprint }: { readonly sprint: SprintRecord }) {
  const ui = useUiStore();
  const dispatch = useDispatch();
  const [filling, setFilling] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const outside = useRef<RowListHandle>(null);
  const inside = useRef<RowListHandle>(null);
  const could = useBoardValue(
    ({ board }) =>
      [...rankedCards(board, "ready"), ...rankedCards(board, "backlog")]
        .filter((card) => card.sprint === null)
        .map(({ id }) => id),
    [],
  );
  const taken = useBoardValue(
    ({ board }) => {
      const columns = new Map(columnsOf(board).map(({ id }, index) => [id, index]));
      const at = (column: string) => columns.get(column) ?? 0;
      return sprintCards(board, sprint.id)
        .sort((a, b) => at(a.place.column) - at(b.place.column) || (a.place.order < b.place.order ? -1 : 1))
        .map(({ id }) => id);
    },
    [sprint.id],
  );

  // What changed sides is not selected on the side where it was.
  const wantedOut = new Set(could.filter((id) => selected.has(id)));
  const wantedIn = new Set(taken.filter((id) => selected.has(id)));
  /** Where the hand goes on: the row after those that left. */
  const after = (list: readonly string[], cards: readonly string[]) => {
    const rest = list.slice(list.indexOf(cards.at(-1) ?? "") + 1).find((id) => !cards.includes(id));
    return rest ?? list.findLast((id) => !cards.includes(id));
  };
  const take = (cards: readonly string[]) => {
    const next = after(could, cards);
    if (!dispatch(sprintAddCards, { sprint: sprint.id, cards: [...cards] }).ok) return;
    setSelected(new Set());
    if (next) outside.current?.focus(next);
    else if (cards[0]) inside.current?.focus(cards[0]);
  };
  const leave = (cards: readonly string[]) => {
    const next = after(taken, cards);
    if (!dispatch(sprintRemoveCards, { sprint: sprint.id, cards: [...cards] }).ok) return;
    setSelected(new Set());
    if (next) inside.current?.focus(next);
    else if (cards[0]) outside.current?.focus(cards[0]);
  };
  const open = (id: string) => ui.setState({ openCard: id, focusCard: id });
  return (
    <div className={styles.lists}>
      <section className={styles.list} aria-label="Could come in">
        <header className={styles.listHead}>
          <h3>Could come in</h3>
          <span className={styles.note}>{counted(could.length, "card")}</span>
          <Button small icon={ListPlus} isDisabled={could.length === 0} onPress={() => setFilling(true)}>
            Fill from the top…
          </Button>
        </header>
        <RowList
          ref={outside}
          label="Could come in, by rank"
          ids={could}
          rowHeight={52}
          rowClassName={styles.row}
          head={<PlanHead />}
          row={(id, _index, isCurrent) => (
            <PlanRow
              id={id}
              isCurrent={isCurrent}
              isSelected={wantedOut.has(id)}
              icon={ArrowRight}
              verb="Take in"
              onPress={() => take(takenRows(could, wantedOut, id))}
            />
          )}
          onOpen={open}
          onRowKey={(event, id) => {
            if (event.key !== "ArrowRight" && event.key !== " ") return;
            event.preventDefault();
            take(takenRows(could, wantedOut, id));
          }}
          canDrag
          dropAt="anywhere"
          onDropRows={(ids) => ids.every((id) => taken.includes(id)) && leave(ids)}
          selected={wantedOut}
          onSelect={setSelected}
          empty={
            <EmptyState>
              Everything that is ready or in the backlog is in a sprint. Add to the backlog what could come next.
            </EmptyState>
          }
        />
      </section>
      <section className={styles.list} aria-label="In the sprint">
        <header className={styles.listHead}>
          <h3>In the sprint</h3>
          <span className={styles.note}>{counted(taken.length, "card")}</span>
        </header>
        <RowList
          ref={inside}
          label={`Cards of ${sprint.name}`}
          ids={taken}
          rowHeight={52}
          rowClassName={styles.row}
          head={<PlanHead />}
          row={(id, _index, isCurrent) => (
            <PlanRow
              id={id}
              isCurrent={isCurrent}
              isSelected={wantedIn.has(id)}
              icon={ArrowLeft}
              verb="Take out"
              onPress={() => leave(takenRows(taken, wantedIn, id))}
            />
          )}
          onOpen={open}
          onRowKey={(event, id) => {
            if (!["ArrowLeft", " ", "Delete", "Backspace"].includes(event.key)) return;
            event.preventDefault();
            leave(takenRows(taken, wantedIn, id));
          }}
          canDrag
          dropAt="anywhere"
          onDropRows={(ids) => ids.every((id) => could.includes(id)) && take(ids)}
          selected={wantedIn}
          onSelect={setSelected}
          empty={
            <EmptyState>
              Drag cards here, press → on one, or fill from the top: by rank, as far as the capacity goes.
            </EmptyState>
          }
        />
      </section>
      {filling ? <FillDialog sprint={sprint} onClose={() => setFilling(false)} /> : null}
    </div>
  );
}
