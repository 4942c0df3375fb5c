// @ts-check
// Types, lint and import rules. `node scripts/check.mjs --fix` also writes what the formatter can mend.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { root, run, runJobs, toolPath } from "./lib/run.mjs";

/**
 * @param {string} tool path of a Node program
 * @param {...string} args
 */
const node = (tool, ...args) => run(process.execPath, [tool, ...args], { capture: true });

const tsc = toolPath("typescript", "tsc");
const projects = [
  "src/core/tsconfig.json",
  "tsconfig.main.json",
  "tsconfig.renderer.json",
  "tsconfig.test.json",
  "tsconfig.scripts.json",
].filter((project) => existsSync(resolve(root, project)));

/** What the compiler remembers of the last run. @param {string} project */
const buildInfo = (project) => resolve(root, "node_modules/.cache/tsc", `${project.replaceAll("/", "-")}.tsbuildinfo`);

const fix = process.argv.includes("--fix");

const passed = await runJobs(
  [
    {
      name: "lint and format",
      run: () => node(toolPath("@biomejs/biome", "biome"), "check", "--error-on-warnings", ...(fix ? ["--write"] : [])),
    },
    { name: "import rules", run: () => node(resolve(root, "scripts/rules/check-rules.mjs")) },
    ...projects.map((project) => ({
      name: `types: ${project}`,
      run: () => node(tsc, "-p", project, "--incremental", "--tsBuildInfoFile", buildInfo(project)),
    })),
  ],
  Math.max(2, availableParallelism()),
);
process.exitCode = passed ? 0 : 1;
