import { sprintAddCards } from "../../../core/commands/sprint-add-cards.ts";
import type { SprintRecord } from "../../../core/document/records.ts";
import { fillSprint } from "../../../core/reports/fill-sprint.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted, formatNumber } from "../../ui/format.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import styles from "./planning.module.css";

interface FillDialogProps {
  readonly sprint: SprintRecord;
  readonly onClose: () => void;
}

/** “Fill from the top” as a proposal: what would come in, and what is passed over and why. */
export function FillDialog({ sprint, onClose }: FillDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const { cards, passed, load } = fillSprint(board, sprint);
  const titleOf = (id: string) => {
    const card = board.tables.card.get(id);
    return card ? `#${card.number} ${card.title}` : "";
  };
  const rows = [
    ...cards.map((id) => ({ id, words: formatNumber(board.tables.card.get(id)?.points ?? 0), comes: true })),
    ...passed.map(({ card, words }) => ({ id: card, words, comes: false })),
  ];
  const takeIn = () => {
    onClose();
    dispatch(sprintAddCards, { sprint: sprint.id, cards: [...cards] });
  };
  return (
    <Dialog
      title={`Fill ${sprint.name} from the top`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" autoFocus isDisabled={cards.length === 0} onPress={takeIn}>
            Take in {counted(cards.length, "card")}
          </Button>
        </>
      }
    >
      {sprint.capacity === null ? (
        <p>Set the capacity first: without it nobody can say how many cards fit.</p>
      ) : (
        <p>
          {cards.length === 0
            ? "Nothing fits as it is."
            : `${counted(cards.length, "card")}; with them the sprint holds ${formatNumber(load.planned)} of ${formatNumber(sprint.capacity)} points, ${formatNumber(load.sales)} of them for sales.`}
        </p>
      )}
      {rows.length > 0 ? (
        <VirtualList
          label="Proposal"
          count={rows.length}
          rowHeight={36}
          keyOf={(index) => rows[index]?.id ?? index}
          row={(index) => {
            const row = rows[index];
            return row ? (
              <div className={styles.proposed} data-comes={row.comes}>
                <span>{row.comes ? "in" : "out"}</span>
                <span className={styles.words}>{titleOf(row.id)}</span>
                <span className="num">{row.comes ? `${row.words} pt` : row.words}</span>
              </div>
            ) : null;
          }}
        />
      ) : null}
    </Dialog>
  );
}
