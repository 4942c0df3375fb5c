import { z } from "zod";
import { labelSchema } from "../document/records.ts";
import { defineCommand } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { find } from "./shared/find.ts";
import { patch } from "./shared/patch.ts";
import { stopAtSameName } from "./shared/same-name.ts";
import { settingLabel } from "./shared/setting-label.ts";

const { id, colour } = labelSchema.shape;

/** Renames or recolours a label. */
export const labelUpdate = defineCommand({
  id: "label.update",
  args: z.strictObject({ label: id, fields: z.strictObject({ name: nameArg, colour }).partial() }),
  perform(board, { label, fields }) {
    const before = find(board, "label", label);
    if (fields.name !== undefined) stopAtSameName(board, "label", fields.name, label);
    return patch(board, "label", label, fields, (changed) => settingLabel("label", before, fields, changed));
  },
});
