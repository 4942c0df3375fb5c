// @ts-check
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root, run } from "../lib/run.mjs";
import { SetupError, say } from "../lib/say.mjs";

/** @param {string} path */
function readPackages(path) {
  try {
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
    const { packages } = JSON.parse(readFileSync(path, "utf8"));
    return packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what the lock file says. By version, since times say nothing after a clone. */
function isInstalled() {
  const wanted = readPackages(resolve(root, "package-lock.json"));
  const installed = readPackages(resolve(root, "node_modules/.package-lock.json"));
  if (!wanted) throw new SetupError("package-lock.json cannot be read. Nothing was changed. Restore it with git.");
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** Runs npm as the person's own npm would run. @param {readonly string[]} args @param {{ cwd?: string, capture?: boolean }} [options] */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? run(process.execPath, [cli, ...args], options) : run("npm", args, options);
}

/** Installs the packages of the lock file where they are missing or of other versions. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  say("Installing the packages of the lock file (npm ci).");
  const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    capture: true,
  });
  if (code !== 0) {
    throw new SetupError(
      `npm ci failed with exit code ${code}:\n${output}\nNothing else was set up. Check the network and start again.`,
    );
  }
}
