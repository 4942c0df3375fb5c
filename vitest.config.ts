import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{unit,contract}/**/*.test.{ts,tsx}"],
    environment: "node",
    // A developer's time zone must not decide whether a calendar test passes.
    env: { TZ: "UTC" },
    maxWorkers: 2,
  },
});
