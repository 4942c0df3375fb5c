import type { BoardView } from "../document/board.ts";
import { exportCsv } from "./export-csv.ts";
import { exportJson } from "./export-json.ts";
import { exportMarkdown } from "./export-markdown.ts";

export type ExportFormat = "json" | "csv" | "md";

/**
 * A board as text in one of the formats that other programs read. `zone` (IANA name) decides on which day something was,
 * `locale` how Markdown writes days and numbers. What is in the bin stays out.
 */
export function exportBoard(
  board: BoardView,
  format: ExportFormat,
  options: { readonly zone: string; readonly locale: string },
): string {
  if (format === "csv") return exportCsv(board, options.zone);
  if (format === "json") return exportJson(board, options.zone);
  return exportMarkdown(board, options);
}
