import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { find } from "./shared/find.ts";
import { findHeld } from "./shared/find-ceremony.ts";

/**
 * Groups notes of a retrospective under another (`under` null: takes them out of their groups). What stood under a note
 * goes with it, and so do votes: they are on the note that leads.
 */
export const stickyGroup = defineCommand({
  id: "sticky.group",
  args: z.strictObject({ stickies: z.array(idSchema).min(1).max(1_000), under: idSchema.nullable() }),
  perform(board, { stickies, under }) {
    const moved = [...new Set(stickies)].map((id) => find(board, "sticky", id));
    const target = under === null ? null : find(board, "sticky", under);
    const lead = target?.group ?? target?.id ?? null;
    const draft = new DraftBuilder(board);
    for (const sticky of moved) {
      findHeld(board, sticky.ceremony);
      if (target && sticky.ceremony !== target.ceremony)
        return refuse("invalid", "These notes are of two retrospectives.");
      if (sticky.id === lead) continue;
      const followers = [...board.tables.sticky.values()].filter(({ group }) => group === sticky.id);
      for (const { id } of lead === null ? [] : followers) draft.update("sticky", id, { group: lead });
      draft.update("sticky", sticky.id, { group: lead });
      const votes = draft.get("sticky", sticky.id)?.votes ?? [];
      if (lead === null || votes.length === 0) continue;
      draft.update("sticky", sticky.id, { votes: [] });
      draft.update("sticky", lead, { votes: [...(draft.get("sticky", lead)?.votes ?? []), ...votes] });
    }
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "They are grouped so already.");
    return propose(built, under === null ? "Took notes out of their group" : "Grouped notes");
  },
});
