import { z } from "zod";
import { memberSchema } from "../document/records.ts";
import { defineCommand } from "./command.ts";
import { limitArg, nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";
import { settingLabel } from "./shared/setting-label.ts";

const { id, initials, colour, role } = memberSchema.shape;

/** Changes a person's name, looks, role or WIP limit. */
export const memberUpdate = defineCommand({
  id: "member.update",
  args: z.strictObject({
    member: id,
    fields: z.strictObject({ name: nameArg, initials, colour, role, limit: limitArg }).partial(),
  }),
  perform(board, { member, fields }) {
    const before = find(board, "member", member);
    return patch(board, "member", member, fields, (changed) => settingLabel("member", before, fields, changed));
  },
});
