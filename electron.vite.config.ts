import { readdirSync } from "node:fs";
import { parse, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

// The targets are named because electron-vite would take them from the electron package, which may be newer
// than the runtime the set-up fell back to (see scripts/runtime/). Code must run on both.
const nodeTarget = "node20.18";
const chromeTarget = "chrome130";

/** Every page of the renderer: the app, and what is printed in a hidden window. */
const pages = Object.fromEntries(
  readdirSync("src/renderer")
    .filter((name) => name.endsWith(".html"))
    .map((name) => [parse(name).name, resolve("src/renderer", name)]),
);

export default defineConfig({
  main: {
    // fflate's Node build declares a `require` of its own, as electron-vite's shim does: a syntax error together. Its
    // other build differs only in its workers, which main does not use.
    resolve: { alias: [{ find: /^fflate$/, replacement: "fflate/browser" }] },
    // Everything is bundled, so that the package needs no node_modules and starts from few files; small ones, since each
    // start reads them anew.
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      minify: true,
      rolldownOptions: { input: { index: resolve("src/main/index.ts") } },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve("src/preload/index.ts") },
        // A sandboxed preload cannot be an ES module.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/renderer",
    plugins: [react()],
    build: {
      target: chromeTarget,
      outDir: resolve("out/renderer"),
      minify: true,
      rolldownOptions: { input: pages },
    },
  },
});
