// @ts-check
// Sets up what is missing, builds what changed, runs the app.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "./lib/build.mjs";
import { root } from "./lib/run.mjs";
import { runScript, SetupError, say } from "./lib/say.mjs";
import { explainSwitches, prepare } from "./runtime/prepare.mjs";

/** @typedef {import("./runtime/prepare.mjs").Prepared} Prepared */

/** @param {Prepared} prepared @returns {Promise<number>} the app's exit code */
function runOnScreen({ runtime, env, switches }) {
  return new Promise((done, fail) => {
    const app = spawn(runtime.executable, [...switches, root, ...process.argv.slice(2)], { env, stdio: "inherit" });
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => app.kill(signal));
    app.on("error", fail);
    app.on("close", (code) => done(code ?? 0));
  });
}

/** Nobody sees a virtual display, so a picture of the window is saved. @param {Prepared} prepared @returns {Promise<number>} */
async function runUnseen({ env, switches }) {
  Object.assign(process.env, env);
  const { _electron } = await import("@playwright/test");
  const app = await _electron.launch({
    args: [...switches, root, ...process.argv.slice(2)],
    cwd: root,
    // Playwright would turn it off for everybody.
    chromiumSandbox: !switches.includes("--no-sandbox"),
  });
  const closed = new Promise((done) => app.once("close", () => done(0)));
  let log = "";
  app.process().stderr?.on("data", (chunk) => {
    log += String(chunk);
  });
  const window = await app.firstWindow().catch(() => {
    app.process().kill();
    throw new SetupError(`The app showed no window. What it said:\n${log}`);
  });
  await window.waitForLoadState("load");
  // What the page draws first may still be its empty frame.
  await window.locator("h1, main").first().waitFor();
  const picture = join(mkdtempSync(join(tmpdir(), "tandem-")), "window.png");
  await window.screenshot({ path: picture });
  say(`The app runs. A picture of its window: ${picture}`);
  if (process.env.CI) {
    await app.close();
  } else {
    say("Press Ctrl+C to end it.");
  }
  await closed;
  return 0;
}

await runScript(async () => {
  const prepared = await prepare();
  await ensureBuild(prepared.env);
  explainSwitches(prepared);
  return prepared.virtual ? runUnseen(prepared) : runOnScreen(prepared);
});
