import { Columns3, ListChecks } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { cardRank } from "../../../core/commands/card-rank.ts";
import { rankedBacklog } from "../../../core/document/rank.ts";
import { type BacklogKey, sortBacklog } from "../../../core/reports/backlog-sort.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useFilter } from "../../binding/use-filter.ts";
import { useColumns, useUiStore, useVersion } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { RowList, type RowListHandle } from "../../ui/row-list.tsx";
import { takenRows } from "../../ui/row-selection.ts";
import { AddField } from "./add-field.tsx";
import { Advice } from "./advice.tsx";
import styles from "./backlog.module.css";
import { BacklogHead, BacklogRow } from "./backlog-row.tsx";
import { CardDialog, type CardTask } from "./card-dialog.tsx";
import { DefinitionsDialog } from "./definitions-dialog.tsx";
import { rankStep } from "./rank-step.ts";
import { ProposalBar, SortMenu } from "./sorting.tsx";

/** The ranked backlog: by drag, key and “Move to…”, one card or several, sorted by proposal, refined card by card. */
export function BacklogView() {
  const ui = useUiStore();
  const dispatch = useDispatch();
  const columns = useColumns();
  const advised = useDeferredValue(useVersion());
  const filtered = useFilter();
  const list = useRef<RowListHandle>(null);
  const [by, setBy] = useState<BacklogKey | null>(null);
  const [task, setTask] = useState<CardTask | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [defining, setDefining] = useState(false);
  const ranked = useBoardValue(({ board }) => rankedBacklog(board).map(({ id }) => id), []);
  const sorted = useBoardValue(({ board }) => (by === null ? null : sortBacklog(board, by)), [by]);
  const ranks = useMemo(() => new Map(ranked.map((id, index) => [id, index])), [ranked]);
  const figures = useMemo(() => sorted && new Map(sorted.map(({ card, figure }) => [card, figure])), [sorted]);
  const order = sorted ? sorted.map(({ card }) => card) : ranked;
  const { ids } = filtered;
  const shown = ids ? order.filter((id) => ids.has(id)) : order;
  const backlog = columns.find(({ stage }) => stage === "backlog");

  // What a filter hides or somebody moved away is not meant any more.
  const chosen = new Set(shown.filter((id) => selected.has(id)));
  const rank = (cards: readonly string[], before: string | null, focus = cards[0]) => {
    dispatch(cardRank, { cards: [...cards], before });
    if (focus !== undefined) list.current?.focus(focus);
  };
  if (!backlog)
    return (
      <div className={styles.view}>
        <EmptyState
          icon={Columns3}
          action={
            <Button tone="first" onPress={() => ui.setState({ dialog: { kind: "column", column: null } })}>
              Add a column…
            </Button>
          }
        >
          The backlog is what stands in columns of the stage Backlog. This board has none yet: add one at its left.
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.view}>
      <header className={styles.bar}>
        <h2 className={styles.heading}>Backlog</h2>
        <span className={styles.count}>
          {ids ? `${counted(shown.length, "card")} of ${ranked.length}` : counted(ranked.length, "card")}
        </span>
        <p className={styles.chosen} role="status">
          {chosen.size > 0 ? `${formatNumber(chosen.size)} selected` : ""}
        </p>
        {chosen.size > 0 ? (
          <>
            <Button
              small
              isDisabled={sorted !== null}
              onPress={() => setTask({ kind: "rank", card: [...chosen][0] as string })}
            >
              Move to…
            </Button>
            <Button small onPress={() => setSelected(new Set())}>
              Select none
            </Button>
          </>
        ) : null}
        <Button small icon={ListChecks} onPress={() => setDefining(true)}>
          Definitions…
        </Button>
        <SortMenu value={by} onChange={setBy} isDisabled={ranked.length < 2} />
      </header>
      {sorted && by ? (
        <ProposalBar by={by} sorted={sorted} ranks={ranks} onDone={() => setBy(null)} />
      ) : (
        <Advice version={advised} onRefine={(card) => setTask({ kind: "estimate", card })} />
      )}
      <div className={styles.sheet}>
        <RowList
          ref={list}
          label={sorted ? "Proposed order of the backlog" : "Backlog, ranked"}
          ids={shown}
          rowHeight={52}
          rowClassName={styles.row}
          head={<BacklogHead by={by} />}
          row={(id, index, isCurrent) => (
            <BacklogRow
              id={id}
              isSelected={chosen.has(id)}
              place={sorted ? index : (ranks.get(id) ?? index)}
              was={sorted ? (ranks.get(id) ?? null) : null}
              figure={figures ? (figures.get(id) ?? null) : undefined}
              isCurrent={isCurrent}
              onTask={setTask}
            />
          )}
          onOpen={(id) => ui.setState({ openCard: id, focusCard: id })}
          onRowKey={(event, id) => {
            if (event.key === "Escape" && chosen.size === 0 && ui.getState().openCard !== null) {
              event.preventDefault();
              ui.setState({ openCard: null });
              return;
            }
            const kind = event.ctrlKey || event.metaKey || event.altKey ? undefined : taskKeys[event.key.toLowerCase()];
            if (kind) {
              event.preventDefault();
              setTask({ kind, card: id });
              return;
            }
            const moving = takenRows(shown, chosen, id);
            const before = event.altKey && !sorted ? rankStep(shown, moving, event.key) : undefined;
            if (before === undefined) return;
            event.preventDefault();
            rank(moving, before, id);
          }}
          canDrag={sorted === null}
          dropAt="between"
          {...(sorted ? {} : { onDropRows: rank })}
          selected={chosen}
          onSelect={setSelected}
          empty={
            <EmptyState icon={ListChecks}>
              {ids
                ? "No card of the backlog passes the filter."
                : "What the team might do stands here, the next at the top. Write the first line below; sales' wishes belong here too."}
            </EmptyState>
          }
        />
      </div>
      <AddField column={backlog.id} onAdded={(id) => list.current?.focus(id)} />
      {task ? (
        <CardDialog
          key={`${task.kind} ${task.card}`}
          task={task}
          cards={takenRows(shown, chosen, task.card)}
          onTask={setTask}
          onClose={() => {
            setTask(null);
            list.current?.focus(task.card);
          }}
        />
      ) : null}
      {defining ? <DefinitionsDialog onClose={() => setDefining(false)} /> : null}
    </div>
  );
}

const taskKeys: Readonly<Record<string, CardTask["kind"]>> = { m: "rank", s: "split", i: "check", p: "estimate" };
