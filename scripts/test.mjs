// @ts-check
// npm test: set-up, then everything. `npm run test:unit` and `test:e2e` are parts of it; arguments after `--` go to
// the runner, so that one file can be tried alone.
import { resolve } from "node:path";
import { build, ensureBuild } from "./lib/build.mjs";
import { root, run, runJobs, toolPath } from "./lib/run.mjs";
import { runScript } from "./lib/say.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { checkNode, prepare } from "./runtime/prepare.mjs";

const [part, ...rest] = process.argv.slice(2);

/** @param {readonly string[]} args @param {{ env?: NodeJS.ProcessEnv, capture?: boolean }} [options] */
const node = (args, options) => run(process.execPath, args, options);
const vitest = () => toolPath("vitest");
const playwright = () => toolPath("@playwright/test", "playwright");

async function unit() {
  checkNode();
  await ensureDependencies();
  return (await node([vitest(), "run", ...rest])).code;
}

async function endToEnd() {
  const { env } = await prepare({ displays: 2 });
  await ensureBuild(env);
  return (await node([playwright(), "test", "--project=e2e", ...rest], { env })).code;
}

async function everything() {
  const { env } = await prepare({ displays: 2 });
  let built = false;
  const passed = await runJobs(
    [
      // The longest first, so that the others run beside it.
      {
        name: "build and package",
        run: async () => {
          await build(env);
          built = true;
          return node([resolve(root, "scripts/package.mjs"), "--built"], { env, capture: true });
        },
      },
      { name: "unit and contract tests", run: () => node([vitest(), "run"], { env, capture: true }) },
      { name: "check", run: () => node([resolve(root, "scripts/check.mjs")], { env, capture: true }) },
    ],
    2,
  );
  if (!built) return 1;
  const { code } = await node([playwright(), "test", "--project=e2e", "--project=package"], { env });
  return passed ? code : 1;
}

await runScript(() => (part === "unit" ? unit() : part === "e2e" ? endToEnd() : everything()));
