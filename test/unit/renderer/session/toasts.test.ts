import { expect, test } from "vitest";
import type { Change } from "../../../../src/core/change/change.ts";
import type { ChangeId } from "../../../../src/core/document/stamp.ts";
import { dismissOutdated, dismissRefused, showToast } from "../../../../src/renderer/session/toasts.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";

const aChange = (id: string, of: string | null, card: string): Change => ({
  id: id as ChangeId,
  of: of as ChangeId | null,
  at: 0,
  by: "Anna",
  command: "card.update",
  label: "",
  undoable: true,
  added: [],
  updated: [
    { type: "card", id: card, from: {}, to: {} },
    { type: "board", id: "b", from: {}, to: {} },
  ],
  removed: [],
});

test("what was taken back is no longer told, and nothing else goes with it", () => {
  const ui = createUiStore();
  const moved = aChange("1-a", null, "one");
  showToast(ui, "info", "Moved", { about: moved });
  showToast(ui, "info", "Renamed", { about: aChange("2-a", null, "two") });
  showToast(ui, "info", "Saved");
  const told = () => ui.getState().toasts.map(({ text }) => text);
  dismissOutdated(ui, aChange("3-a", null, "two"));
  expect(told()).toEqual(["Moved", "Renamed", "Saved"]);
  dismissOutdated(ui, aChange("4-a", moved.id, "one"));
  expect(told()).toEqual(["Renamed", "Saved"]);
});

test("nothing is offered any more about what was changed again, such as a deleted card that was restored", () => {
  const ui = createUiStore();
  const offer = { label: "Undo", run: () => {} };
  showToast(ui, "info", "Deleted one", { about: aChange("1-a", null, "one"), offer });
  showToast(ui, "info", "Deleted two", { about: aChange("2-a", null, "two"), offer });
  dismissOutdated(ui, aChange("3-a", null, "one"));
  expect(ui.getState().toasts.map(({ text }) => text)).toEqual(["Deleted two"]);
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
