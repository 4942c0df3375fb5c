import type { BoardView } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import type { AttachmentRecord, CardLink, CardRecord } from "../document/records.ts";

/** What shows that a card is done. */
export interface Proof {
  /** Files and links that hang on it, oldest first. */
  readonly attachments: readonly AttachmentRecord[];
  /** Its links to pages. */
  readonly pages: readonly CardLink[];
}

/** The proof of a card: its attachments and its links to pages. One pass over all attachments. */
export const proofOf = (board: BoardView, card: CardRecord): Proof =>
  proofAmong(
    [...board.tables.attachment.values()].filter((one) => one.card === card.id),
    card,
  );

/** What the proof of each card is called, one by one; [] where nothing shows that it is done. For many cards at once. */
export function proofNames(board: BoardView): (card: string) => string[] {
  const files = grouped(board.tables.attachment.values(), ({ card }) => card);
  return (id) => {
    const card = board.tables.card.get(id);
    if (!card) return [];
    const { attachments, pages } = proofAmong(files.get(id) ?? [], card);
    return [...attachments.map(({ name }) => name), ...pages.map(({ title, url }) => title || (url ?? ""))];
  };
}

const proofAmong = (files: readonly AttachmentRecord[], { links }: CardRecord): Proof => ({
  attachments: files
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  pages: links.filter(({ relation }) => relation === "page"),
});
