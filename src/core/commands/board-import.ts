import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { type AnyRecord, anyRecordSchema, type BoardRecord, recordTypes } from "../document/records.ts";
import { defineCommand, propose, refuse, stop } from "./command.ts";
import { nameArg } from "./shared/args.ts";

/**
 * Writes the records of an import as they were planned and shown before (core/interchange/plan-import.ts): new ones are
 * added, those that are here take the fields in which they differ. One change, so that one undo takes the import back. A
 * board record of another board only names and describes this one while it holds no cards.
 */
export const boardImport = defineCommand({
  id: "board.import",
  args: z.strictObject({ records: z.array(anyRecordSchema).min(1).max(500_000), label: nameArg }),
  perform(board, { records, label }) {
    stopAtTwins(board, records);
    const draft = new DraftBuilder(board);
    for (const record of records) {
      if (record.type === "board") takeBoard(board, draft, record);
      else if (board.tables[record.type].has(record.id)) {
        const { type, id, ...fields } = record;
        draft.update(type, id, fields);
      } else draft.add(record);
    }
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "Everything in it is on the board already, as it is there.");
    return propose(built, label);
  },
});

function takeBoard(board: BoardView, draft: DraftBuilder, record: BoardRecord): void {
  const here = boardRecord(board);
  const { name, description, source } = record;
  if (record.id === here.id || board.tables.card.size === 0)
    draft.update("board", here.id, { name, description, source });
}

/** Ids are unique on a board across all types: who wrote what is kept by id alone. */
function stopAtTwins(board: BoardView, records: readonly AnyRecord[]): void {
  const met = new Set<string>();
  for (const { id, type } of records) {
    const elsewhere = recordTypes.find((other) => other !== type && board.tables[other].has(id));
    if (met.has(id) || elsewhere)
      stop("invalid", `The id ${id} stands for two things (${elsewhere ?? type}). Nothing was imported.`);
    met.add(id);
  }
}
