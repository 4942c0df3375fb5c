import { z } from "zod";
import { minutesAt } from "../document/ceremonies.ts";
import { minutesSchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand } from "./command.ts";
import { reviewedNow } from "./shared/as-closed.ts";
import { ceremonyWords, findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

const { usedMs, lengthMs } = minutesSchema.shape;

/**
 * Ends a ceremony and writes its minutes: who spoke and how long, what moved, which impediments were raised and cleared
 * since the one before, the time used; of a review what it was about, while its sprint has not closed. Times are
 * milliseconds, as the timer counted them.
 */
export const ceremonyEnd = defineCommand({
  id: "ceremony.end",
  args: z.strictObject({
    ceremony: idSchema,
    usedMs,
    lengthMs,
    spoke: z.array(z.strictObject({ member: idSchema, ms: usedMs })).max(200),
  }),
  perform(board, { ceremony: id, usedMs: used, lengthMs: length, spoke }, ctx) {
    const ceremony = findHeld(board, id);
    const reviewed = reviewedNow(board, ceremony);
    const minutes = {
      usedMs: used,
      lengthMs: length,
      spoke: spoke.map(({ member, ms }) => ({ member, name: board.tables.member.get(member)?.name ?? "", ms })),
      ...minutesAt(board, ceremony, ctx.now),
      ...(reviewed ? { reviewed } : {}),
    };
    const endedAt = Math.max(ctx.now, ceremony.startedAt);
    return patch(board, "ceremony", id, { endedAt, minutes }, () => `Ended the ${ceremonyWords[ceremony.kind]}`);
  },
});
