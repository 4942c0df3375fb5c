import { expect, test } from "vitest";
import type { Bridge } from "../../../../src/contract/bridge.ts";
import type { Failure, Result } from "../../../../src/contract/result.ts";
import { createPlatform } from "../../../../src/renderer/platform/bridge.ts";
import { createUiStore } from "../../../../src/renderer/session/ui-store.ts";
import { showWork } from "../../../../src/renderer/session/work.ts";

/** A main that answers the questions in turn as the test says, and notes which were asked. */
function main() {
  const asked: string[] = [];
  const answers: ((result: Result<never>) => void)[] = [];
  const ask = (channel: string) => {
    if (channel === "work.cancel") return Promise.resolve({ ok: true, value: null });
    asked.push(channel);
    return new Promise((done) => answers.push(done));
  };
  const platform = createPlatform({ ask, on: () => () => undefined } as unknown as Bridge);
  return { platform, asked, answer: (result: unknown) => answers.shift()?.(result as Result<never>) };
}
const failure = (code: Failure["code"]): Result<never> => ({ ok: false, error: { code, message: `It is ${code}.` } });
const said = (ui: ReturnType<typeof createUiStore>) => ui.getState().toasts.map(({ text }) => text);

/** Opens a file and takes it in: two questions, the work shown from the first. */
function open() {
  const ui = createUiStore();
  const { platform, asked, answer } = main();
  const done = showWork(ui, "Opening…", async (watch) => {
    watch.began();
    await platform.ask("files.open", null, watch);
    return platform.ask("files.adopt", { token: "a", as: "same" }, watch);
  });
  return { ui, asked, answer, done, cancel: () => ui.getState().works[0]?.cancel() };
}

test("work that main gave up is said to be cancelled", async () => {
  const { ui, asked, answer, done, cancel } = open();
  cancel();
  answer(failure("cancelled"));
  expect(await done).toBeNull();
  expect(said(ui)).toEqual(["Cancelled. Nothing was changed."]);
  expect(asked).toEqual(["files.open"]);
});

test("cancelled when main had answered already, it goes no further", async () => {
  const { ui, asked, answer, done, cancel } = open();
  cancel();
  answer({ ok: true, value: null });
  expect(await done).toBeNull();
  expect(asked).toEqual(["files.open"]);
  expect(said(ui)).toEqual(["Cancelled. Nothing was changed."]);
});

test("what failed although it was cancelled is not passed off as cancelled", async () => {
  const { ui, answer, done, cancel } = open();
  cancel();
  answer(failure("disk-full"));
  await expect(done).rejects.toMatchObject({ failure: { code: "disk-full" } });
  expect(said(ui)).toEqual([]);
  expect(ui.getState().works).toEqual([]);
});
