// @ts-check
// npm run bench: measures the production build and prints a table. One worker, so that nothing else runs beside it.
import { ensureBuild } from "./lib/build.mjs";
import { run, toolPath } from "./lib/run.mjs";
import { runScript } from "./lib/say.mjs";
import { prepare } from "./runtime/prepare.mjs";

await runScript(async () => {
  const { env } = await prepare();
  await ensureBuild(env);
  const playwright = toolPath("@playwright/test", "playwright");
  const args = ["test", "--project=bench", "--workers=1", "--reporter=line", ...process.argv.slice(2)];
  return (await run(process.execPath, [playwright, ...args], { env })).code;
});
