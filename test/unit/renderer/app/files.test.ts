import { describe, expect, it } from "vitest";
import { createFiles } from "../../../../src/renderer/app/files.ts";
import type { Tandem } from "../../../../src/renderer/binding/tandem.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";

/** A file as a drop hands it over, of which no more than its beginning must be read. */
const dropped = (name: string, size: number, begin = "") =>
  ({
    name,
    size,
    slice: () => new Blob([begin]),
    text: () => Promise.reject(new Error("It was read.")),
    arrayBuffer: () => Promise.reject(new Error("It was read.")),
  }) as unknown as File;

describe("a file that is dropped on the window", () => {
  it.each([
    ["a board file of 2 GB", "huge.tandem", 2_000_000_000, "larger than"],
    ["an export of 2 GB", "huge.JSON", 2_000_000_000, "larger than"],
    ["an export that a browser called a text", "huge.txt", 2_000_000_000, "larger than", "\ufeff\n{"],
    ["a text", "notes.txt", 10, "neither a board file", "Dear {name}"],
    ["a program", "setup.exe", 10, "neither a board file"],
  ])("is refused unread where it is %s", async (_what, name, size, words, begin = "") => {
    const ui = createUiStore();
    createFiles({ ui } as unknown as Tandem).drop([dropped(name, size, begin)]);
    await expect.poll(() => ui.getState().toasts.length).toBe(1);
    const [toast, ...more] = ui.getState().toasts;
    expect(toast?.text).toContain(words);
    expect(toast?.text).toContain("Nothing was changed.");
    expect(more).toEqual([]);
  });
});
