import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  expect(openSettings(path).current()).toMatchObject({
    theme: "night",
    user: "Ada",
    lastBoard: "b1",
    timerSound: true,
  });
  await openSettings(path).save({ lastBoard: null });
  expect(openSettings(path).current().lastBoard).toBeNull();
});

test("of saves at the same time the last one stays", async () => {
  const settings = openSettings(path);
  await Promise.all(["A", "B", "C"].map((user) => settings.save({ user })));
  expect(openSettings(path).current().user).toBe("C");
});

test("a damaged file is set aside, beside those set aside before, and the defaults serve", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const damaged = ['{"theme":"pink"}', "{", ""];
  for (const text of damaged) {
    writeFileSync(path, text);
    expect(openSettings(path).current()).toMatchObject({ theme: "system", lastBoard: null });
    expect(existsSync(path)).toBe(false);
  }
  const names = [".damaged", ".damaged-2", ".damaged-3"];
  expect(names.map((name) => readFileSync(path + name, "utf8"))).toEqual(damaged);
  log.mockRestore();
});

test("closing waits for what is being written", async () => {
  const settings = openSettings(path);
  const saved = settings.save({ theme: "night" });
  await settings.close();
  expect(openSettings(path).current().theme).toBe("night");
  await saved;
});
