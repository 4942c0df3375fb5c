// @ts-check
// The command line of a checkout: npm run -s tandem -- import board.json --out board.tandem
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { ensureBuild } from "./lib/build.mjs";
import { root } from "./lib/run.mjs";
import { runScript } from "./lib/say.mjs";
import { prepare } from "./runtime/prepare.mjs";

/** What Chromium itself logs on a machine without a desktop: no news to whoever runs a script. */
const chatter = /^\[\d+:\d+\/[\d.]+:[A-Z]+:|^\s*$/;

await runScript(async () => {
  const { runtime, env, switches } = await prepare({ quiet: true });
  await ensureBuild(env);
  const args = process.argv.slice(2);
  const app = spawn(runtime.executable, [...switches, root, ...(args.length > 0 ? args : ["--help"])], {
    env,
    // npm runs scripts in the checkout; names on the command line are meant from where it was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: ["ignore", "inherit", "pipe"],
  });
  createInterface({ input: app.stderr }).on("line", (line) => {
    if (!chatter.test(line)) process.stderr.write(`${line}\n`);
  });
  return new Promise((done, fail) => {
    app.on("error", fail);
    app.on("close", (code) => done(code ?? 1));
  });
});
