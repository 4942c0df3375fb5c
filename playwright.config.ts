import { defineConfig } from "@playwright/test";

// Each test launches an app of its own with its own data folder (test/helpers/launch-app.ts), so that files and tests
// can run beside each other.
export default defineConfig({
  testDir: "test",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  outputDir: "test-results",
  projects: [
    { name: "e2e", testMatch: ["e2e/**/*.spec.ts", "fault/**/*.spec.ts"] },
    { name: "package", testMatch: "package.spec.ts" },
    { name: "bench", testMatch: "bench/**/*.bench.ts", timeout: 600_000 },
  ],
});
