import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { find } from "./shared/find.ts";

/** Deletes a label and takes it off every card, archived ones too. */
export const labelDelete = defineCommand({
  id: "label.delete",
  args: z.strictObject({ label: idSchema }),
  perform(board, { label }, ctx) {
    const { name } = find(board, "label", label);
    const draft = new DraftBuilder(board);
    draft.update("label", label, { deletedAt: ctx.now });
    for (const card of board.tables.card.values()) {
      if (card.labels.includes(label))
        draft.update("card", card.id, { labels: card.labels.filter((id) => id !== label) });
    }
    return propose(draft.build(), `Deleted the label ${quote(name)}`);
  },
});
