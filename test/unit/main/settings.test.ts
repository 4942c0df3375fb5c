import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSettings } from "../../../src/main/settings.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-settings-"));
  path = join(folder, "settings.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is saved is there after a restart, and fields that were not sent stay", async () => {
  const first = openSettings(path);
  await first.save({ theme: "night", user: "Ada" });
  await first.save({ lastBoard: "b1", theme: undefined });
  expect(openSettings(path).current()).toEqual({ theme: "night", user: "Ada", lastBoard: "b1" });
  await openSettings(path).save({ lastBoard: null });
  expect(openSettings(path).current().lastBoard).toBeNull();
});

test("of saves at the same time the last one stays", async () => {
  const settings = openSettings(path);
  await Promise.all(["A", "B", "C"].map((user) => settings.save({ user })));
  expect(openSettings(path).current().user).toBe("C");
});

test("a damaged file is set aside and the defaults serve", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  writeFileSync(path, '{"theme":"pink"}');
  expect(openSettings(path).current()).toMatchObject({ theme: "system", lastBoard: null });
  expect(existsSync(`${path}.damaged`)).toBe(true);
  log.mockRestore();
});
