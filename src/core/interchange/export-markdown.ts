import { type BoardView, boardRecord } from "../document/board.ts";
import { grouped } from "../document/grouped.ts";
import { plain } from "../document/plain-markdown.ts";
import { columnsOf, lanesOf } from "../document/queries.ts";
import type { CheckItem } from "../document/records.ts";
import { type CardFacts, cardFacts } from "./card-facts.ts";

/**
 * A board as Markdown: columns as headings, lanes below them where there are several, cards as tasks (ticked where done), the
 * archive last. Titles and names show as they are written; descriptions keep their own Markdown, but no HTML.
 */
export function exportMarkdown(
  board: BoardView,
  { zone, locale }: { readonly zone: string; readonly locale: string },
): string {
  const { name, description } = boardRecord(board);
  const cards = cardFacts(board, zone);
  const lanes = lanesOf(board);
  const write = new CardWriter(locale);
  const parts = [`# ${plain(name)}`, ...(description === "" ? [] : [withoutHtml(description)])];
  const live = grouped(
    cards.filter(({ card }) => card.archivedAt === null),
    ({ card }) => card.place.column,
  );
  for (const column of columnsOf(board)) {
    const own = live.get(column.id) ?? [];
    parts.push(`## ${plain(column.name)}`);
    if (lanes.length === 1) parts.push(own.map((facts) => write.card(facts)).join("\n"));
    else
      for (const lane of lanes) {
        const there = own.filter(({ card }) => card.place.lane === lane.id);
        if (there.length > 0) parts.push(`### ${plain(lane.name)}`, there.map((facts) => write.card(facts)).join("\n"));
      }
  }
  const archived = cards.filter(({ card }) => card.archivedAt !== null);
  if (archived.length > 0) parts.push("## Archive", archived.map((facts) => write.card(facts)).join("\n"));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

class CardWriter {
  readonly #number: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(locale: string) {
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    this.#day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  }

  card(facts: CardFacts): string {
    const { card, assignees, labels, blocked } = facts;
    const day = (date: string) => this.#day.format(Date.parse(date));
    const notes = [
      card.points === null ? "" : `${this.#number.format(card.points)} ${card.points === 1 ? "point" : "points"}`,
      card.origin === "sales" ? `from sales${card.requester === "" ? "" : ` (${plain(card.requester)})`}` : "",
      assignees.map(plain).join(", "),
      labels.map((label) => `#${plain(label.replace(/\s+/gu, "-"))}`).join(" "),
      card.dueDate === null ? "" : `due ${day(card.dueDate)}`,
      blocked === "" ? "" : `blocked: ${plain(blocked)}`,
    ].filter((note) => note !== "");
    const head = `- [${facts.stage === "done" ? "x" : " "}] ${plain(card.title)} (\\#${card.number})${notes.length > 0 ? ` · ${notes.join(" · ")}` : ""}`;
    const below = [
      ...(card.description.trim() === "" ? [] : ["", ...withoutHtml(card.description).split(/\r?\n/u), ""]),
      ...card.criteria.map((item) => this.#line(item)),
      ...card.checklist.map((item) => this.#line(item)),
    ];
    return [head, ...below.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
  }

  #line({ text, done, group }: CheckItem): string {
    return `- [${done ? "x" : " "}] ${group === "" ? "" : `${plain(group)}: `}${plain(text)}`;
  }
}

/** Markdown without HTML in it: a tag shows as the text it is. */
const withoutHtml = (markdown: string): string => markdown.replace(/<(?=[A-Za-z/!?])/gu, "\\<");
