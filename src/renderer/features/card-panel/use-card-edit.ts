import { useCallback } from "react";
import type { z } from "zod";
import { cardUpdate } from "../../../core/commands/card-update.ts";
import { useDispatch } from "../../binding/use-dispatch.ts";

export type CardFields = z.input<typeof cardUpdate.args>["fields"];

/** Writes fields of one card; answers the words of a refusal, or null when they are kept (or are being asked about). */
export function useCardEdit(card: string): (fields: CardFields) => string | null {
  const dispatch = useDispatch();
  return useCallback(
    (fields) => {
      const result = dispatch(cardUpdate, { cards: [card], fields });
      if (result.ok || result.refusal.code === "nothing-to-do" || result.refusal.overridable) return null;
      return result.refusal.message;
    },
    [dispatch, card],
  );
}
