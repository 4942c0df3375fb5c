import { dayIn } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { minutesAt } from "../document/ceremonies.ts";
import { type CeremonyRecord, type Minutes, standupQuestions } from "../document/ceremony-records.ts";
import { markdownLine as line, markdownSection as section } from "./markdown-parts.ts";
import { reviewSections } from "./review-markdown.ts";

const MINUTE_MS = 60_000;

/** The minutes of a ceremony as Markdown: of a standup with its notes, of a review with results, reasons and feedback. */
export function minutesMarkdown(board: BoardView, ceremony: CeremonyRecord, now: number, zone: string): string {
  const sprint = ceremony.sprint === null ? undefined : board.tables.sprint.get(ceremony.sprint);
  const minutes: Pick<Minutes, "moved" | "raised" | "cleared"> & Partial<Minutes> =
    ceremony.minutes ?? minutesAt(board, ceremony, now);
  const parts = [
    `# ${names[ceremony.kind]} of ${dayIn(zone, ceremony.startedAt)}: ${line(boardRecord(board).name)}`,
    ...(sprint ? [`${line(sprint.name)}${sprint.goal.trim() ? `: ${line(sprint.goal)}` : ""}`] : []),
    ...(minutes.usedMs === undefined ? [] : [timeWords(minutes.usedMs, minutes.lengthMs ?? 0)]),
    section(
      "Spoke",
      (minutes.spoke ?? []).map(({ name, ms }) => `${line(name)} (${span(ms)})`),
    ),
    ...(ceremony.kind === "review"
      ? reviewSections(board, ceremony, now, zone)
      : [section("Moved", minutes.moved.map(moveLine))]),
    section("Impediments raised", minutes.raised.map(blockerLine)),
    section("Impediments cleared", minutes.cleared.map(blockerLine)),
    section("Notes", noteLines(board, ceremony)),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const names = { standup: "Standup", planning: "Sprint planning", review: "Review", retro: "Retrospective" } as const;

const moveLine = ({ number, title, from, to }: Minutes["moved"][number]): string =>
  from ? `#${number} ${line(title)}: ${line(from)} → ${line(to)}` : `#${number} ${line(title)}: new in ${line(to)}`;

const blockerLine = ({ title, reason, owner }: Minutes["raised"][number]): string =>
  `${line(title)}: ${line(reason)}${owner ? ` (${line(owner)})` : ""}`;

function noteLines(board: BoardView, { id }: CeremonyRecord): string[] {
  return [...board.tables.note.values()]
    .filter((note) => note.ceremony === id && note.deletedAt === null)
    .sort((a, b) => a.at - b.at)
    .map(({ card, speaker, question, text }) => {
      const about = [board.tables.member.get(speaker ?? "")?.name, board.tables.card.get(card ?? "")?.title];
      const words = standupQuestions.find((one) => one.question === question)?.words;
      const head = [...about, words].filter((part) => part !== undefined).map(line);
      return head.length > 0 ? `${head.join(" · ")}: ${line(text)}` : line(text);
    });
}

function timeWords(used: number, length: number): string {
  const over = used - length;
  return `Took ${span(used)} of ${span(length)}${over >= MINUTE_MS ? `, ${span(over)} over` : ""}.`;
}

/** “14 min”, “less than a minute”. */
const span = (ms: number): string => (ms < MINUTE_MS ? "less than a minute" : `${Math.round(ms / MINUTE_MS)} min`);
