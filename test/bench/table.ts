import { availableParallelism, loadavg } from "node:os";

/** One line of the table: what was measured, against what it should be. `limit` null: for information. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly limit: number | null;
  readonly unit: "ms" | "×";
}

/** The value below which the share `p` of the values lies (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The rows as text, with how each stands to its target. */
export function tableOf(rows: readonly Row[]): string {
  const show = (value: number, unit: Row["unit"]) =>
    unit === "ms" ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${value.toFixed(2)} ×`;
  const lines = rows.map(({ what, value, limit, unit }) => [
    what,
    show(value, unit),
    limit === null ? "" : `≤ ${show(limit, unit)}`,
    limit === null ? "" : `${(value / limit).toFixed(2)}`,
    limit === null ? "" : value <= limit ? "met" : "MISSED",
  ]);
  const all = [["measured", "value", "target", "of target", ""], ...lines];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((line) => (line[at] ?? "").length)));
  return all
    .map((line) =>
      line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Times of a machine that does other work besides say little: the table says so. */
export function busyWords(): string {
  const [, load = 0] = loadavg();
  const cores = availableParallelism();
  return load > cores + 1
    ? `The machine was busy meanwhile (load ${load.toFixed(1)} on ${cores} cores): without that, times are shorter.\n`
    : "";
}
