// @ts-check
import { runScript, say } from "./lib/say.mjs";
import { prepare } from "./runtime/prepare.mjs";

await runScript(async () => {
  await prepare({ retry: true });
  say("Ready: npm start runs the app, npm test the tests.");
});
