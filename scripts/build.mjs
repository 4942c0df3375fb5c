// @ts-check
import { build } from "./lib/build.mjs";
import { runScript, say } from "./lib/say.mjs";
import { ensureDependencies } from "./runtime/dependencies.mjs";
import { checkNode } from "./runtime/prepare.mjs";

await runScript(async () => {
  checkNode();
  await ensureDependencies();
  await build(process.env);
  say("Built into out/.");
});
