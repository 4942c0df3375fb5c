import type { BoardView } from "../document/board.ts";
import type { AttachmentRecord, CardLink, CardRecord } from "../document/records.ts";

/** What shows that a card is done. */
export interface Proof {
  /** Files and links that hang on it, oldest first. */
  readonly attachments: readonly AttachmentRecord[];
  /** Its links to pages. */
  readonly pages: readonly CardLink[];
}

/** What the proof of a card is called, one by one; [] where nothing shows that it is done. */
export function proofNames(board: BoardView, card: string): string[] {
  const record = board.tables.card.get(card);
  if (!record) return [];
  const { attachments, pages } = proofOf(board, record);
  return [...attachments.map(({ name }) => name), ...pages.map(({ title, url }) => title || (url ?? ""))];
}

/** The proof of a card: its attachments and its links to pages. One pass over all attachments. */
export function proofOf(board: BoardView, card: CardRecord): Proof {
  const attachments = [...board.tables.attachment.values()]
    .filter((one) => one.card === card.id && one.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { attachments, pages: card.links.filter(({ relation }) => relation === "page") };
}
