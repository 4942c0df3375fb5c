/** What a spreadsheet would take for a formula, and what already carries the mark against it. */
const RISKY = /^'*[=+\-@\t\r]/u;

/** A field as it is written to CSV: an apostrophe before what a spreadsheet would run as a formula. */
export const toCsvField = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The way back: takes the apostrophe away that {@link toCsvField} put there, and no other. */
export const fromCsvField = (field: string): string =>
  field.startsWith("'") && RISKY.test(field) ? field.slice(1) : field;
