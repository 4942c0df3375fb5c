import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { blobSchema, idSchema, LINE_MAX } from "../document/field.ts";
import { attachmentSchema } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { find } from "./shared/find.ts";

const { mime } = attachmentSchema.shape;

/** Hangs files on a card. Their bytes are kept already, under `blob`, the SHA-256 of each in hex. */
export const attachmentAdd = defineCommand({
  id: "attachment.add",
  args: z.strictObject({
    card: idSchema,
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(LINE_MAX), mime, size: z.int().min(0), blob: blobSchema }))
      .min(1)
      .max(200),
  }),
  perform(board, { card, files }, ctx) {
    const { title } = find(board, "card", card);
    const draft = new DraftBuilder(board);
    for (const file of files) {
      draft.add({
        type: "attachment",
        id: ctx.newId(),
        card,
        ...file,
        url: null,
        at: ctx.now,
        deletedAt: null,
        source: null,
      });
    }
    const what = files.length === 1 ? quote(files[0]?.name ?? "") : `${files.length} files`;
    return propose(draft.build(), `Attached ${what} to ${quote(title)}`);
  },
});
