import { describe, expect, it } from "vitest";
import type { Action } from "../../../../src/renderer/session/actions.ts";
import { actionFor, type KeyPress, pressed } from "../../../../src/renderer/session/keys.ts";

const press = (key: string, ...held: ("ctrlKey" | "metaKey" | "altKey" | "shiftKey")[]): KeyPress => ({
  key,
  ctrlKey: held.includes("ctrlKey"),
  metaKey: held.includes("metaKey"),
  altKey: held.includes("altKey"),
  shiftKey: held.includes("shiftKey"),
});

describe("keys", () => {
  it("take Mod for Ctrl, and for Cmd on macOS", () => {
    expect(pressed("Mod+K", press("k", "ctrlKey"), false)).toBe(true);
    expect(pressed("Mod+K", press("k", "metaKey"), false)).toBe(false);
    expect(pressed("Mod+K", press("k", "metaKey"), true)).toBe(true);
    expect(pressed("Mod+K", press("k", "ctrlKey"), true)).toBe(false);
  });

  it("tell letters with and without Shift apart", () => {
    expect(pressed("Shift+A", press("A", "shiftKey"), false)).toBe(true);
    expect(pressed("A", press("A", "shiftKey"), false)).toBe(false);
    expect(pressed("Mod+Z", press("Z", "ctrlKey", "shiftKey"), false)).toBe(false);
    expect(pressed("Mod+Shift+Z", press("Z", "ctrlKey", "shiftKey"), false)).toBe(true);
  });

  it("find signs wherever the layout has them", () => {
    expect(pressed("?", press("?", "shiftKey"), false)).toBe(true);
    expect(pressed("/", press("/", "shiftKey"), false)).toBe(true);
    expect(pressed("/", press("/"), false)).toBe(true);
    expect(pressed("Mod+,", press(",", "ctrlKey"), false)).toBe(true);
  });

  it("know the space bar by its name", () => {
    expect(pressed("Space", press(" "), false)).toBe(true);
  });

  it("leave a press with Alt to the platform", () => {
    expect(pressed("N", press("n", "altKey"), false)).toBe(false);
    expect(pressed("Mod+N", press("n", "ctrlKey", "altKey"), false)).toBe(false);
  });

  it("are letters while somebody types, but for those with Mod", () => {
    const action = (id: string, ...keys: string[]): Action => ({ id, label: id, group: "Edit", keys, run: () => {} });
    const actions = [action("add", "N"), action("palette", "Mod+K")];
    expect(actionFor(actions, press("n"), false, false)?.id).toBe("add");
    expect(actionFor(actions, press("n"), false, true)).toBeNull();
    expect(actionFor(actions, press("k", "ctrlKey"), false, true)?.id).toBe("palette");
  });
});
