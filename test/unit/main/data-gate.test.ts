import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkData } from "../../../src/main/data-gate.ts";
import { bearsMark } from "../../../src/main/data-mark.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-gate-"));
  path = join(folder, "data-version.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mine = { schema: 3, version: "1.2.0" };
const read = (): unknown => JSON.parse(readFileSync(path, "utf8"));

test("a fresh folder gets this app's mark", () => {
  expect(checkData(path, mine)).toBeNull();
  expect(read()).toEqual(mine);
});

test("older data goes on and is marked anew", () => {
  writeFileSync(path, JSON.stringify({ schema: 2, version: "1.1.0" }));
  expect(checkData(path, mine)).toBeNull();
  expect(read()).toEqual(mine);
});

test("newer data names the version to use and is left as it is", () => {
  const newer = { schema: 4, version: "2.0.0" };
  writeFileSync(path, JSON.stringify(newer));
  expect(checkData(path, mine)).toBe("2.0.0");
  expect(read()).toEqual(newer);
});

test("a damaged mark does not lock people out of their boards", () => {
  writeFileSync(path, "{");
  expect(checkData(path, mine)).toBeNull();
  expect(read()).toEqual(mine);
});

test("only this app's own mark lets the first page in unread", () => {
  expect(bearsMark(path, mine)).toBe(false);
  checkData(path, mine);
  expect(bearsMark(path, mine)).toBe(true);
  for (const other of [{ ...mine, schema: 4 }, { ...mine, version: "1.1.0" }, "{"]) {
    writeFileSync(path, typeof other === "string" ? other : JSON.stringify(other));
    expect(bearsMark(path, mine)).toBe(false);
  }
});
