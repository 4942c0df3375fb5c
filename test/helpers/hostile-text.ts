import { type AnyRecord, recordSchemas } from "../../src/core/document/records.ts";

/** What a payload says on the console where it runs; nothing else of the app says it. */
export const RAN = "a payload ran";
const code = `console.error('${RAN}')`;

/** Addresses that lead to programs, files, other machines or into the app, in spellings that filters miss. */
export const hostileLinks = [
  `javascript:${code}`,
  ` JaVaScRiPt:${code}`,
  `java\nscript:${code}`,
  `javascript&colon;${code}`,
  `&#106;avascript:${code}`,
  `vbscript:${code}`,
  `data:text/html,<script>${code}</script>`,
  "file:///etc/passwd",
  "smb://host.invalid/share",
  "\\\\host.invalid\\share",
  "//host.invalid/share",
  "ms-msdt:/id",
  "app://tandem/index.html",
  "attachment://blob/x",
  "http://plain.invalid/",
  "https://user:secret@host.invalid/",
] as const;

const html = [
  `<img src=x onerror="${code}">`,
  `<img src="https://picture.invalid/pixel.png">`,
  `<svg onload="${code}"><style><img src=x onerror="${code}"></style></svg>`,
  `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  `</script></style></textarea></title><script>${code}</script>`,
  `{{constructor.constructor("${code}")()}} \${${code}} <%= ${code} %>`,
];
/** A lone surrogate, zero-width and direction marks, a family, Arabic, a letter with many accents. */
const marks = `\uD800 a\u200Bb\u2060 \u202Etxt.exe\u202C \u2067 👩‍👩‍👧‍👦🏳️‍🌈 مرحبا Z${"\u0301".repeat(20)}`;

/** A payload on one line, headed by the name of the field that carries it. */
export const hostileLine = (field: string): string => `${field} ${html.join(" ")} ${marks}`;

/** A long text in Markdown: payloads as HTML, as links, as pictures, as references, in code and in tables. */
export const hostileText = (field: string): string =>
  [
    hostileLine(field),
    ...html,
    ...hostileLinks.map((link, index) => `[link ${index}](<${link}>) [ref ${index}][r${index}] <${link}>`),
    ...hostileLinks.map((link, index) => `[r${index}]: <${link}>`),
    "![picture](https://picture.invalid/a.png) ![data](data:image/svg+xml,<svg/onload=1>)",
    `| a | b |\n|---|---|\n| ${html[0]} | ![x](file:///etc/passwd) |`,
    `\`\`\`html\n${html[4]}\n\`\`\``,
    `[^1]\n\n[^1]: ${html[0]}`,
    `- [x] ${html[1]}`,
    "www.picture.invalid https://picture.invalid/ mail@picture.invalid",
  ].join("\n\n");

/** Shorter than every other payload, for fields of a few letters. */
const hostileLetters = "<b>&\uD800";

type Path = readonly (string | number)[];

/** Where the texts of some data stand. */
const textsIn = (data: unknown, path: Path = []): Path[] =>
  typeof data === "string"
    ? [path]
    : typeof data === "object" && data !== null
      ? Object.entries(data).flatMap(([key, value]) =>
          textsIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
        )
      : [];

const put = (data: unknown, [key, ...rest]: Path, text: string): unknown => {
  if (key === undefined) return text;
  const copy = Array.isArray(data) ? [...data] : { ...(data as object) };
  (copy as Record<string | number, unknown>)[key] = put((data as Record<string | number, unknown>)[key], rest, text);
  return copy;
};

/** Keys of an order, and addresses and kinds of files, which have payloads of their own. */
const kept = new Set(["order", "url", "mime"]);

/** The record with a payload in each text that its schema lets be any: new fields are met without being named here. */
export function poisoned(record: AnyRecord): AnyRecord {
  const schema = recordSchemas[record.type];
  let result = record;
  for (const path of textsIn(record)) {
    if (kept.has(String(path.at(-1)))) continue;
    const field = [record.type, ...path].join(".");
    for (const text of [hostileText(field), hostileLine(field), hostileLetters]) {
      const tried = schema.safeParse(put(result, path, text));
      if (!tried.success) continue;
      result = tried.data;
      break;
    }
  }
  return result;
}
