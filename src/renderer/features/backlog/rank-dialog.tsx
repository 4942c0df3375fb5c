import { useState } from "react";
import { cardRank } from "../../../core/commands/card-rank.ts";
import { rankedBacklog } from "../../../core/document/rank.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import styles from "./backlog.module.css";

interface RankDialogProps {
  readonly card: CardRecord;
  readonly onClose: () => void;
}

/** Ranks a card without dragging: by its number in the list, or first or last. */
export function RankDialog({ card, onClose }: RankDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const list = rankedBacklog(board);
  const others = list.filter(({ id }) => id !== card.id);
  const [rank, setRank] = useState<number | null>(list.findIndex(({ id }) => id === card.id) + 1);
  const move = (to: number) => {
    onClose();
    dispatch(cardRank, { cards: [card.id], before: others[to - 1]?.id ?? null });
  };
  const next = rank === null ? undefined : others[rank - 1];
  return (
    <Dialog
      title={`Move “${card.title}” to…`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="first" isDisabled={rank === null} onPress={() => move(rank ?? 1)}>
            Move
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <Button onPress={() => move(1)}>First of all</Button>
        <Button onPress={() => move(list.length)}>Last of all</Button>
      </div>
      <NumberField
        label="Rank"
        min={1}
        max={Math.max(1, list.length)}
        value={rank}
        onChange={setRank}
        hint={next ? `Before #${next.number} ${next.title}` : "At the end"}
      />
    </Dialog>
  );
}
