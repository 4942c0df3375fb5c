import { z } from "zod";
import { drawSpeakers } from "../document/ceremonies.ts";
import { ceremonySchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand } from "./command.ts";
import { given } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { ceremonyWords, findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

const { present, speakers, representative, walk, results, resultNotes, reasons, revealed, votesEach } =
  ceremonySchema.shape;

/**
 * Changes a ceremony while it is held. Who comes late speaks last, who leaves speaks no more; the order of the others
 * stays as drawn, unless `speakers` gives another. Notes that were revealed stay so.
 */
export const ceremonyUpdate = defineCommand({
  id: "ceremony.update",
  args: z.strictObject({
    ceremony: idSchema,
    fields: z
      .strictObject({
        present,
        speakers,
        representative,
        walk,
        results,
        resultNotes,
        reasons,
        revealed,
        votesEach,
      })
      .partial(),
  }),
  perform(board, { ceremony: id, fields }) {
    const before = findHeld(board, id);
    const after = { ...before, ...given(fields) };
    const there = [...new Set(after.present)];
    for (const member of there.filter((one) => !before.present.includes(one))) find(board, "member", member);
    // What was said of a card that was deleted since stays.
    const told = new Set(before.reasons.map(({ card }) => card));
    for (const { card } of fields.reasons ?? []) if (!told.has(card)) find(board, "card", card);
    const turn = there.includes(after.representative ?? "") ? after.representative : null;
    const may = drawSpeakers(board, { kind: before.kind, present: there, representative: turn }, before.id);
    const order = [...new Set(after.speakers)].filter((one) => may.includes(one));
    const speak = [...order, ...may.filter((one) => !order.includes(one))];
    const whole = { ...given(fields), present: there, representative: turn, speakers: speak };
    return patch(board, "ceremony", id, whole, (changed) =>
      changed.includes("revealed")
        ? `Revealed the notes of the ${ceremonyWords[before.kind]}`
        : `Changed the ${ceremonyWords[before.kind]}`,
    );
  },
});
