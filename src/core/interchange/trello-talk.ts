import { TEXT_MAX } from "../document/field.ts";
import { cutText } from "../document/graphemes.ts";
import type { AttachmentRecord, CommentRecord } from "../document/records.ts";
import { type LossList, plural } from "./losses.ts";
import { actorOf } from "./trello-history.ts";
import { cutLine, idOf, sourceOf } from "./trello-records.ts";
import type { TrelloExport } from "./trello-schema.ts";

const COMMENTS = new Set(["commentCard", "copyCommentCard"]);

/** The comments among an export's actions. */
export function readComments(data: TrelloExport, losses: LossList): CommentRecord[] {
  const cards = new Map(data.cards.map((card) => [card.id, card]));
  const comments: CommentRecord[] = [];
  const found = new Map<string, number>();
  let strays = 0;
  let cut = 0;
  for (const action of data.actions ?? []) {
    if (!COMMENTS.has(action.type)) continue;
    const card = action.data?.card?.id ?? "";
    if (!cards.has(card)) {
      strays++;
      continue;
    }
    found.set(card, (found.get(card) ?? 0) + 1);
    const text = action.data?.text ?? "";
    if (text.length > TEXT_MAX) cut++;
    const editedAt = action.data?.dateLastEdited ? Date.parse(action.data.dateLastEdited) : null;
    comments.push({
      type: "comment",
      id: idOf(action.id),
      card: idOf(card),
      text: cutText(text, TEXT_MAX),
      author: cutLine(actorOf(action)),
      at: Date.parse(action.date),
      editedAt,
      deletedAt: null,
      source: sourceOf(action.id, editedAt ?? Date.parse(action.date)),
    });
  }
  const short = data.cards.filter((card) => (card.badges?.comments ?? 0) > (found.get(card.id) ?? 0));
  const missing = short.reduce((sum, card) => sum + (card.badges?.comments ?? 0) - (found.get(card.id) ?? 0), 0);
  losses.add(
    missing,
    `${plural(missing, "comment")} on ${plural(short.length, "card")} ${missing === 1 ? "is" : "are"} not in the file: Trello exports only the newest 1,000 actions.`,
  );
  losses.add(strays, `${plural(strays, "comment")} on cards that are no longer in the file.`);
  losses.add(cut, `${plural(cut, "comment")} longer than a million characters ${cut === 1 ? "is" : "are"} cut.`);
  return comments;
}

/** The attachments of an export's cards, as links: the files themselves stay on Trello. */
export function readAttachments(data: TrelloExport, losses: LossList): AttachmentRecord[] {
  const refused: string[] = [];
  let uploads = 0;
  const attachments: AttachmentRecord[] = [];
  for (const card of data.cards) {
    for (const item of card.attachments ?? []) {
      const name = cutLine(item.name || item.url || "Attachment");
      if (!item.url || item.url.length > 8_000 || !/^https?:\/\/[^\s/]/iu.test(item.url)) {
        refused.push(name);
        continue;
      }
      if (item.isUpload) uploads++;
      attachments.push({
        type: "attachment",
        id: idOf(item.id),
        card: idOf(card.id),
        name,
        mime: (item.mimeType ?? "").slice(0, 200),
        size: item.bytes && Number.isSafeInteger(item.bytes) && item.bytes >= 0 ? item.bytes : null,
        blob: null,
        url: item.url,
        at: item.date ? Date.parse(item.date) : 0,
        deletedAt: null,
        source: sourceOf(item.id, null),
      });
    }
  }
  losses.add(
    uploads,
    `${plural(uploads, "uploaded file")} stay${uploads === 1 ? "s" : ""} on Trello: the export holds links only, which need the network and perhaps a login.`,
  );
  losses.name(
    refused,
    (count) => `${plural(count, "attachment")} whose address is no web page ${count === 1 ? "is" : "are"} left out:`,
  );
  return attachments;
}
