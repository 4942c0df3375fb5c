import type { Board } from "../../core/document/board.ts";
import type { SprintRecord } from "../../core/document/records.ts";
import { reviewSprints, sprintToReview } from "../../core/reports/review-sprint.ts";
import { printDeck } from "../export/deck-pdf.ts";
import { CliError, exitCodes } from "./cli-error.ts";
import { readBoard, write } from "./cli-files.ts";

/** Writes the review deck of a board file as PDF. Answers lines for people. The app must be ready. */
export async function writeDeck(
  path: string,
  out: string,
  { sprint: name, zone, locale }: { readonly sprint: string | null; readonly zone: string; readonly locale: string },
): Promise<string[]> {
  const { board } = await readBoard(path);
  const sprint = name === null ? sprintToReview(board) : sprintByName(board, name);
  const { bytes, pages } = await printDeck(board, { sprint: sprint?.id ?? null, now: Date.now(), zone, locale });
  await write(out, bytes);
  return [`${out}: ${pages} ${pages === 1 ? "page" : "pages"}, ${sprint ? sprint.name : "all work on the board"}`];
}

function sprintByName(board: Board, name: string): SprintRecord {
  const sprints = reviewSprints(board);
  const wanted = name.trim().toLowerCase();
  const found = sprints.find((sprint) => sprint.name.trim().toLowerCase() === wanted);
  if (found) return found;
  const names = sprints.map((sprint) => `“${sprint.name}”`).join(", ") || "none";
  throw new CliError(exitCodes.usage, `--sprint: the board has no sprint “${name}” (there are: ${names})`);
}
