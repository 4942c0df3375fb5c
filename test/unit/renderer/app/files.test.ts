import { describe, expect, it } from "vitest";
import { createFiles } from "../../../../src/renderer/app/files.ts";
import type { Tandem } from "../../../../src/renderer/binding/tandem.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";

/** A file as a drop hands it over, of which reading must not even begin. */
const dropped = (name: string, size: number) =>
  ({
    name,
    size,
    text: () => Promise.reject(new Error("It was read.")),
    arrayBuffer: () => Promise.reject(new Error("It was read.")),
  }) as unknown as File;

describe("a file that is dropped on the window", () => {
  it.each([
    ["a board file of 2 GB", "huge.tandem", 2_000_000_000, "larger than"],
    ["an export of 2 GB", "huge.JSON", 2_000_000_000, "larger than"],
    ["an export that a browser called a text", "huge.txt", 2_000_000_000, "larger than"],
    ["a program", "setup.exe", 10, "neither a board file"],
  ])("is refused unread where it is %s", async (_what, name, size, words) => {
    const ui = createUiStore();
    createFiles({ ui } as unknown as Tandem).drop([dropped(name, size)]);
    await Promise.resolve();
    const [toast, ...more] = ui.getState().toasts;
    expect(toast?.text).toContain(words);
    expect(toast?.text).toContain("Nothing was changed.");
    expect(more).toEqual([]);
  });
});
