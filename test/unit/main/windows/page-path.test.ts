import { resolve } from "node:path";
import { expect, test } from "vitest";
import { pagePath } from "../../../../src/main/windows/page-path.ts";

const root = resolve("/srv/page");

test("addresses inside the folder name its files", () => {
  expect(pagePath(root, "app://tandem/index.html")).toBe(resolve(root, "index.html"));
  expect(pagePath(root, "app://tandem/")).toBe(resolve(root, "index.html"));
  expect(pagePath(root, "app://tandem/assets/a%20b.js?v=1#x")).toBe(resolve(root, "assets/a b.js"));
  expect(pagePath(root, "app://tandem/..fonts/a.woff2")).toBeNull();
});

test.each([
  "app://tandem/%2e%2e%5c%2e%2e%5csecret",
  "app://tandem/..%2fsecret",
  "app://tandem/a/..%2f..%2f..%2fetc/passwd",
  "app://tandem/..%5csecret",
  "app://tandem/C:%5csecret",
  "app://tandem/%00",
  "app://tandem/%ff",
  "not an address",
])("%s finds nothing", (url) => {
  expect(pagePath(root, url)).toBeNull();
});

test("dots that the address itself resolves stay inside", () => {
  expect(pagePath(root, "app://tandem/%2e%2e/%2e%2e/etc/passwd")).toBe(resolve(root, "etc/passwd"));
});
