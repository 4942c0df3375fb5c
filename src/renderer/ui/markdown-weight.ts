/** Longest text that is laid out, in UTF-16 units. */
const LONGEST = 100_000;
/** Most marks of a kind: matching them takes time by their square, at 25,000 asterisks nine seconds. */
const MOST_MARKS = 4_000;
/** Most marks that open a quote or a list on one line. */
const DEEPEST = 50;

const deep = new RegExp(`^(?:[ \\t]*(?:>|[*+-][ \\t])){${DEEPEST}}`, "mu");

/** Whether laying a text out as Markdown would hold up the window, whoever wrote or imported it. */
export function isTooHeavy(text: string): boolean {
  if (text.length > LONGEST || deep.test(text)) return true;
  let emphasis = 0;
  let brackets = 0;
  for (const mark of text.match(/[*_~[]/gu) ?? []) {
    if (mark === "[") brackets += 1;
    else emphasis += 1;
  }
  return emphasis > MOST_MARKS || brackets > MOST_MARKS;
}
