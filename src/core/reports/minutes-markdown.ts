import { dayIn } from "../calendar/zone.ts";
import { type BoardView, boardRecord } from "../document/board.ts";
import { minutesAt } from "../document/ceremonies.ts";
import { type CeremonyRecord, type Minutes, standupQuestions } from "../document/ceremony-records.ts";

const MINUTE_MS = 60_000;

/** The minutes of a standup (or another ceremony) as Markdown, with the notes that were taken. */
export function minutesMarkdown(board: BoardView, ceremony: CeremonyRecord, now: number, zone: string): string {
  const minutes: Pick<Minutes, "moved" | "raised" | "cleared"> & Partial<Minutes> =
    ceremony.minutes ?? minutesAt(board, ceremony, now);
  const parts = [
    ...minutesHead(board, ceremony, zone),
    section(
      "Spoke",
      (minutes.spoke ?? []).map(({ name, ms }) => `${line(name)} (${span(ms)})`),
    ),
    section(
      "Moved",
      minutes.moved.map(({ number, title, from, to }) =>
        from
          ? `#${number} ${line(title)}: ${line(from)} → ${line(to)}`
          : `#${number} ${line(title)}: new in ${line(to)}`,
      ),
    ),
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
  return [
    `# ${names[ceremony.kind]} of ${dayIn(zone, ceremony.startedAt)}: ${line(boardRecord(board).name)}`,
    ...(sprint ? [`${line(sprint.name)}${sprint.goal.trim() ? `: ${line(sprint.goal)}` : ""}`] : []),
    ...(minutes ? [timeWords(minutes.usedMs, minutes.lengthMs)] : []),
  ];
}

const names = { standup: "Standup", planning: "Sprint planning", review: "Review", retro: "Retrospective" } as const;

/** A heading over lines; "" where there are none. */
export const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${heading}\n\n${lines.map((one) => `- ${one}`).join("\n")}`;

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

/** One line, in which Markdown and HTML mean nothing. */
export const line = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|]/gu, (mark) => `\\${mark}`);
