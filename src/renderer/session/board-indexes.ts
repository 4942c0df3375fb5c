import type { CardRecord, ColumnRecord, LaneRecord } from "../../core/document/records.ts";

/** Count and points of some cards. */
export interface Tally {
  readonly count: number;
  readonly points: number;
}

/** The records that are about one card. */
export type AboutCard = "comment" | "attachment" | "blocker" | "transition";

/**
 * Lists that views read, kept up to date with every change; a list that did not change keeps its reference. Only live
 * cards (neither archived nor deleted) are in cells and tallies.
 */
export interface BoardIndexes {
  readonly columns: readonly ColumnRecord[];
  readonly lanes: readonly LaneRecord[];
  /** Ids of the cards of a cell, top to bottom. The same empty list for every empty cell. */
  cell(column: string, lane: string): readonly string[];
  tally(where: { readonly column?: string; readonly lane?: string }): Tally;
  /** Count and points of what fills a person's limit: their cards in columns of stage active or waiting. */
  memberWork(member: string): Tally;
  /** Ids of the records of that type about a card, oldest first; deleted comments and attachments are left out. */
  ofCard(type: AboutCard, card: string): readonly string[];
  /** The id of the blocker that stands on a card now, or null. */
  blockerOf(card: string): string | null;
  /** When the card came to the column where it stands now (moves between lanes do not count), else createdAt. */
  enteredAt(card: CardRecord): number;
  /** Ids of archived and of deleted cards, newest first. */
  readonly archived: readonly string[];
  readonly binned: readonly string[];
}
