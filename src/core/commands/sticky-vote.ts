import { z } from "zod";
import type { BoardView } from "../document/board.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, quote, refuse } from "./command.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";
import { patch } from "./shared/patch.ts";

/** Gives a note (or the group it is in) so many votes of a person, in place of those they gave it before. */
export const stickyVote = defineCommand({
  id: "sticky.vote",
  args: z.strictObject({ sticky: idSchema, member: idSchema, votes: z.int().min(0).max(20) }),
  perform(board, { sticky: id, member, votes }) {
    const chosen = find(board, "sticky", id);
    const lead = chosen.group === null ? chosen : find(board, "sticky", chosen.group);
    const { votesEach } = findHeld(board, lead.ceremony);
    const { name } = find(board, "member", member);
    const elsewhere = votesOf(board, lead.ceremony, member) - lead.votes.filter((one) => one === member).length;
    if (elsewhere + votes > votesEach) {
      const left = Math.max(0, votesEach - elsewhere);
      return refuse("invalid", `${quote(name)} has ${votesEach} votes and can give this ${left} at most.`);
    }
    const others = lead.votes.filter((one) => one !== member);
    const all = [...others, ...Array<string>(votes).fill(member)];
    return patch(board, "sticky", lead.id, { votes: all }, () => `Voted in the retrospective`);
  },
});

/** The votes a person has given in a retrospective. */
function votesOf(board: BoardView, ceremony: string, member: string): number {
  let given = 0;
  for (const sticky of board.tables.sticky.values())
    if (sticky.ceremony === ceremony && sticky.deletedAt === null)
      given += sticky.votes.filter((one) => one === member).length;
  return given;
}
