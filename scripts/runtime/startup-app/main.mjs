// @ts-check
// Stands in for Electron's default app in the fallback runtime: requires what -r names, then loads the app whose
// path is the first plain argument.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);

/** @type {string[]} */
const preloads = [];
let appPath = "";
for (let at = 0; at < args.length && appPath === ""; at += 1) {
  const arg = args[at] ?? "";
  if (arg === "-r" || arg === "--require") preloads.push(args[++at] ?? "");
  else if (!arg.startsWith("-")) appPath = resolve(arg);
}
for (const preload of preloads) require(resolve(preload));

const manifest = require(join(appPath, "package.json"));
app.setName(manifest.productName ?? manifest.name);
// Electron's default app calls these two as well; its types leave them out.
const { setVersion, setAppPath } = /** @type {Record<string, (value: string) => void>} */ (
  /** @type {unknown} */ (app)
);
setVersion?.call(app, manifest.version);
setAppPath?.call(app, appPath);
await import(pathToFileURL(join(appPath, manifest.main ?? "index.js")).href);
