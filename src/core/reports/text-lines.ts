/** Widths of letters in ems, near enough for Inter; what is not listed is taken as a middling letter. */
const NARROW = /[iljtfrI.,:;'’|!()[\]·\s]/u;
const WIDE = /[mwMWÆŒ@%&—…]/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;
/** Letters that ride on others take no room. */
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;

function letterEms(letter: string): number {
  if (NONE.test(letter)) return 0;
  if (FULL.test(letter)) return 1.05;
  if (NARROW.test(letter)) return 0.34;
  if (WIDE.test(letter)) return 0.92;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.6;
}

/** About how wide a text is on one line, in pixels; rather more than less. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += letterEms(letter);
  return ems * fontSize;
}

/**
 * About how many lines a text takes in a width, broken between words and, where a word is wider than the line, within it;
 * rather one too many than one too few. Never less than 1.
 */
export function textLines(text: string, width: number, fontSize: number): number {
  const space = letterEms(" ") * fontSize;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const long = textWidth(word, fontSize);
    if (used > 0 && used + space + long > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + long;
    // A script without spaces, or a word that fills lines of its own.
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}
