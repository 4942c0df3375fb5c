// @ts-check
// The one way from a fresh clone to something that can run; start, test, bench and package all come through here.
import { SetupError, say } from "../lib/say.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { lacksDisplay, startDisplay } from "./display.mjs";
import { ensureRuntime, runtimeEnv } from "./runtime.mjs";
import { ensureSystem } from "./system.mjs";

/** Ends with words where Node is too old for the tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Tandem needs Node 20.19 or later; this is ${process.versions.node}. Nothing was changed.`);
  }
}

/**
 * @typedef {object} Prepared
 * @property {import("./runtime.mjs").Runtime} runtime
 * @property {NodeJS.ProcessEnv} env for every child process
 * @property {boolean} virtual whether the display is a virtual one
 * @property {readonly string[]} switches for Electron, before the app's path
 */

/**
 * Packages, runtime, system libraries and a display: each made where it is missing.
 *
 * @param {{ display?: boolean, displays?: number, retry?: boolean, quiet?: boolean }} [options] `display: false` for
 *   what shows no window; `displays` how many virtual ones, where they are virtual (all of them in TANDEM_DISPLAYS);
 *   `quiet` says only what is being fetched or installed
 * @returns {Promise<Prepared>}
 */
export async function prepare({ display = true, displays = 1, retry = false, quiet = false } = {}) {
  checkNode();
  await ensureDependencies();
  const runtime = await ensureRuntime({ retry, quiet });
  const virtual = display && lacksDisplay();
  await ensureSystem(runtime.executable, { display: virtual });
  const numbers = virtual ? await Promise.all(Array.from({ length: displays }, startDisplay)) : [];
  if (virtual && !quiet) say(`No display here: using a virtual one, ${numbers.join(" and ")}.`);
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return {
    runtime,
    virtual,
    env: {
      ...process.env,
      ...runtimeEnv(runtime),
      ...(virtual ? { DISPLAY: numbers[0], TANDEM_DISPLAYS: numbers.join(" ") } : {}),
    },
    switches: isRoot ? ["--no-sandbox"] : [],
  };
}

/** Says why the sandbox is off, where it is. @param {Prepared} prepared */
export function explainSwitches({ switches }) {
  if (switches.includes("--no-sandbox")) {
    say("Started by root: Chromium's sandbox does not run for root, so it is off (--no-sandbox).");
  }
}
