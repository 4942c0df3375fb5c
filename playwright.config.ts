import { defineConfig } from "@playwright/test";

// Windows on one display take the focus and the clipboard from each other, so each worker has a display of its own
// where the set-up made them. This file is read in every worker.
const displays = process.env.TANDEM_DISPLAYS?.split(" ") ?? [];
const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0) % displays.length];
if (display !== undefined) process.env.DISPLAY = display;

// Each test launches an app of its own with its own data folder (test/helpers/launch-app.ts), so that files and tests
// can run beside each other.
export default defineConfig({
  testDir: "test",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A machine shared with others can starve a window for seconds. A test that needed its second try is listed as flaky.
  expect: { timeout: 10_000 },
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  outputDir: "test-results",
  projects: [
    { name: "e2e", testMatch: ["e2e/**/*.spec.ts", "fault/**/*.spec.ts"] },
    { name: "package", testMatch: "package.spec.ts" },
    { name: "bench", testMatch: "bench/**/*.bench.ts", timeout: 600_000 },
  ],
});
