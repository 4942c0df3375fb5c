import type { Colour } from "../../../../core/document/field.ts";
import type { BlockerRecord, CardRecord, Stage } from "../../../../core/document/records.ts";
import { useIndexes, useRecord } from "../../../binding/use-session.ts";

/** A card with what its look depends on. */
export interface SeenCard {
  readonly card: CardRecord;
  readonly stage: Stage;
  readonly colour: Colour;
  readonly sales: boolean;
  readonly blocker: BlockerRecord | null;
}

/** Subscribes to one card and to what its look depends on; null once it is gone. */
export function useCard(id: string): SeenCard | null {
  const card = useRecord("card", id);
  const column = useRecord("column", card?.place.column ?? null);
  const lane = useRecord("lane", card?.place.lane ?? null);
  const blockerId = useIndexes((indexes) => indexes.blockerOf(id), null);
  const blocker = useRecord("blocker", blockerId) ?? null;
  if (!card || !column || !lane) return null;
  return {
    card,
    stage: column.stage,
    colour: column.stage === "done" ? "teal" : lane.colour,
    sales: card.origin === "sales" || lane.kind === "sales",
    blocker,
  };
}
