// @ts-check
import { run, toolPath } from "./lib/run.mjs";

const { code } = await run(process.execPath, [toolPath("vitest"), "run", ...process.argv.slice(3)]);
process.exitCode = code;
