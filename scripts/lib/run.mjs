// @ts-check
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root folder, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, capture?: boolean }} [options] `capture` keeps the output
 *   instead of passing it through
 * @returns {Promise<{ code: number, output: string }>} the exit code (128 and more when a signal ended it)
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.capture ? ["ignore", "pipe", "pipe"] : "inherit",
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === "win32" && command === "npm",
    });
    /** @type {string[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(String(chunk)));
    child.stderr?.on("data", (chunk) => chunks.push(String(chunk)));
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code: signal ? 128 : (code ?? 1), output: chunks.join("") }));
  });
}

/**
 * The Node file behind a tool of node_modules/.bin, so that it can be started without a shell on every platform.
 *
 * @param {string} packageName
 * @param {string} [binName] defaults to the package's name
 */
export function toolPath(packageName, binName = packageName) {
  const manifestPath = resolve(root, "node_modules", packageName, "package.json");
  const { bin } = createRequire(import.meta.url)(manifestPath);
  return resolve(dirname(manifestPath), typeof bin === "string" ? bin : bin[binName]);
}

/**
 * @typedef {{ name: string, run: () => Promise<{ code: number, output: string }> }} Job
 */

/**
 * Runs jobs beside each other and prints the output of those that failed.
 *
 * @param {readonly Job[]} jobs
 * @param {number} width how many at once
 * @returns {Promise<boolean>} whether all of them passed
 */
export async function runJobs(jobs, width) {
  const queue = [...jobs];
  let passed = true;
  const worker = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const started = performance.now();
      // A job that cannot even run has failed; the others still say what they found.
      const { code, output } = await job.run().catch((error) => ({ code: 1, output: String(error?.message ?? error) }));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${job.name} (${seconds} s)`);
      if (code !== 0) {
        passed = false;
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return passed;
}
