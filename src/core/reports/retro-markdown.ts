import type { BoardView } from "../document/board.ts";
import { isOpenAction } from "../document/ceremonies.ts";
import { type ActionRecord, type CeremonyRecord, retroColumns } from "../document/ceremony-records.ts";
import { plain } from "../document/plain-markdown.ts";
import { section } from "./markdown-parts.ts";
import { minutesHead, presentLines } from "./minutes-markdown.ts";
import { actionsOf, retroTopics, type ShownSticky, type Topic } from "./retro.ts";

/**
 * The minutes of a retrospective as Markdown: the topics with their votes and notes, and what was agreed. Notes that were
 * never revealed are counted, not told.
 */
export function retroMarkdown(board: BoardView, ceremony: CeremonyRecord, zone: string): string {
  const name = (id: string | null) => board.tables.member.get(id ?? "")?.name ?? "";
  const topics = retroTopics(board, ceremony.id);
  const hidden = ceremony.revealed ? 0 : topics.length;
  const parts = [
    ...minutesHead(board, ceremony, zone),
    section("There", presentLines(board, ceremony)),
    ...retroColumns.map(({ column, name: heading }) =>
      section(heading, ceremony.revealed ? topics.filter((topic) => topic.column === column).map(topicLines) : []),
    ),
    hidden > 0 ? `${hidden === 1 ? "1 note was" : `${hidden} notes were`} never revealed.` : "",
    section(
      "Actions",
      actionsOf(board, ceremony.id).map((action) => actionLine(board, action, name(action.owner))),
    ),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** A topic with its votes, and the notes under it as a list within the list. */
function topicLines({ under, ...lead }: Topic): string {
  const votes = lead.votes > 0 ? ` — ${lead.votes} ${lead.votes === 1 ? "vote" : "votes"}` : "";
  return [`${noteLine(lead)}${votes}`, ...under.map((note) => `  - ${noteLine(note)}`)].join("\n");
}

const noteLine = ({ text, author }: ShownSticky): string =>
  `${plain(text ?? "")}${author === null ? "" : ` (${plain(author)})`}`;

function actionLine(board: BoardView, action: ActionRecord, owner: string): string {
  const card = action.card === null ? undefined : board.tables.card.get(action.card);
  const facts = [
    owner ? plain(owner) : "nobody owns it",
    action.dueDate === null ? "" : `by ${action.dueDate}`,
    card ? `card #${card.number}` : "",
    isOpenAction(board, action) ? "" : "done",
  ];
  return `${plain(action.text)} (${facts.filter(Boolean).join(", ")})`;
}
