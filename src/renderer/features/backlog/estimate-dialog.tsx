import { Users } from "lucide-react";
import { cardRefine } from "../../../core/commands/card-refine.ts";
import { cardUpdate } from "../../../core/commands/card-update.ts";
import { refinementOf } from "../../../core/document/queries.ts";
import type { CardRecord } from "../../../core/document/records.ts";
import { backlogFigure } from "../../../core/reports/backlog-sort.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession, useVersion } from "../../binding/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { formatNumber } from "../../ui/format.ts";
import { NumberField } from "../../ui/number-field.tsx";
import styles from "./backlog.module.css";

interface EstimateDialogProps {
  readonly card: CardRecord;
  readonly onPoker: () => void;
  readonly onCheck: () => void;
  readonly onClose: () => void;
}

/** Size and worth of a card by hand; each is saved as its field is left. */
export function EstimateDialog({ card, onPoker, onCheck, onClose }: EstimateDialogProps) {
  const { board } = useSession();
  const dispatch = useDispatch();
  // Read again with every change.
  useVersion();
  const refinement = refinementOf(board, card.id);
  const keep = (fields: Parameters<typeof cardUpdate.perform>[1]["fields"]) =>
    dispatch(cardUpdate, { cards: [card.id], fields });
  const refine = (fields: Parameters<typeof cardRefine.perform>[1]["fields"]) =>
    dispatch(cardRefine, { card: card.id, fields });
  const figure = (by: "roi" | "wsjf") => {
    const value = backlogFigure(board, card, by);
    return value === null ? "—" : formatNumber(value);
  };
  return (
    <Dialog
      title={`Estimate “${card.title}”`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button icon={Users} onPress={onPoker}>
            Estimate together…
          </Button>
          <Button onPress={onCheck}>INVEST…</Button>
          <span className={styles.grow} />
          <Button tone="first" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.threes}>
        <NumberField label="Points" min={0} value={card.points} onChange={(points) => keep({ points })} />
        <NumberField label="Value" min={0} value={card.value} onChange={(value) => keep({ value })} />
        <NumberField label="Effort" min={0} value={card.effort} onChange={(effort) => keep({ effort })} />
      </div>
      <div className={styles.pair}>
        <NumberField
          label="Urgency"
          hint="What waiting costs, on the scale of value"
          min={0}
          value={refinement.urgency}
          onChange={(urgency) => refine({ urgency })}
        />
        <NumberField
          label="Risk or chance"
          hint="Risk it takes away, chance it opens"
          min={0}
          value={refinement.risk}
          onChange={(risk) => refine({ risk })}
        />
      </div>
      <p className="num">
        ROI <b>{figure("roi")}</b> · WSJF <b>{figure("wsjf")}</b>
      </p>
    </Dialog>
  );
}
