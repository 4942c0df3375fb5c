import type { z } from "zod";
import { type Board, emptyBoard, tableOf } from "../document/board.ts";
import { CARDS_MAX, RECORDS_MAX } from "../document/field.ts";
import { violations } from "../document/invariants.ts";
import { type AnyRecord, type RecordType, recordSchemas } from "../document/records.ts";
import { ReadError, shown } from "./reading.ts";

/** Refuses more cards than a board can hold, before each is looked at. */
export function refuseTooMany(cards: number): void {
  if (cards > CARDS_MAX)
    throw new ReadError(
      "too-large",
      `The board has ${cards.toLocaleString("en")} cards; Tandem takes boards of up to ${CARDS_MAX.toLocaleString("en")}.`,
    );
}

/**
 * Checks data from outside as the records of one whole board: each by its schema, ids once, and the laws every board
 * keeps. Returns the board; throws a {@link ReadError} that names the record and field of the first that is wrong.
 */
export function checkRecords(data: unknown): Board {
  if (!Array.isArray(data)) throw new ReadError("bad-input", "The list of records is missing.");
  refuseTooMany((data as unknown[]).filter((item) => (item as { type?: unknown } | null)?.type === "card").length);
  if (data.length > RECORDS_MAX) throw new ReadError("too-large", "The board has more than a million records.");
  const board = emptyBoard();
  const ids = new Map<string, AnyRecord>();
  for (const [index, item] of (data as unknown[]).entries()) {
    const record = checkRecord(item, index);
    const other = ids.get(record.id);
    if (other)
      throw new ReadError("bad-input", `Two records have the id ${record.id}: ${nameOf(other)}, ${nameOf(record)}.`);
    ids.set(record.id, record);
    tableOf(board, record.type).set(record.id, record);
  }
  const [broken] = violations(board);
  if (broken) throw new ReadError("bad-input", broken.message);
  return board;
}

function checkRecord(item: unknown, index: number): AnyRecord {
  const type = typeof item === "object" && item !== null ? (item as { type?: unknown }).type : undefined;
  if (typeof type !== "string" || !Object.hasOwn(recordSchemas, type))
    throw new ReadError("bad-input", `Record ${index + 1} is of no kind that Tandem knows.`);
  const parsed = recordSchemas[type as RecordType].safeParse(item);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ReadError("bad-input", `${nameOf(item)}${issue ? `, ${issueInWords(issue)}` : " is not as it should be"}.`);
}

/** A record, or what claims to be one, as people would name it: card “Banner set” (#12). */
export function nameOf(item: unknown): string {
  const { type, id, title, name, number } = item as Record<string, unknown>;
  const called = [title, name].find((text) => typeof text === "string" && text !== "");
  const mark = typeof number === "number" ? ` (#${number})` : called === undefined ? ` ${shown(String(id))}` : "";
  return `${type}${called === undefined ? "" : ` “${shown(String(called))}”`}${mark}`;
}

/** A schema's complaint in words: "field points: not a number of zero or more". */
export function issueInWords(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join(".");
  const at = field === "" ? "" : `field ${field}: `;
  switch (issue.code) {
    case "invalid_type":
      return `${at}should be ${issue.expected}`;
    case "too_big":
      return `${at}more than ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
    case "too_small":
      return `${at}less than ${issue.minimum}${issue.origin === "string" ? " characters" : ""}`;
    case "invalid_value":
      return `${at}should be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return `${at}${issue.format === "date" ? "not a day of the calendar" : "not in the form it should have"}`;
    case "unrecognized_keys":
      return `${at}has fields that are not known: ${issue.keys.map(shown).join(", ")}`;
    default:
      return `${at}not as it should be`;
  }
}
