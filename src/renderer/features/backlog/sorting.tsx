import { ArrowDownWideNarrow } from "lucide-react";
import { backlogOrder } from "../../../core/commands/backlog-order.ts";
import type { BacklogKey, SortedCard } from "../../../core/reports/backlog-sort.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { counted } from "../../ui/format.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import styles from "./backlog.module.css";

/** What the backlog can be sorted by, as columns name it. */
export const keyNames: Readonly<Record<BacklogKey, string>> = {
  value: "Value",
  effort: "Effort",
  roi: "ROI",
  wsjf: "WSJF",
};

const choices: readonly { readonly id: BacklogKey; readonly words: string; readonly note: string }[] = [
  { id: "value", words: "By value", note: "The most valuable first" },
  { id: "effort", words: "By effort", note: "The least effort first" },
  { id: "roi", words: "By ROI", note: "(Value − effort) ÷ effort, the highest first" },
  { id: "wsjf", words: "By WSJF", note: "(Value + urgency + risk) ÷ points, the highest first" },
];

interface SortMenuProps {
  readonly value: BacklogKey | null;
  readonly onChange: (by: BacklogKey) => void;
  readonly isDisabled: boolean;
}

/** Proposes another order; nothing moves before it is taken over. */
export const SortMenu = ({ value, onChange, isDisabled }: SortMenuProps) => (
  <Menu
    label="Propose an order"
    placement="bottom end"
    trigger={
      <Button small icon={ArrowDownWideNarrow} isDisabled={isDisabled}>
        Propose an order
      </Button>
    }
  >
    {choices.map(({ id, words, note }) => (
      <MenuItem key={id} id={id} note={note} checked={value === id} onAction={() => onChange(id)}>
        {words}
      </MenuItem>
    ))}
  </Menu>
);

interface ProposalBarProps {
  readonly by: BacklogKey;
  readonly sorted: readonly SortedCard[];
  readonly ranks: ReadonlyMap<string, number>;
  readonly onDone: () => void;
}

/** What the proposed order would change, with the two answers to it. */
export function ProposalBar({ by, sorted, ranks, onDone }: ProposalBarProps) {
  const dispatch = useDispatch();
  const moved = sorted.filter(({ card }, index) => ranks.get(card) !== index).length;
  const without = sorted.filter(({ figure }) => figure === null).length;
  const takeOver = () => {
    dispatch(backlogOrder, { cards: sorted.map(({ card }) => card) });
    onDone();
  };
  return (
    <section className={styles.proposal} aria-label="Proposed order">
      <p role="status">
        <b>Proposed by {keyNames[by]}: </b>
        {moved === 0 ? "the backlog stands in that order already." : `${counted(moved, "card")} would move.`}
        {without > 0 ? ` ${counted(without, "card")} without figures ${without === 1 ? "stands" : "stand"} last.` : ""}{" "}
        Afterwards rank by hand as you like.
      </p>
      <Button small onPress={onDone}>
        Keep the order
      </Button>
      <Button small tone="first" isDisabled={moved === 0} onPress={takeOver}>
        Take over
      </Button>
    </section>
  );
}
