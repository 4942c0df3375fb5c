import { test } from "@playwright/test";
import { openAnotherSample, openSample } from "./board-page.ts";
import { type LaunchedApp, launchApp } from "./launch-app.ts";

/**
 * One app for all tests of the file that calls this, one after the other, and a sample board of its own for each: a
 * launch takes longer than most of them. A test that starts the app again leaves that one here.
 */
export function shareApp(): { launched: LaunchedApp } {
  const shared = {} as { launched: LaunchedApp };
  let boards = 0;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async () => {
    shared.launched = await launchApp();
    boards = 0;
  });
  test.beforeEach(async () => {
    const { page } = shared.launched;
    boards += 1;
    await (boards === 1 ? openSample(page) : openAnotherSample(page, `Board ${boards}`));
  });
  test.afterAll(() => shared.launched.stop());
  return shared;
}
