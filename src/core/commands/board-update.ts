import { z } from "zod";
import { boardRecord } from "../document/board.ts";
import { boardSchema } from "../document/records.ts";
import { defineCommand, quote } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { patch } from "./shared/patch.ts";

const { description, method, intakePolicy, holidays, promise, salesAllocation } = boardSchema.shape;
const inOrder = <T extends string | number>(list: readonly T[]): T[] =>
  [...new Set(list)].sort((a, b) => (a < b ? -1 : 1));

/** Changes what a board is called, how it works and what it promises. A board has at least one working day a week. */
export const boardUpdate = defineCommand({
  id: "board.update",
  args: z.strictObject({
    fields: z
      .strictObject({
        name: nameArg,
        description,
        method,
        intakePolicy,
        workingDays: z.array(z.int().min(1).max(7)).min(1).transform(inOrder),
        holidays: holidays.transform(inOrder),
        promise,
        salesAllocation,
      })
      .partial(),
  }),
  perform(board, { fields }) {
    const { id, name } = boardRecord(board);
    return patch(board, "board", id, fields, (changed) => {
      if (changed.length === 1 && changed[0] === "name")
        return `Renamed the board ${quote(name)} to ${quote(fields.name ?? "")}`;
      return `Changed the ${changed.map((field) => words[field] ?? field).join(" and ")} of the board`;
    });
  },
});

const words: Readonly<Record<string, string>> = {
  intakePolicy: "intake policy",
  workingDays: "working days",
  promise: "sales promise",
  salesAllocation: "sales allocation",
};
