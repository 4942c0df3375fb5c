/** One line, in which Markdown and HTML mean nothing. */
export const markdownLine = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>|]/gu, (mark) => `\\${mark}`);

/** A heading over a list of lines; "" where there is none. */
export const markdownSection = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${heading}\n\n${lines.map((one) => `- ${one}`).join("\n")}`;
