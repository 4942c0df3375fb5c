import { readdirSync } from "node:fs";
import { parse, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

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

/** The module that shows the window; main.ts imports it when the last board is on its way. */
const windowModule = resolve("src/renderer/window.tsx");

/** Has the window's code and styles fetched along with the entry that asks for them, instead of after it has run. */
const fetchWindowEarly: Plugin = {
  name: "fetch-window-early",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {}, chunk: entry }) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const later = chunks.find((chunk) => chunk.facadeModuleId === windowModule);
      if (!later || !entry?.dynamicImports.includes(later.fileName)) return;
      const wanted = new Set<string>();
      const add = (name: string) => {
        const chunk = chunks.find((one) => one.fileName === name);
        if (!chunk || wanted.has(name)) return;
        for (const other of chunk.imports) add(other);
        for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style);
        wanted.add(name);
      };
      add(later.fileName);
      return [...wanted]
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: "link",
          attrs: { rel: name.endsWith(".css") ? "stylesheet" : "modulepreload", crossorigin: true, href: `./${name}` },
          injectTo: "head" as const,
        }));
    },
  },
};

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
    plugins: [react(), fetchWindowEarly],
    build: {
      target: chromeTarget,
      outDir: resolve("out/renderer"),
      minify: true,
      rolldownOptions: {
        input: pages,
        // The code of a start in three files instead of a dozen, since each costs main and the page a millisecond or two:
        // what reads the last board, React, and what shows it. Each with all it imports, and none with a page's own
        // module, which must not run where another page shares the file.
        output: {
          codeSplitting: {
            groups: [
              { name: "react", test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
              { name: "early", test: /renderer\/create-tandem\.ts$|vite\/preload-helper/, priority: 2 },
              { name: "shown", test: /renderer\/app\/app\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
