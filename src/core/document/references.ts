import type { AnyRecord } from "./records.ts";

/** The ids of the records that this record names: what it is about, where it is, who and what it is tied to. */
export function referencesOf(record: AnyRecord): string[] {
  switch (record.type) {
    case "card":
      return [
        record.place.column,
        record.place.lane,
        ...(record.epic ? [record.epic] : []),
        ...(record.sprint ? [record.sprint] : []),
        ...record.assignees,
        ...record.labels,
        ...record.links.flatMap((link) => link.card ?? []),
      ];
    case "comment":
    case "attachment":
      return [record.card];
    case "blocker":
      return record.owner ? [record.card, record.owner] : [record.card];
    case "transition":
      return [
        record.card,
        record.to.column,
        record.to.lane,
        ...(record.from ? [record.from.column, record.from.lane] : []),
      ];
    case "sprint":
      return [
        ...record.committed.map(({ card }) => card),
        ...(record.summary?.cards.map(({ card }) => card) ?? []),
        ...record.availability.map(({ member }) => member),
      ];
    case "scope":
      return record.card ? [record.sprint, record.card] : [record.sprint];
    case "ceremony":
      return named(record.sprint, record.representative, ...record.present, ...record.speakers);
    case "note":
      return named(record.ceremony, record.card, record.speaker);
    case "feedback":
      return named(record.ceremony, record.about, record.card);
    case "sticky":
      return named(record.ceremony, record.author, record.group, ...record.votes);
    case "action":
      return named(record.ceremony, record.owner, record.card);
    case "refinement":
      return [record.card];
    case "cell":
      return [record.column, record.lane];
    default:
      return [];
  }
}

const named = (...ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);
