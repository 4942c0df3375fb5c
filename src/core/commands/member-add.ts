import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import type { BoardView } from "../document/board.ts";
import { type Colour, colourSchema } from "../document/field.ts";
import { initialsOf } from "../document/initials.ts";
import { memberSchema, roleSchema } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { nameArg } from "./shared/args.ts";

/** Adds a person. Unless given, they are a team member with the initials of their name and the colour least in use. */
export const memberAdd = defineCommand({
  id: "member.add",
  args: z.strictObject({
    name: nameArg,
    role: roleSchema.optional(),
    colour: colourSchema.optional(),
    initials: memberSchema.shape.initials.optional(),
  }),
  perform(board, { name, role = "team", colour, initials }, ctx) {
    const draft = new DraftBuilder(board);
    draft.add({
      type: "member",
      id: ctx.newId(),
      name,
      initials: initials?.trim() || initialsOf(name),
      colour: colour ?? leastUsed(board),
      role,
      limit: null,
      deletedAt: null,
      source: null,
    });
    return propose(draft.build(), `Added ${quote(name)} to the team`);
  },
});

function leastUsed(board: BoardView): Colour {
  const uses = new Map<Colour, number>(colourSchema.options.map((colour) => [colour, 0]));
  for (const { colour, deletedAt } of board.tables.member.values())
    if (deletedAt === null) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const [first] = [...uses].sort(([, a], [, b]) => a - b);
  return first?.[0] ?? "grey";
}
