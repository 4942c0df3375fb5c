import { z } from "zod";
import { DraftBuilder } from "../change/draft-builder.ts";
import { drawSpeakers, nextRepresentative, openCeremony } from "../document/ceremonies.ts";
import { type CeremonyRecord, ceremonySchema } from "../document/ceremony-records.ts";
import { idSchema } from "../document/field.ts";
import { activeSprint } from "../document/queries.ts";
import { noSmart } from "../document/sprint-records.ts";
import { defineCommand, propose, refuse } from "./command.ts";
import { find } from "./shared/find.ts";
import { ceremonyWords } from "./shared/find-ceremony.ts";

const { kind, walk, votesEach } = ceremonySchema.shape;

/**
 * Begins a ceremony, for the sprint that runs unless another is named. The order of speakers is drawn; in a standup the
 * turn to stand for sales goes to the representative who waited longest, unless one is named (null: nobody).
 */
export const ceremonyStart = defineCommand({
  id: "ceremony.start",
  args: z.strictObject({
    kind,
    present: z.array(idSchema).max(200),
    sprint: idSchema.nullable().optional(),
    representative: idSchema.nullable().optional(),
    walk: walk.optional(),
    votesEach: votesEach.optional(),
  }),
  perform(board, { kind: of, present: there, sprint, representative, walk: way = "board", votesEach: votes = 3 }, ctx) {
    if (openCeremony(board, of))
      return refuse("invalid", `A ${ceremonyWords[of]} is being held already.`, { hint: "End that one first." });
    const present = [...new Set(there)];
    for (const member of present) find(board, "member", member);
    if (sprint) find(board, "sprint", sprint);
    if (representative && !present.includes(representative))
      return refuse("invalid", "The sales representative is not among those who are there.");
    const turn = of === "standup" ? nextRepresentative(board, present) : null;
    const started: CeremonyRecord = {
      type: "ceremony",
      id: ctx.newId(),
      kind: of,
      sprint: sprint === undefined ? (activeSprint(board)?.id ?? null) : sprint,
      startedAt: ctx.now,
      endedAt: null,
      present,
      speakers: [],
      representative: representative === undefined ? turn : representative,
      walk: way,
      results: { specific: "open", measurable: "open", attainable: "open", relevant: "open", timeBound: "open" },
      resultNotes: noSmart,
      reasons: [],
      revealed: false,
      votesEach: votes,
      minutes: null,
      deletedAt: null,
    };
    const draft = new DraftBuilder(board);
    // The seed is this ceremony's own id: drawn anew each day, the same again when the change is replayed.
    draft.add({ ...started, speakers: drawSpeakers(board, started, started.id) });
    return propose(draft.build(), `Began a ${ceremonyWords[of]}`);
  },
});
