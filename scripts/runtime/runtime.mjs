// @ts-check
// Which Electron runs the app: the shipped one where its release host can be reached, else the pinned fallback.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { root, run } from "../lib/run.mjs";
import { SetupError, say } from "../lib/say.mjs";
import { fallback, installFallback } from "./fallback.mjs";

/**
 * @typedef {object} Runtime
 * @property {"electron" | "fallback"} kind
 * @property {string} version Electron's version
 * @property {string} dist folder that holds the executable
 * @property {string} executable
 */

const electronPackage = resolve(root, "node_modules/electron");
const fallbackFits = process.platform === "linux" && process.arch === "x64";

/** Per-user folder that survives `npm ci`. */
const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "tandem");

const shippedVersion = () =>
  /** @type {string} */ (JSON.parse(readFileSync(join(electronPackage, "package.json"), "utf8")).version);

/** @returns {Runtime | null} */
function shippedRuntime() {
  const dist = join(electronPackage, "dist");
  const pathFile = join(electronPackage, "path.txt");
  if (!existsSync(pathFile) || !existsSync(join(dist, "version"))) return null;
  const executable = join(dist, readFileSync(pathFile, "utf8"));
  return existsSync(executable) ? { kind: "electron", version: shippedVersion(), dist, executable } : null;
}

/** @returns {Runtime | null} */
function cachedFallback() {
  const dist = join(cacheFolder, fallback.folder);
  const executable = join(dist, "electron");
  return existsSync(executable) ? { kind: "fallback", version: fallback.electronVersion, dist, executable } : null;
}

/** Whether electron's own downloader has its archive already, so that no network is needed. @param {string} version */
function isDownloaded(version) {
  const caches =
    process.platform === "darwin"
      ? join(homedir(), "Library/Caches/electron")
      : process.platform === "win32"
        ? join(process.env.LOCALAPPDATA ?? homedir(), "electron/Cache")
        : join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "electron");
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    return readdirSync(caches).some((folder) => existsSync(join(caches, folder, archive)));
  } catch {
    return false;
  }
}

/** Whether the release host answers within seconds; a download itself may take its time. @param {string} version */
async function isHostReachable(version) {
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    "https://github.com/electron/electron/releases/download/";
  try {
    const answer = await fetch(new URL(`v${version}/SHASUMS256.txt`, mirror.endsWith("/") ? mirror : `${mirror}/`), {
      method: "HEAD",
      signal: AbortSignal.timeout(6_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<Runtime | null>} */
async function downloadShipped() {
  const version = shippedVersion();
  if (fallbackFits && !isDownloaded(version) && !(await isHostReachable(version))) return null;
  say(`Fetching the Electron ${version} runtime.`);
  const { code, output } = await run(process.execPath, [join(electronPackage, "install.js")], { capture: true });
  if (code !== 0 && !fallbackFits) {
    throw new SetupError(
      `The Electron ${version} runtime could not be fetched:\n${output}\nSet ELECTRON_MIRROR to a host that has it, or try again with a network.`,
    );
  }
  return code === 0 ? shippedRuntime() : null;
}

/** @param {Runtime} runtime */
const lineFor = ({ kind, version }) =>
  kind === "electron"
    ? `Runtime: Electron ${version}, the version that is shipped.`
    : `Runtime: Electron ${version} from ${fallback.spec}, because the release host of Electron ${shippedVersion()} is out of reach (npm run setup tries it again).`;

/**
 * Finds or fetches the runtime and says which one it is.
 *
 * @param {{ retry?: boolean, quiet?: boolean }} [options] `retry` asks for the shipped runtime again although the fallback is there
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime({ retry = false, quiet = false } = {}) {
  let runtime = shippedRuntime() ?? (retry ? null : cachedFallback()) ?? (await downloadShipped()) ?? cachedFallback();
  if (!runtime) {
    await installFallback(cacheFolder);
    runtime = cachedFallback();
  }
  if (!runtime) throw new SetupError("No Electron runtime was found. Remove the cache folder and start again.");
  if (!quiet) say(lineFor(runtime));
  return runtime;
}

/**
 * What child processes need to use the runtime: electron and Playwright read the first, electron-vite the second.
 *
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export const runtimeEnv = (runtime) => ({
  ...(runtime.kind === "fallback" ? { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist } : {}),
  ELECTRON_EXEC_PATH: runtime.executable,
});
