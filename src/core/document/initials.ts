import { graphemesOf } from "./graphemes.ts";

/** Two letters for a name: of its first and its last word, or the first two of its only one. Never cuts a character. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  const letters = last ? [mark(first, 0), mark(last, 0)] : [mark(first, 0), mark(first, 1)];
  const initials = letters.join("").toLocaleUpperCase("en");
  // A family emoji alone is longer than the field: then the first mark has to do, or none.
  return [initials, letters[0] ?? "", ""].find((text) => text.length <= 8) ?? "";
}

const mark = (word: string, at: number): string => graphemesOf(word)[at] ?? "";
