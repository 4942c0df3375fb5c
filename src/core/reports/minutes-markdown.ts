import { dayIn } from "../calendar/zone.ts";
import type { BoardView } from "../document/board.ts";
import { minutesAt } from "../document/ceremonies.ts";
import { type CeremonyRecord, type Minutes, standupQuestions } from "../document/ceremony-records.ts";
import { plain } from "../document/plain-markdown.ts";
import { section } from "./markdown-parts.ts";
import { namesOfCeremony } from "./names-then.ts";
import { reviewSections } from "./review-markdown.ts";

const MINUTE_MS = 60_000;

/** The minutes of a ceremony as Markdown: of a standup with its notes, of a review with results, reasons and feedback. */
export function minutesMarkdown(board: BoardView, ceremony: CeremonyRecord, now: number, zone: string): string {
  const minutes: Pick<Minutes, "moved" | "raised" | "cleared"> & Partial<Minutes> =
    ceremony.minutes ?? minutesAt(board, ceremony, now);
  const parts = [
    ...minutesHead(board, ceremony, zone),
    section("There", presentLines(board, ceremony)),
    section(
      "Spoke",
      (minutes.spoke ?? []).map(({ name, ms }) => `${plain(name)} (${span(ms)})`),
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

/** What the minutes of any ceremony begin with: its name and day, the sprint, the time used. */
export function minutesHead(board: BoardView, ceremony: CeremonyRecord, zone: string): string[] {
  const sprint = ceremony.sprint === null ? undefined : board.tables.sprint.get(ceremony.sprint);
  const { minutes } = ceremony;
  const { agreed } = namesOfCeremony(board, ceremony);
  return [
    `# ${names[ceremony.kind]} of ${dayIn(zone, ceremony.startedAt)}: ${plain(agreed.name)}`,
    ...(sprint ? [`${plain(sprint.name)}${sprint.goal.trim() ? `: ${plain(sprint.goal)}` : ""}`] : []),
    ...(minutes ? [timeWords(minutes.usedMs, minutes.lengthMs)] : []),
  ];
}

const names = { standup: "Standup", planning: "Sprint planning", review: "Review", retro: "Retrospective" } as const;

const moveLine = ({ number, title, from, to }: Minutes["moved"][number]): string =>
  from
    ? `#${number} ${plain(title)}: ${plain(from)} → ${plain(to)}`
    : `#${number} ${plain(title)}: new in ${plain(to)}`;

/** Who was there in one line, and who stood for sales. */
export function presentLines(board: BoardView, ceremony: CeremonyRecord): string[] {
  const { present, representative } = ceremony;
  const { member } = namesOfCeremony(board, ceremony);
  const name = (id: string) => plain(member(id) ?? "");
  const names = present.map(name).filter(Boolean).join(", ");
  return names === "" ? [] : [`${names}${representative === null ? "" : ` (${name(representative)} stood for sales)`}`];
}

const blockerLine = ({ title, reason, owner }: Minutes["raised"][number]): string =>
  `${plain(title)}: ${plain(reason)}${owner ? ` (${plain(owner)})` : ""}`;

function noteLines(board: BoardView, { id }: CeremonyRecord): string[] {
  return [...board.tables.note.values()]
    .filter((note) => note.ceremony === id && note.deletedAt === null)
    .sort((a, b) => a.at - b.at)
    .map(({ card, speaker, question, text }) => {
      const about = [board.tables.member.get(speaker ?? "")?.name, board.tables.card.get(card ?? "")?.title];
      const words = standupQuestions.find((one) => one.question === question)?.words;
      const head = [...about, words].filter((part) => part !== undefined).map(plain);
      return head.length > 0 ? `${head.join(" · ")}: ${plain(text)}` : plain(text);
    });
}

function timeWords(used: number, length: number): string {
  const over = used - length;
  return `Took ${span(used)} of ${span(length)}${over >= MINUTE_MS ? `, ${span(over)} over` : ""}.`;
}

/** “14 min”, “less than a minute”. */
const span = (ms: number): string => (ms < MINUTE_MS ? "less than a minute" : `${Math.round(ms / MINUTE_MS)} min`);
