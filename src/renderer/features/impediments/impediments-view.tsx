import { Ban, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { cardUnblock } from "../../../core/commands/card-unblock.ts";
import {
  type Impediment,
  impediments,
  impedimentsMarkdown,
  impedimentTotals,
} from "../../../core/reports/impediments.ts";
import { useTandem } from "../../binding/tandem.ts";
import { useBoardValue } from "../../binding/use-board-value.ts";
import { useDispatch, useUndo } from "../../binding/use-dispatch.ts";
import { useNow } from "../../binding/use-now.ts";
import { showToast } from "../../session/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { RowList, type RowListHandle } from "../../ui/row-list.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { ImpedimentHead, ImpedimentRow } from "./impediment-row.tsx";
import styles from "./impediments.module.css";

/** The sprint filter's ids, apart from names of sprints. */
const ALL = "all";
const NAMED = "sprint ";

/** What was and is in the way, over all sprints: how long, whose, what it cost. */
export function ImpedimentsView() {
  const { info, ui } = useTandem();
  const dispatch = useDispatch();
  const { undoChange } = useUndo();
  const now = useNow(60_000);
  const table = useRef<RowListHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [state, setState] = useState<"open" | "all">("open");
  const [sprint, setSprint] = useState(ALL);
  const every = useBoardValue(({ board }) => impediments(board, now, info.zone), [now, info.zone]);
  const totals = useBoardValue(({ board }) => impedimentTotals(board, every, now, info.zone), [every, now, info.zone]);
  const sprints = [...new Set(every.map((one) => one.sprint))];
  const isOf = (one: Impediment) => sprint === ALL || sprint === NAMED + one.sprint;
  const shown = every.filter((one) => isOf(one) && (state === "all" || one.until === null));
  const byId = new Map(shown.map((one) => [one.blocker, one]));

  const open = (id: string) => {
    const card = byId.get(id)?.card;
    if (card !== undefined) ui.setState({ openCard: card, focusCard: card });
  };
  const change = (id: string) => {
    const one = byId.get(id);
    if (one?.until === null) ui.setState({ dialog: { kind: "block", card: one.card } });
  };
  const clear = (id: string) => {
    const one = byId.get(id);
    if (one?.until !== null) return;
    const result = dispatch(cardUnblock, { card: one.card });
    if (!result.ok) return;
    const undo = () => {
      if (undoChange(result.change.id).ok) table.current?.focus(id);
    };
    showToast(ui, "info", result.change.label, { about: result.change, offer: { label: "Undo", run: undo } });
    // A row that leaves the list gives the focus to the next; one that stays loses the button that was pressed.
    if (state === "all") table.current?.focus(id);
    else if (shown.length === 1) heading.current?.focus();
  };
  const copy = () =>
    navigator.clipboard.writeText(impedimentsMarkdown(shown)).then(
      () => showToast(ui, "info", `Copied ${counted(shown.length, "impediment")} as Markdown.`),
      () => showToast(ui, "error", "The list could not be copied. Nothing was changed. Try again."),
    );

  return (
    <div className={styles.view}>
      <header className={styles.bar}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          Impediments
        </h1>
        <div>
          <Segmented
            label="Which impediments"
            items={[
              { id: "open", label: "Open" },
              { id: "all", label: "All" },
            ]}
            value={state}
            onChange={setState}
          />
        </div>
        <Select
          hideLabel
          className={styles.sprint}
          label="Sprint"
          items={[
            { id: ALL, label: "All sprints" },
            ...sprints.map((name) => ({ id: NAMED + name, label: name || "Outside a sprint" })),
          ]}
          value={sprint}
          onChange={setSprint}
        />
        <Button icon={Copy} isDisabled={shown.length === 0} onPress={() => void copy()}>
          Copy as Markdown
        </Button>
      </header>
      <dl className={styles.totals}>
        <Figure name="open" value={formatNumber(totals.open)} />
        {totals.lostInSprint === null ? null : (
          <Figure name="working days lost in this sprint" value={formatNumber(totals.lostInSprint)} />
        )}
        <Figure
          name="days to clear one, on the average"
          value={totals.meanDays === null ? "—" : formatNumber(Math.round(totals.meanDays * 10) / 10)}
        />
      </dl>
      <div className={styles.sheet}>
        <RowList
          ref={table}
          label="Impediments"
          ids={shown.map(({ blocker }) => blocker)}
          rowHeight={56}
          rowClassName={styles.row}
          head={<ImpedimentHead />}
          row={(id, _index, isCurrent) => {
            const one = byId.get(id);
            return one ? (
              <ImpedimentRow one={one} isCurrent={isCurrent} onClear={() => clear(id)} onChange={() => change(id)} />
            ) : null;
          }}
          onOpen={open}
          onRowKey={(event, id) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const key = event.key.toLowerCase();
            if (key === "c") clear(id);
            else if (key === "e") change(id);
            else if (key === "escape" && ui.getState().openCard !== null) ui.setState({ openCard: null });
            else return;
            event.preventDefault();
          }}
          empty={
            <EmptyState icon={Ban}>
              {every.length === 0
                ? "Nothing was ever in the way here. Press B on a card of the board, or I in the standup, to say what is; it is listed here with what it costs."
                : state === "open"
                  ? "Nothing is in the way now. “All” shows what was."
                  : "Nothing was in the way in this sprint."}
            </EmptyState>
          }
        />
      </div>
      <p className={styles.keys}>Enter opens the card, C clears what is in its way, E changes it.</p>
    </div>
  );
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);
