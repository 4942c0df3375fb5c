import { expect, test } from "vitest";
import type { ChangeId } from "../../../../src/core/document/stamp.ts";
import { dismissRefused, dismissUndone, showToast } from "../../../../src/renderer/session/toasts.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";

test("what was taken back is no longer told, and nothing else goes with it", () => {
  const ui = createUiStore();
  const [moved, renamed] = ["1-a" as ChangeId, "2-a" as ChangeId];
  showToast(ui, "info", "Moved", { about: moved });
  showToast(ui, "info", "Renamed", { about: renamed });
  showToast(ui, "info", "Saved");
  const told = () => ui.getState().toasts.map(({ text }) => text);
  dismissUndone(ui, { of: null });
  expect(told()).toEqual(["Moved", "Renamed", "Saved"]);
  dismissUndone(ui, { of: moved });
  expect(told()).toEqual(["Renamed", "Saved"]);
});

test("why a value was refused is no longer told once there is another, and nothing else goes with it", () => {
  const ui = createUiStore();
  showToast(ui, "error", "Too many points", { refused: "points" });
  showToast(ui, "error", "Too much value", { refused: "value" });
  showToast(ui, "error", "The disk is full");
  const told = () => ui.getState().toasts.map(({ text }) => text);
  dismissRefused(ui, "points");
  expect(told()).toEqual(["Too much value", "The disk is full"]);
  dismissRefused(ui, null);
  expect(told()).toEqual(["The disk is full"]);
});
