import { expect, test } from "vitest";
import { appUrl, isAppUrl, isLocalRequest } from "../../../../src/main/windows/app-url.ts";

test("only pages of the one origin are the app's own", () => {
  expect(isAppUrl(appUrl("index.html"))).toBe(true);
  for (const url of ["app://tandem.evil/", "app://evil/tandem", "https://tandem/", "file:///tandem", "", "tandem"]) {
    expect(isAppUrl(url)).toBe(false);
  }
});

test("a request is local when it never leaves the app", () => {
  expect(isLocalRequest(appUrl("assets/a.js"))).toBe(true);
  expect(isLocalRequest("attachment://blob/b1/x")).toBe(true);
  expect(isLocalRequest("blob:app://tandem/1")).toBe(true);
  for (const url of [
    "https://example.com/",
    "http://localhost:3000/",
    "file:///etc/passwd",
    "ftp://example.com/",
    "ws://127.0.0.1/",
    "app://elsewhere/",
    "not an address",
  ]) {
    expect(isLocalRequest(url)).toBe(false);
  }
});
