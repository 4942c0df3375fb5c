/** A heading over a list of lines; "" where there is none. */
export const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${heading}\n\n${lines.map((one) => `- ${one}`).join("\n")}`;
