import { ArrowDown, ArrowUp, Ban, CircleCheck, EllipsisVertical, GripVertical, Hourglass } from "lucide-react";
import { checkDefinition } from "../../../core/document/definitions.ts";
import { isSalesWork } from "../../../core/document/queries.ts";
import { heldUpBy } from "../../../core/document/waits.ts";
import type { BacklogKey } from "../../../core/reports/backlog-sort.ts";
import { investCheck } from "../../../core/reports/invest.ts";
import { useIndexes, useRecord, useSession } from "../../binding/use-session.ts";
import { IconButton } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { formatNumber } from "../../ui/format.ts";
import { Menu, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { SalesIcon } from "../../ui/sales-icon.tsx";
import styles from "./backlog.module.css";
import type { CardTask } from "./card-dialog.tsx";
import { keyNames } from "./sorting.tsx";

/** The words over the columns of the list. */
export const BacklogHead = ({ by }: { readonly by: BacklogKey | null }) => (
  <>
    <th scope="col" className={styles.rank}>
      Rank
    </th>
    <th scope="col">Card</th>
    <th scope="col">INVEST</th>
    <th scope="col" className={styles.figure}>
      {by ? keyNames[by] : "Value"}
    </th>
    <th scope="col" className={styles.figure}>
      Points
    </th>
    <th scope="col">Ready</th>
    <th scope="col">
      <span className="said-only">Menu</span>
    </th>
  </>
);

interface BacklogRowProps {
  readonly id: string;
  /** Counted from 0. */
  readonly place: number;
  /** Its place before a proposed order; null where none is proposed. */
  readonly was: number | null;
  /** What it was sorted by; undefined where no order is proposed. */
  readonly figure: number | null | undefined;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onTask: (task: CardTask) => void;
}

/** One card of the backlog with what refinement asks about it. */
export function BacklogRow({ id, place, was, figure, isCurrent, isSelected, onTask }: BacklogRowProps) {
  const { board } = useSession();
  const card = useRecord("card", id);
  const blocker = useRecord(
    "blocker",
    useIndexes((indexes) => indexes.blockerOf(id), null),
  );
  if (!card) return null;
  const sales = isSalesWork(board, card);
  const waits = heldUpBy(board, card).map(({ title }) => `“${title}”`);
  const ready = checkDefinition(board, card, "ready");
  const epic = card.epic === null ? undefined : board.tables.card.get(card.epic);
  const sprint = card.sprint === null ? undefined : board.tables.sprint.get(card.sprint);
  const task = (kind: CardTask["kind"]) => () => onTask({ kind, card: id });
  const shown = figure === undefined ? card.value : figure;
  return (
    <>
      <td className={cx(styles.rank, "num")}>
        {was === null ? <GripVertical className={styles.grip} aria-hidden="true" /> : <Shift was={was} is={place} />}
        {formatNumber(place + 1)}
        {isSelected ? <span className="said-only">, selected</span> : null}
      </td>
      <td className={styles.card}>
        <span className={styles.title}>
          {sales ? (
            <>
              <SalesIcon className={styles.sales} />
              <span className="said-only">Sales: </span>
            </>
          ) : null}
          <span className={cx(styles.number, "num")}>#{card.number}</span>
          <span className={styles.words}>{card.title}</span>
        </span>
        <span className={styles.notes}>
          {sprint ? <span>in {sprint.name}</span> : null}
          {epic ? <span>part of “{epic.title}”</span> : null}
          {blocker ? (
            <span className={styles.held}>
              <Ban aria-hidden="true" /> blocked: {blocker.reason}
            </span>
          ) : null}
          {waits.length > 0 ? (
            <span className={styles.held}>
              <Hourglass aria-hidden="true" /> waits for {waits.join(", ")}
            </span>
          ) : null}
        </span>
      </td>
      <td className={styles.invest}>
        {investCheck(board, card).map(({ letter, name, state }) => (
          <span key={letter} data-state={state} className={styles.letter}>
            <span aria-hidden="true">{letter}</span>
            {state === "met" ? null : (
              <span className="said-only">
                {name}: {state === "ask" ? "not asked yet" : "missing"}
              </span>
            )}
          </span>
        ))}
      </td>
      <td className={cx(styles.figure, "num")}>{shown === null ? "—" : formatNumber(shown)}</td>
      <td className={cx(styles.figure, styles.points, "num")}>
        {card.points === null ? <span className={styles.held}>?</span> : formatNumber(card.points)}
        {card.points === null ? <span className="said-only">no estimate</span> : null}
      </td>
      <td className={cx(styles.ready, "num")}>
        <Ready lines={ready.length} met={ready.filter(({ holds }) => holds).length} />
      </td>
      <td>
        <Menu
          label={`Menu of “${card.title}”`}
          placement="bottom end"
          trigger={
            <IconButton
              small
              label={`Menu of “${card.title}”`}
              icon={EllipsisVertical}
              excludeFromTabOrder={!isCurrent}
            />
          }
        >
          <MenuItem id="rank" keys="M" onAction={task("rank")}>
            Move to…
          </MenuItem>
          <MenuItem id="estimate" keys="P" onAction={task("estimate")}>
            Estimate…
          </MenuItem>
          <MenuItem id="poker" onAction={task("poker")}>
            Estimate together…
          </MenuItem>
          <MenuItem id="check" keys="I" onAction={task("check")}>
            INVEST and ready…
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="split" keys="S" onAction={task("split")}>
            Split into stories…
          </MenuItem>
        </Menu>
      </td>
    </>
  );
}

function Ready({ lines, met }: { readonly lines: number; readonly met: number }) {
  if (lines === 0) return <span className={styles.quiet}>—</span>;
  if (met === lines)
    return (
      <span className={styles.met}>
        <CircleCheck aria-hidden="true" /> Ready
      </span>
    );
  return (
    <>
      {met} of {lines}
    </>
  );
}

/** How far a card would move. */
function Shift({ was, is }: { readonly was: number; readonly is: number }) {
  if (was === is) return null;
  const Arrow = is < was ? ArrowUp : ArrowDown;
  return (
    <span className={styles.shift}>
      <Arrow aria-hidden="true" />
      {formatNumber(Math.abs(was - is))}
      <span className="said-only">{is < was ? "up, now" : "down, now"}</span>
    </span>
  );
}
