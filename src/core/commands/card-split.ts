import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { idSchema } from "../document/field.ts";
import { cellCards } from "../document/queries.ts";
import type { CardRecord } from "../document/records.ts";
import { defineCommand, propose, quote } from "./command.ts";
import { nameArg, overrideArg } from "./shared/args.ts";
import { findLive } from "./shared/find.ts";
import { keepLimits } from "./shared/limits.ts";
import { acceptance, blankCard, nextNumber } from "./shared/new-card.ts";
import { addTransition, placeCards } from "./shared/placing.ts";

/**
 * Breaks an epic into stories: one card for each title, right below it, under it as their epic, from the same origin and
 * requester and with its labels. The epic stays as it is; nobody has estimated or committed to the stories yet.
 */
export const cardSplit = defineCommand({
  id: "card.split",
  args: z.strictObject({ card: idSchema, titles: z.array(nameArg).min(1).max(200), override: overrideArg }),
  perform(board, { card: id, titles, override }, ctx) {
    const epic = findLive(board, id);
    const { column, lane } = epic.place;
    const first = nextNumber(board);
    const draft = new DraftBuilder(board);
    const stories = titles.map((title, index): CardRecord => {
      const story: CardRecord = {
        ...blankCard(first + index, title, ctx),
        kind: "story",
        origin: epic.origin,
        requester: epic.requester,
        labels: epic.labels,
        epic: epic.id,
        place: { column, lane, order: "" },
      };
      return draft.add({ ...story, acceptedAt: epic.acceptedAt ?? acceptance(board, story, null, ctx.now) });
    });
    const cell = cellCards(board, column, lane);
    const below = cell[cell.findIndex((card) => card.id === id) + 1]?.id ?? null;
    placeCards(board, draft, stories, { column, lane }, below);
    for (const story of stories) addTransition(draft, story.id, null, { column, lane }, ctx);
    const made = stories.map((story) => story.id);
    const notices = keepLimits(board, draft, made, override, ctx);
    const count = `${titles.length} ${titles.length === 1 ? "story" : "stories"}`;
    return propose(draft.build(), `Split ${quote(epic.title)} into ${count}`, notices);
  },
});
