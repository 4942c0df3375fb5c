// @ts-check
// Packages the app into dist/: a folder that runs, or with --installers what this platform installs from.
import { build, ensureBuild } from "./lib/build.mjs";
import { run, toolPath } from "./lib/run.mjs";
import { runScript, say } from "./lib/say.mjs";
import { prepare } from "./runtime/prepare.mjs";

const options = new Set(process.argv.slice(2));

await runScript(async () => {
  const { env, runtime } = await prepare({ display: false });
  await (options.has("--built") ? ensureBuild(env) : build(env));
  const { code } = await run(
    process.execPath,
    [
      toolPath("electron-builder"),
      ...(options.has("--installers") ? [] : ["--dir"]),
      "--publish=never",
      `-c.electronDist=${runtime.dist}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    { env },
  );
  if (code === 0) say("Packaged into dist/.");
  return code;
});
