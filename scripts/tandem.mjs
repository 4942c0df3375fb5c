// @ts-check
// The command line in a checkout: npm run -s tandem -- import board.json --out board.tandem
import { ensureBuild } from "./lib/build.mjs";
import { root, run } from "./lib/run.mjs";
import { runScript } from "./lib/say.mjs";
import { prepare } from "./runtime/prepare.mjs";

await runScript(async () => {
  const { env, runtime, switches } = await prepare({ quiet: true });
  await ensureBuild(env);
  const { code } = await run(runtime.executable, [...switches, root, ...process.argv.slice(2)], {
    // Where the person stands, so that file names on the command line mean what they say.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    // Also a wrong command is the command line's to answer.
    env: { ...env, TANDEM_CLI: "1" },
  });
  return code;
});
