// @ts-check
// The production build: main, preload and renderer into out/.
import { root, run, toolPath } from "./lib/run.mjs";

const { code } = await run(process.execPath, [toolPath("electron-vite"), "build"], {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production" },
});
process.exitCode = code;
