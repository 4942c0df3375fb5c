// @ts-check
// Writes the part of the typeface that a start waits for; for when inter-ui or the list below has changed:
//   npm install --no-save subset-font@2 && node scripts/make-start-font.mjs
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { root } from "./lib/run.mjs";

/** First and last code points: Latin with its accents, punctuation, and the signs of the app's own words and keys. */
const ranges = /** @type {const} */ ([
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2199],
  [0x21e7, 0x21e7],
  [0x2212, 0x2212],
  [0x2303, 0x2303],
  [0x2318, 0x2318],
  [0x2325, 0x2325],
  [0x2713, 0x2713],
]);

const hex = (/** @type {number} */ point) => point.toString(16).toUpperCase();
const rangeWords = ranges
  .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
  .join(", ");

const { version } = JSON.parse(await readFile(resolve(root, "node_modules/inter-ui/package.json"), "utf8"));

const css = `/*
 * Made by scripts/make-start-font.mjs from inter-ui ${version}. Of the typeface a start needs these characters only; the whole
 * one, which stands before, is loaded where a text has others.
 */
@font-face {
  font-family: InterVariable;
  font-style: normal;
  font-weight: 100 900;
  font-display: block;
  src: url("./inter-latin.woff2") format("woff2");
  unicode-range: ${rangeWords};
}
`;

// No dependency of the project: what it makes is kept, and every set-up would have to fetch it.
const tool = "subset-font";
const { default: subsetFont } = await import(tool);
const whole = await readFile(resolve(root, "node_modules/inter-ui/variable/InterVariable.woff2"));
const text = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
  .join("");
// Between the lightest and the boldest weight that the style sheets name.
const woff2 = await subsetFont(whole, text, { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 720 } } });

const folder = resolve(root, "src/renderer/ui/fonts");
await writeFile(resolve(folder, "inter-latin.woff2"), woff2);
await writeFile(resolve(folder, "inter-latin.css"), css);
