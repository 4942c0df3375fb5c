import { useState } from "react";
import { cardRank } from "../../../core/commands/card-rank.ts";
import { rankedBacklog } from "../../../core/document/rank.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { counted } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import styles from "./backlog.module.css";

interface RankDialogProps {
  /** Those that move, by rank. */
  readonly cards: readonly CardRecord[];
  readonly onClose: () => void;
}

/** Ranks cards without dragging: by the number in the list that the first of them gets, or first or last of all. */
export function RankDialog({ cards, onClose }: RankDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  const list = rankedBacklog(board);
  const moving = new Set(cards.map(({ id }) => id));
  const others = list.filter(({ id }) => !moving.has(id));
  const [rank, setRank] = useState<number | null>(list.findIndex(({ id }) => moving.has(id)) + 1);
  const move = (to: number) => {
    onClose();
    dispatch(cardRank, { cards: [...moving], before: others[to - 1]?.id ?? null });
  };
  const next = rank === null ? undefined : others[rank - 1];
  return (
    <Dialog
      title={cards.length === 1 ? `Move “${cards[0]?.title}” to…` : `Move ${counted(cards.length, "card")} to…`}
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
        <Button onPress={() => move(others.length + 1)}>Last of all</Button>
      </div>
      <NumberField
        label="Rank"
        min={1}
        max={Math.max(1, others.length + 1)}
        value={rank}
        onChange={setRank}
        hint={next ? `Before #${next.number} ${next.title}` : "At the end"}
      />
    </Dialog>
  );
}
