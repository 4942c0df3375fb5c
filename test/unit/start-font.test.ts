import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const read = (path: string): Promise<string> => readFile(resolve(import.meta.dirname, "../..", path), "utf8");

test("the font of the start is made of the typeface that is installed", async () => {
  const { version } = JSON.parse(await read("node_modules/inter-ui/package.json"));
  expect(await read("src/renderer/ui/fonts/inter-latin.css")).toContain(`from inter-ui ${version}.`);
});
