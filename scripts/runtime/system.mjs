// @ts-check
// The system libraries Electron needs, on Debian and Ubuntu.
import { existsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "../lib/run.mjs";
import { SetupError, say } from "../lib/say.mjs";

/** Package names; where a release renamed one (the 64-bit time change), the newer name stands first. */
const libraries = [
  ["libasound2t64", "libasound2"],
  ["libatk-bridge2.0-0t64", "libatk-bridge2.0-0"],
  ["libatk1.0-0t64", "libatk1.0-0"],
  ["libatspi2.0-0t64", "libatspi2.0-0"],
  ["libcups2t64", "libcups2"],
  ["libdrm2"],
  ["libgbm1"],
  ["libglib2.0-0t64", "libglib2.0-0"],
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libx11-xcb1"],
  ["libxcb-dri3-0"],
  ["libxcomposite1"],
  ["libxdamage1"],
  ["libxkbcommon0"],
  ["libxrandr2"],
  ["libxss1"],
];
/** Opened while running, so that the list of linked libraries does not name it. */
const openedLater = "libgtk-3.so.0";

/** @param {string} program */
export const isOnPath = (program) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, program)));

/** @param {string} command @param {readonly string[]} args */
async function output(command, args) {
  try {
    return (await run(command, args, { capture: true })).output;
  } catch {
    return "";
  }
}

/** @param {string} executable */
async function lacksLibraries(executable) {
  const linked = await output("ldd", [executable]);
  if (linked.includes("not found")) return true;
  const known = `${await output("ldconfig", ["-p"])}${await output("/sbin/ldconfig", ["-p"])}`;
  return known !== "" && !known.includes(openedLater);
}

/** @param {readonly string[]} names @returns {Promise<string>} the first that the package lists offer */
async function available(names) {
  for (const name of names) {
    if (/Candidate: (?!\(none\))/.test(await output("apt-cache", ["policy", name]))) return name;
  }
  return names.at(-1) ?? "";
}

/**
 * Chromium's sandbox wants user namespaces, or else its helper owned by root; some systems (Ubuntu 24.04) keep the
 * first from programs they do not know.
 *
 * @param {string} executable
 */
async function ensureSandbox(executable) {
  if (process.platform !== "linux" || process.getuid?.() === 0) return;
  const namespaces = await run("unshare", ["--user", "--map-root-user", "true"], { capture: true }).catch(() => null);
  if (namespaces === null || namespaces.code === 0) return;
  const helper = join(dirname(executable), "chrome-sandbox");
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new SetupError(
    `This system keeps user namespaces from programs, and Chromium's sandbox needs them or a helper of root's. Run this once, then start again:\n  sudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'`,
  );
}

/**
 * Installs what is missing where it may, else says the one command to run.
 *
 * @param {string} executable Electron's binary
 * @param {{ display: boolean }} needs whether a virtual display is needed
 */
export async function ensureSystem(executable, { display }) {
  if (process.platform !== "linux") return;
  await ensureSandbox(executable);
  const needsLibraries = await lacksLibraries(executable);
  const needsDisplay = display && !isOnPath("Xvfb");
  if (!needsLibraries && !needsDisplay) return;

  if (!isOnPath("apt-get")) {
    const what = [needsLibraries ? "GTK 3, NSS, ALSA and GBM" : "", needsDisplay ? "Xvfb" : ""].filter(Boolean);
    throw new SetupError(`Electron needs ${what.join(" and ")}. Install them with this system's package manager.`);
  }
  const isRoot = process.getuid?.() === 0;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (isRoot) {
    say("Installing the system libraries that Electron needs (apt-get).");
    await run("apt-get", ["update", "-qq"], { capture: true, env: environment });
  }
  const names = await Promise.all(needsLibraries ? libraries.map(available) : []);
  if (needsDisplay) names.push("xvfb");
  const install = `apt-get install -y --no-install-recommends ${names.join(" ")}`;
  if (!isRoot) {
    throw new SetupError(`Run this once, then start again:\n  sudo sh -c 'apt-get update && ${install}'`);
  }

  const { code, output: log } = await run("apt-get", install.split(" ").slice(1), { capture: true, env: environment });
  if (code !== 0) throw new SetupError(`${install}\nended with exit code ${code}:\n${log.slice(-4_000)}`);
}
