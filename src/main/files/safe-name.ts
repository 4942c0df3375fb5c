import { graphemesOf } from "../../core/document/graphemes.ts";

const NAME_MAX = 120;
/** Linux takes 255 bytes, of which a temporary file beside it needs some. */
const BYTES_MAX = 200;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/iu;
// Controls, marks that turn or hide text (a name "…gpj.exe" that reads "…exe.jpg"), lone surrogates.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const FORBIDDEN = /[<>:"/\\|?*]/gu;

/**
 * A name that every file system takes and no reader mistakes, as close to `name` as can be: the last part of a path,
 * composed (NFC), without hidden marks, without what Windows forbids or reserves, 120 characters and 200 bytes at most
 * with its extension kept. Never empty: `fallback` then.
 */
export function safeName(name: string, fallback = "file"): string {
  const last = name.normalize("NFC").split(/[/\\]/u).at(-1) ?? "";
  const clean = last.replace(HIDDEN, "").replace(FORBIDDEN, "_").replace(/\s+/gu, " ");
  const bare = clean
    .replace(/^[. ]+$/u, "")
    .replace(/[. ]+$/u, "")
    .trimStart();
  if (bare === "") return fallback;
  const short = shorten(bare);
  return RESERVED.test(short.split(".")[0]?.trimEnd() ?? "") ? `_${short}` : short;
}

/** Whether a name can be used as it is. */
export const isSafeName = (name: string): boolean => name !== "" && safeName(name, "") === name;

function shorten(name: string): string {
  if (fits(graphemesOf(name))) return name;
  const extension = graphemesOf(/\.[^. ]{1,16}$/u.exec(name)?.[0] ?? "");
  const stem = graphemesOf(name.slice(0, name.length - extension.join("").length)).slice(0, NAME_MAX);
  while (!fits([...stem, ...extension])) stem.pop();
  return stem.join("").replace(/[. ]+$/u, "") + extension.join("");
}

const fits = (letters: readonly string[]): boolean =>
  letters.length <= NAME_MAX && Buffer.byteLength(letters.join("")) <= BYTES_MAX;
