let made: Intl.Segmenter | undefined;

/** Made when it is first needed: its tables take ten milliseconds to load, which every start would wait for. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return made;
}

/** Latin letters, digits and signs without marks of their own: each is one character. */
const SINGLE = /^[\x20-\x7e\u00a1-\u024f]*$/u;

/** A letter with more marks on it than this is made to break things, and is cut like one. */
const LONGEST = 64;

/** The characters of a text as people count them: a family, a flag or a letter with its accents is one. */
export const graphemesOf = (text: string): string[] =>
  SINGLE.test(text) ? [...text] : Array.from(segmenter().segment(text), ({ segment }) => segment);

/** A text cut at `most` characters as people count them, the last of which then says that there was more. */
export function shortened(text: string, most: number): string {
  const kept: string[] = [];
  // Taken one by one: a long text would take seconds to come apart.
  for (const { segment } of segmenter().segment(text)) {
    if (kept.length === most) return `${kept.slice(0, -1).join("")}…`;
    kept.push(segment);
  }
  return text;
}

/** The beginning of a text, `max` UTF-16 units at most, with no character cut in two. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const near = Math.max(0, max - LONGEST);
  const at =
    near +
    (segmenter()
      .segment(text.slice(near, max + LONGEST))
      .containing(max - near)?.index ?? 0);
  if (at > near) return text.slice(0, at);
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, "");
}
