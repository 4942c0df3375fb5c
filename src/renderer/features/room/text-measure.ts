import { textWidth } from "../../../core/reports/text-lines.ts";

/** Measured at this size and scaled, so that every size of a text agrees. */
const SIZE = 100;

const canvas = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");

/** How wide a text is in the wall's typeface, in the unit of `size`. Where nothing can measure, rather more than less. */
export function widthOf(text: string, size: number, weight: number): number {
  if (!canvas) return textWidth(text, size);
  canvas.font = `${weight} ${SIZE}px InterVariable, Inter, system-ui, sans-serif`;
  return (canvas.measureText(text).width / SIZE) * size;
}

/** How many lines a text takes in a width, broken between words, and within one that is wider than the line. */
export function linesOf(text: string, width: number, size: number, weight: number): number {
  let lines = 1;
  let line = "";
  for (const word of text.split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size, weight) > width) {
      lines += 1;
      line = word;
    } else line = longer;
    const over = widthOf(line, size, weight) / width;
    // A script without spaces, or a word that fills lines of its own.
    if (over > 1) {
      lines += Math.ceil(over) - 1;
      line = "";
    }
  }
  return lines;
}
