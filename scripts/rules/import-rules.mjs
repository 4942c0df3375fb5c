// @ts-check
// Who may import what: the table of the architecture as data. Each row becomes one rule, and each rule has one bad
// fixture in fixtures/<rule name>/ that proves it fires (check-rules.mjs).

/**
 * @typedef {object} Row
 * @property {string} name rule and fixture folder
 * @property {string} from the folder (or files) the row is about, as a regular expression on paths from the root
 * @property {string} [except] files of that folder the row is not about
 * @property {readonly string[]} may our own paths that may be imported, besides the folder itself
 * @property {readonly string[]} [packages] npm packages that may be imported
 * @property {boolean} [node] whether Node's own modules may be imported
 * @property {boolean} [self] `false` when files of the folder may not import each other
 */

const document = "^src/core/document/";
const change = "^src/core/change/";
const calendar = "^src/core/calendar/";
const core = "^src/core/";
const contract = "^src/contract/";

const mainLibraries = ["electron", "fflate", "papaparse", "write-file-atomic", "zod"];
const react = ["react", "react-dom"];
const components = [
  "@internationalized/date",
  "@tanstack/react-virtual",
  "lucide-react",
  "react-aria-components",
  "react-markdown",
  "remark-gfm",
];

/** @type {readonly Row[]} */
const rows = [
  {
    name: "core-document",
    from: document,
    may: [],
    packages: ["zod", "fractional-indexing"],
  },
  { name: "core-change", from: change, may: [document], packages: ["zod"] },
  { name: "core-migrations", from: "^src/core/migrations/", may: [document], packages: ["zod"] },
  {
    name: "core-commands",
    from: "^src/core/commands/",
    may: [document, change, calendar],
    packages: ["zod"],
  },
  { name: "core-calendar", from: calendar, may: [document], packages: ["temporal-polyfill", "zod"] },
  {
    name: "core-reports",
    from: "^src/core/reports/",
    may: [document, calendar],
    packages: ["temporal-polyfill", "zod"],
  },
  {
    name: "core-interchange",
    from: "^src/core/interchange/",
    may: [document, calendar],
    packages: ["fflate", "papaparse", "temporal-polyfill", "zod"],
  },
  { name: "contract", from: contract, may: [document, change], packages: ["zod"] },
  {
    name: "main-ipc",
    from: "^src/main/ipc/",
    may: ["^src/main/", core, contract],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-windows",
    from: "^src/main/windows/",
    may: [core, contract],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-files",
    from: "^src/main/files/",
    may: [core, contract],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-backups",
    from: "^src/main/backups/",
    may: [core, contract, "^src/main/files/"],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-export",
    from: "^src/main/export/",
    may: [core, contract, "^src/main/(files|windows)/"],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-timers",
    from: "^src/main/timers/",
    may: [core, contract, "^src/main/windows/"],
    packages: mainLibraries,
    node: true,
  },
  {
    name: "main-cli",
    from: "^src/main/cli/",
    may: [core, contract, "^src/main/(files|export|windows)/"],
    packages: mainLibraries,
    node: true,
  },
  { name: "preload", from: "^src/preload/", may: [contract], packages: ["electron"] },
  {
    name: "renderer-persistence",
    from: "^src/renderer/persistence/",
    may: ["^src/core/(document|change|migrations)/"],
    packages: ["dexie", "zod"],
  },
  {
    name: "renderer-session",
    from: "^src/renderer/session/",
    may: [core, "^src/renderer/persistence/change-log\\.ts$"],
    packages: ["zod", "zustand"],
  },
  {
    name: "renderer-binding",
    // What gives React the session: hooks and the provider, used by every feature.
    from: "^src/renderer/binding/",
    may: [core, "^src/renderer/(session|platform)/"],
    packages: [...react, "zod", "zustand"],
  },
  { name: "renderer-platform", from: "^src/renderer/platform/", may: [contract] },
  {
    name: "renderer-binding",
    from: "^src/renderer/binding/",
    may: [core, "^src/renderer/(session|platform)/"],
    packages: [...react, "zod", "zustand"],
  },
  {
    name: "renderer-features",
    from: "^src/renderer/features/",
    may: [core, "^src/renderer/(binding|session|platform|ui)/"],
    packages: [
      ...react,
      ...components,
      "@dnd-kit/core",
      "@dnd-kit/modifiers",
      "@dnd-kit/sortable",
      "@dnd-kit/utilities",
      "temporal-polyfill",
      "zod",
      "zustand",
    ],
  },
  { name: "renderer-ui", from: "^src/renderer/ui/", may: [], packages: [...react, ...components] },
];

/** @param {string} name */
const packagePattern = (name) => `(^|/)node_modules/(@types/)?${name}/`;

/**
 * @param {Row} row
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
function ruleOf(row) {
  const allowed = [...(row.self === false ? [] : [row.from]), ...row.may, ...(row.packages ?? []).map(packagePattern)];
  return {
    name: row.name,
    severity: "error",
    from: { path: row.from, ...(row.except ? { pathNot: row.except } : {}) },
    to: { pathNot: allowed, ...(row.node ? { dependencyTypesNot: ["core"] } : {}) },
  };
}

/**
 * The rules in dependency-cruiser's form.
 *
 * @type {import("dependency-cruiser").IForbiddenRuleType[]}
 */
export const importRules = [
  ...rows.map(ruleOf),
  {
    name: "commands-apart",
    severity: "error",
    // A command knows the shapes all commands share, never another command.
    from: { path: "^src/core/commands/", pathNot: "/(registry|shared/[^/]+)\\.ts$" },
    to: { path: "^src/core/commands/", pathNot: "^src/core/commands/(command\\.ts$|shared/)" },
  },
  {
    name: "features-apart",
    severity: "error",
    from: { path: "^src/renderer/features/([^/]+)/" },
    to: { path: "^src/renderer/features/([^/]+)/", pathNot: "^src/renderer/features/$1/" },
  },
  {
    name: "session-vanilla",
    severity: "error",
    // The React binding of zustand pulls React into code that must run without it.
    from: { path: "^src/renderer/session/" },
    to: { path: "(^|/)node_modules/zustand/", pathNot: "(^|/)node_modules/zustand/(esm/)?vanilla" },
  },
  {
    name: "processes-apart",
    severity: "error",
    from: { path: "^src/renderer/" },
    to: { path: "^src/(main|preload)/" },
  },
  {
    name: "no-tests-in-source",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "^(test|scripts)/" },
  },
  {
    name: "no-cycles",
    severity: "error",
    from: { path: "^src/" },
    to: { circular: true },
  },
  {
    name: "resolvable",
    severity: "error",
    from: { path: "^src/" },
    to: { couldNotResolve: true },
  },
];
