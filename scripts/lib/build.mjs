// @ts-check
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { root, run, toolPath } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

const stamp = resolve(root, "out/.built");
const inputs = ["src", "electron.vite.config.ts", "package-lock.json", "package.json"];

/** @param {string} path @returns {number} when it, or the newest file below it, was written */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(path, { withFileTypes: true }).map((entry) => newest(resolve(path, entry.name))),
  );
}

const isFresh = () => {
  const built = statSync(stamp, { throwIfNoEntry: false });
  return built !== undefined && inputs.every((input) => newest(resolve(root, input)) < built.mtimeMs);
};

/**
 * Builds main, preload and renderer into out/.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(env) {
  const started = new Date();
  const { code, output } = await run(process.execPath, [toolPath("electron-vite"), "build", "--logLevel", "warn"], {
    env: { ...env, NODE_ENV: "production" },
    capture: true,
  });
  if (code !== 0) throw new SetupError(`The build failed:\n${output}`);
  mkdirSync(resolve(root, "out"), { recursive: true });
  // The moment it began, so that a file saved meanwhile counts as newer.
  writeFileSync(stamp, started.toISOString());
  utimesSync(stamp, started, started);
}

/** Builds where a source is newer than the last build. @param {NodeJS.ProcessEnv} env */
export async function ensureBuild(env) {
  if (isFresh()) return;
  say("Building the app.");
  await build(env);
}
