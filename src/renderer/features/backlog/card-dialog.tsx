import { useRecord, useSession } from "../../binding/use-session.ts";
import { CheckDialog } from "./check-dialog.tsx";
import { EstimateDialog } from "./estimate-dialog.tsx";
import { PokerDialog } from "./poker-dialog.tsx";
import { RankDialog } from "./rank-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";

/** What is being done about one card of the backlog. */
export interface CardTask {
  readonly kind: "rank" | "estimate" | "poker" | "check" | "split";
  readonly card: string;
}

interface CardDialogProps {
  readonly task: CardTask;
  /** The cards it is about, where it can be about several: the card of the task, or all that are selected with it. */
  readonly cards: readonly string[];
  readonly onTask: (task: CardTask) => void;
  readonly onClose: () => void;
}

/** The dialog of a task. Nothing where the card went away meanwhile. */
export function CardDialog({ task, cards, onTask, onClose }: CardDialogProps) {
  const { board } = useSession();
  const card = useRecord("card", task.card);
  if (!card) return null;
  switch (task.kind) {
    case "rank":
      return <RankDialog cards={cards.flatMap((id) => board.tables.card.get(id) ?? [])} onClose={onClose} />;
    case "estimate":
      return (
        <EstimateDialog
          card={card}
          onPoker={() => onTask({ kind: "poker", card: card.id })}
          onCheck={() => onTask({ kind: "check", card: card.id })}
          onClose={onClose}
        />
      );
    case "poker":
      return <PokerDialog card={card} onClose={onClose} />;
    case "check":
      return <CheckDialog card={card} onClose={onClose} />;
    case "split":
      return <SplitDialog card={card} onClose={onClose} />;
  }
}
