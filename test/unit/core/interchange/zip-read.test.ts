import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readZip } from "../../../../src/core/interchange/zip-read.ts";

const limits = { entries: 10, bytes: 10_000_000 };
const readAll = (bytes: Uint8Array) => [...readZip(bytes, limits).values()].map((entry) => entry.read());

/** Writes into every directory header (`central`) or also file header of an archive. */
function patched(bytes: Uint8Array, edit: (view: DataView, at: number, central: boolean) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50 || mark === 0x04034b50) edit(view, at, mark === 0x02014b50);
  }
  return copy;
}

test.each(["../evil", "a/../../evil", "/etc/passwd", "C:\\evil", "c:evil", "..\\evil"])(
  "the name %s leads outside",
  (name) => {
    expect(() => readAll(zipSync({ [name]: strToU8("x") }))).toThrow("names a file outside of itself");
  },
);

test("names that collide by case or by spelling are refused", () => {
  expect(() => readAll(zipSync({ "Plan.png": strToU8("x"), "plan.PNG": strToU8("y") }))).toThrow("one name twice");
  expect(() => readAll(zipSync({ "caf\u00e9": strToU8("x"), "cafe\u0301": strToU8("y") }))).toThrow("one name twice");
});

test("encrypted entries, links and unknown packing are refused by name", () => {
  const zip = zipSync({ "plan.txt": strToU8("x") });
  expect(() => readAll(patched(zip, (view, at, central) => central && view.setUint16(at + 8, 1, true)))).toThrow(
    "“plan.txt” in the archive is encrypted",
  );
  expect(() => readAll(patched(zip, (view, at, central) => central && view.setUint16(at + 10, 14, true)))).toThrow(
    "method 14",
  );
  const link = zipSync({ "plan.txt": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] });
  expect(() => readAll(link)).toThrow("“plan.txt” in the archive is a link");
});

test("a bomb is refused by what it declares, and by what it unpacks to when it lies", () => {
  const bomb = zipSync({ bomb: new Uint8Array(20_000_000) });
  expect(() => readAll(bomb)).toThrow("With “bomb” the archive unpacks to more than 10 MB");
  for (const lie of [0, 1_000]) {
    const liar = patched(bomb, (view, at, central) => view.setUint32(at + (central ? 24 : 22), lie, true));
    expect(() => readAll(liar)).toThrow("“bomb” unpacks to more than it says");
  }
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`f${i}`, strToU8("x")]));
  expect(() => readAll(zipSync(many))).toThrow("holds 11 files; a board file has at most 10");
});

test("a file header that calls the file something else is refused", () => {
  const zip = zipSync({ "plan.txt": strToU8("x") });
  expect(() => readAll(patched(zip, (view, at, central) => central || view.setUint8(at + 30, 0x58)))).toThrow(
    "one file by two names",
  );
});
