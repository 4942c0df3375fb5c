import type { AnyRecord } from "./records.ts";

/** The ids of the records that this record cannot stand without (what it is about, and where it is). */
export function referencesOf(record: AnyRecord): string[] {
  switch (record.type) {
    case "card":
      return [
        record.place.column,
        record.place.lane,
        ...(record.epic ? [record.epic] : []),
        ...(record.sprint ? [record.sprint] : []),
      ];
    case "comment":
    case "attachment":
    case "blocker":
      return [record.card];
    case "transition":
      return [
        record.card,
        record.to.column,
        record.to.lane,
        ...(record.from ? [record.from.column, record.from.lane] : []),
      ];
    case "cell":
      return [record.column, record.lane];
    default:
      return [];
  }
}
