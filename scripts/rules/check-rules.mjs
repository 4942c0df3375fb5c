// @ts-check
// Checks src/ against the import and source rules, then each rule against its bad fixture: a rule that does not fire
// there would not fire anywhere.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import { root } from "../lib/run.mjs";
import { importRules } from "./import-rules.mjs";
import { maxLines, sourceRules, withoutComments } from "./source-rules.mjs";

const fixtures = resolve(root, "scripts/rules/fixtures");

/**
 * @param {string} baseDir folder that holds a src/
 * @returns {Promise<{ rule: string, text: string }[]>}
 */
async function importViolations(baseDir) {
  const { output } = await cruise(["src"], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: importRules },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css", ".d.ts"],
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  });
  if (typeof output === "string") throw new Error(`dependency-cruiser answered text: ${output}`);
  return output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    text: `${rule.name}: ${from} → ${to}`,
  }));
}

/**
 * @param {string} folder
 * @returns {string[]} absolute paths of all files below it
 */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => resolve(folder, name))
    .filter((path) => statSync(path).isFile());

/** @param {string} baseDir */
function sourceViolations(baseDir) {
  /** @type {{ rule: string, text: string }[]} */
  const found = [];
  for (const path of filesBelow(resolve(baseDir, "src"))) {
    if (!/\.(ts|tsx)$/.test(path)) continue;
    const name = relative(baseDir, path).replaceAll("\\", "/");
    const source = readFileSync(path, "utf8");
    const lines = source.split("\n").length - 1;
    if (lines > maxLines) {
      found.push({
        rule: "short-files",
        text: `short-files: ${name} has ${lines} lines, ${maxLines} at most`,
      });
    }
    const code = withoutComments(source);
    for (const rule of sourceRules) {
      if (!rule.files.test(name) || rule.except?.test(name)) continue;
      const match = rule.pattern.exec(code);
      if (match) found.push({ rule: rule.name, text: `${rule.name}: ${name} has “${match[0]}”; ${rule.instead}` });
    }
  }
  return found;
}

/** @param {string} baseDir */
const violations = async (baseDir) => [...(await importViolations(baseDir)), ...sourceViolations(baseDir)];

const problems = (await violations(root)).map(({ text }) => text);

for (const rule of [
  ...importRules.map(({ name }) => String(name)),
  ...sourceRules.map(({ name }) => name),
  "short-files",
]) {
  const folder = resolve(fixtures, rule);
  const fired = statSync(folder, { throwIfNoEntry: false })
    ? (await violations(folder)).some((violation) => violation.rule === rule)
    : false;
  if (!fired) problems.push(`${rule}: its bad fixture ${relative(root, folder)} does not fire it`);
}

for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
