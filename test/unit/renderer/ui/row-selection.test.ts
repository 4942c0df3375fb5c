import { expect, test } from "vitest";
import { selectedAlong, selectedOther, selectedTo, takenRows } from "../../../../src/renderer/ui/row-selection.ts";

const ids = ["a", "b", "c", "d"];

test("a selection is carried along with the focus, and back off the row it leaves", () => {
  const two = selectedAlong(new Set(), "b", "c");
  expect([...two]).toEqual(["b", "c"]);
  expect([...selectedAlong(two, "c", "d")]).toEqual(["b", "c", "d"]);
  expect([...selectedAlong(two, "c", "b")]).toEqual(["b"]);
  expect([...selectedAlong(new Set(), "d", "d")]).toEqual(["d"]);
});

test("all between two rows are selected in either direction, and one more or less", () => {
  expect([...selectedTo(new Set(["a"]), ids, "d", "b")].sort()).toEqual(["a", "b", "c", "d"]);
  expect([...selectedTo(new Set(), ids, "gone", "b")]).toEqual(["b"]);
  expect([...selectedOther(new Set(["a", "b"]), "a")]).toEqual(["b"]);
  expect([...selectedOther(new Set(["b"]), "a")]).toEqual(["b", "a"]);
});

test("a gesture on a selected row takes all that are selected, in the order of the list; on another, that one alone", () => {
  expect(takenRows(ids, new Set(["d", "a"]), "d")).toEqual(["a", "d"]);
  expect(takenRows(ids, new Set(["d", "a"]), "b")).toEqual(["b"]);
});
