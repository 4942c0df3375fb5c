import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { themeAtStart } from "../../../../src/main/windows/theme-at-start.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-theme-"));
  path = join(folder, "settings.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the window begins in the theme that was chosen", () => {
  writeFileSync(path, JSON.stringify({ theme: "night", user: "Ada" }));
  expect(themeAtStart(path)).toBe("night");
});

test.each(["", "{", "null", "[]", JSON.stringify({ theme: "pink" }), JSON.stringify({ user: "Ada" })])(
  "settings that say nothing of it leave it to the system: %s",
  (text) => {
    writeFileSync(path, text);
    expect(themeAtStart(path)).toBe("system");
  },
);

test("without settings too", () => {
  expect(themeAtStart(path)).toBe("system");
});
