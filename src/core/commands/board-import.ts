import { z } from "zod";
import { DraftBuilder, isEmpty } from "../change/draft-builder.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { type AnyRecord, anyRecordSchema, type BoardRecord, recordTypes } from "../document/records.ts";
import { defineCommand, propose, refuse, stop } from "./command.ts";
import { nameArg } from "./shared/args.ts";
import { type ImportHistory, importHistory, mergeImported } from "./shared/imported.ts";
import { nextNumber } from "./shared/new-card.ts";

/**
 * Takes in what an importer read, as one change. What is not here yet is added (cards whose number is taken get the next
 * free one); what an earlier import of the same source made is brought up to date, except for fields that were changed
 * here since, which stay unless `replace` is set. Moves and other history are added, never rewritten. A board record only renames and describes a
 * board that holds no cards yet or came from the same source.
 */
export const boardImport = defineCommand({
  id: "board.import",
  args: z.strictObject({
    records: z.array(anyRecordSchema).min(1).max(500_000),
    label: nameArg,
    replace: z.boolean().default(false),
  }),
  perform(board, { records, label, replace }) {
    stopAtTwins(board, records);
    const draft = new DraftBuilder(board);
    const history = importHistory(board);
    const numbers = new Set([...board.tables.card.values()].map((card) => card.number));
    let number = Math.max(nextNumber(board), ...highest(records));
    let kept = 0;
    for (const record of records) {
      if (record.type === "board") takeBoard(board, draft, record);
      else if (board.tables[record.type].has(record.id)) kept += update(board, draft, record, replace ? null : history);
      else if (record.type === "card" && numbers.has(record.number)) {
        draft.add({ ...record, number });
        number += 1;
      } else {
        if (record.type === "card") numbers.add(record.number);
        draft.add(record);
      }
    }
    const built = draft.build();
    if (isEmpty(built)) return refuse("nothing-to-do", "Everything in it is on the board already, as it is there.");
    const notices = kept > 0 ? [`${kept} of what was imported before keeps what was changed here since.`] : [];
    return propose(built, label, notices);
  },
});

/** The number after the highest one that comes in, as a list of one; [] where no card comes in. */
function highest(records: readonly AnyRecord[]): number[] {
  let most = 0;
  for (const record of records) if (record.type === "card" && record.number > most) most = record.number;
  return most === 0 ? [] : [most + 1];
}

function update(board: BoardView, draft: DraftBuilder, record: AnyRecord, history: ImportHistory | null): number {
  if (record.type === "transition" || record.type === "override") return 0;
  const here = board.tables[record.type].get(record.id) as AnyRecord;
  const { fields, kept } = mergeImported(here, record, board.stamps.get(record.id), history);
  if (Object.keys(fields).length > 0) draft.update(record.type, record.id, fields);
  return kept ? 1 : 0;
}

function takeBoard(board: BoardView, draft: DraftBuilder, { name, description, source }: BoardRecord): void {
  const here = boardRecord(board);
  const same = source !== null && here.source?.system === source.system && here.source.id === source.id;
  if (same || board.tables.card.size === 0) draft.update("board", here.id, { name, description, source });
}

/** Ids are unique on a board across all types; twins in an import would overwrite each other. */
function stopAtTwins(board: BoardView, records: readonly AnyRecord[]): void {
  const met = new Set<string>();
  for (const { id, type } of records) {
    const elsewhere = recordTypes.find((other) => other !== type && board.tables[other].has(id));
    if (met.has(id) || elsewhere)
      stop("invalid", `The id ${id} stands for two things (${elsewhere ?? type}). Nothing was imported.`);
    met.add(id);
  }
}
