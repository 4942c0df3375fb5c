import { z } from "zod";
import { issueInWords, refuseTooMany } from "./check-records.ts";
import { parseJson } from "./json-text.ts";
import { ReadError, shown } from "./reading.ts";

/*
 * What is read of a Trello board export, in its present form and in the one of before 2016 (labels inside of cards only,
 * checklists without `idCard`, no `dueComplete`). Everything else in the file is passed over.
 */

/** Ids become parts of ours, so they must fit there. */
const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u);
const momentSchema = z.iso.datetime({ offset: true });
const text = z.string().nullish();
/** Where a card or list stands; large floats, sometimes missing. */
const posSchema = z.number().nullish();

const listRefSchema = z.object({ id: idSchema, name: text });

const labelSchema = z.object({ id: idSchema.nullish(), name: text, color: text });
export type TrelloLabel = z.infer<typeof labelSchema>;

const attachmentSchema = z.object({
  id: idSchema,
  name: text,
  url: text,
  bytes: z.number().nullish(),
  date: momentSchema.nullish(),
  mimeType: text,
  isUpload: z.boolean().nullish(),
});
export type TrelloAttachment = z.infer<typeof attachmentSchema>;

const cardSchema = z.object({
  id: idSchema,
  name: text,
  desc: text,
  idList: idSchema,
  idShort: z.number().nullish(),
  pos: posSchema,
  closed: z.boolean().nullish(),
  due: momentSchema.nullish(),
  dueComplete: z.boolean().nullish(),
  start: momentSchema.nullish(),
  dateLastActivity: momentSchema.nullish(),
  idMembers: z.array(idSchema).nullish(),
  idLabels: z.array(idSchema).nullish(),
  labels: z.array(labelSchema).nullish(),
  idChecklists: z.array(idSchema).nullish(),
  attachments: z.array(attachmentSchema).nullish(),
  idMembersVoted: z.array(z.unknown()).nullish(),
  stickers: z.array(z.unknown()).nullish(),
  customFieldItems: z.array(z.unknown()).nullish(),
  pluginData: z.array(z.unknown()).nullish(),
  idAttachmentCover: text,
  coordinates: z.unknown().optional(),
  badges: z.object({ comments: z.number().nullish(), attachments: z.number().nullish() }).nullish(),
});
export type TrelloCard = z.infer<typeof cardSchema>;

const checkItemSchema = z.object({ id: idSchema, name: text, state: text, pos: posSchema, due: text, idMember: text });

const checklistSchema = z.object({
  id: idSchema,
  idCard: idSchema.nullish(),
  name: text,
  pos: posSchema,
  checkItems: z.array(checkItemSchema).nullish(),
});
export type TrelloChecklist = z.infer<typeof checklistSchema>;

const memberSchema = z.object({ id: idSchema, fullName: text, username: text, initials: text });
export type TrelloMember = z.infer<typeof memberSchema>;

const listSchema = z.object({ id: idSchema, name: text, closed: z.boolean().nullish(), pos: posSchema });
export type TrelloList = z.infer<typeof listSchema>;

const actionSchema = z.object({
  id: idSchema,
  type: z.string(),
  date: momentSchema,
  memberCreator: memberSchema.partial({ id: true }).nullish(),
  member: memberSchema.partial({ id: true }).nullish(),
  data: z
    .object({
      text,
      dateLastEdited: momentSchema.nullish(),
      card: z.object({ id: idSchema.nullish(), closed: z.boolean().nullish() }).nullish(),
      list: listRefSchema.nullish(),
      listBefore: listRefSchema.nullish(),
      listAfter: listRefSchema.nullish(),
      old: z.object({ closed: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
});
export type TrelloAction = z.infer<typeof actionSchema>;

const exportSchema = z.object({
  id: idSchema,
  name: text,
  desc: text,
  dateLastActivity: momentSchema.nullish(),
  lists: z.array(listSchema),
  cards: z.array(cardSchema),
  labels: z.array(labelSchema).nullish(),
  members: z.array(memberSchema).nullish(),
  checklists: z.array(checklistSchema).nullish(),
  actions: z.array(actionSchema).nullish(),
  customFields: z.array(z.unknown()).nullish(),
  pluginData: z.array(z.unknown()).nullish(),
});
export type TrelloExport = z.infer<typeof exportSchema>;

/** Reads the text of a Trello export. Throws a ReadError for what is none, naming what is missing or wrong and where. */
export function readTrelloExport(source: string): TrelloExport {
  const data = parseJson(source, "The file");
  if (!isObject(data) || !Array.isArray(data.lists) || !Array.isArray(data.cards))
    throw new ReadError(
      "bad-input",
      "This JSON is not a Trello board: it has no lists and cards. In Trello: Menu, Print, export and share, Export as JSON.",
    );
  refuseTooMany(data.cards.length);
  const parsed = exportSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw new ReadError("bad-input", "The Trello export is not as it should be.");
  throw new ReadError("bad-input", `The Trello export is not as it should be: ${placed(data, issue)}.`);
}

/** A complaint with the thing it is about by name: card “X” (number 3 of cards), field due: …. */
function placed(data: Record<string, unknown>, issue: z.core.$ZodIssue): string {
  const [part, index, ...rest] = issue.path;
  const list = typeof part === "string" ? data[part] : undefined;
  if (!Array.isArray(list) || typeof index !== "number") return issueInWords(issue);
  const item: unknown = list[index];
  const name = isObject(item) && typeof item.name === "string" ? ` “${shown(item.name)}”` : "";
  const words = issueInWords({ ...issue, path: rest });
  return `${String(part).replace(/s$/u, "")}${name} (number ${index + 1} of ${String(part)}), ${words}`;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);
