import { describe, expect, it } from "vitest";
import { isTooHeavy } from "../../../../src/renderer/ui/markdown-weight.ts";

describe("Markdown that would hold up the window", () => {
  it.each([
    ["50,000 asterisks", "a*".repeat(50_000)],
    ["25,000 asterisks among letters", "a*".repeat(25_000)],
    ["underscores and tildes", "a_b~".repeat(3_000)],
    ["open brackets", "[".repeat(5_000)],
    ["a text of a million characters", "word ".repeat(200_000)],
    ["quotes in quotes", `first\n${"> ".repeat(60)}deep`],
    ["lists in lists", `${"- ".repeat(60)}deep`],
  ])("is %s", (_what, text) => {
    expect(isTooHeavy(text)).toBe(true);
  });

  it.each([
    ["a long list", "* item\n".repeat(3_000)],
    ["a rule of dashes", "-".repeat(200)],
    ["ten pages of prose", "*Every* word of [it](https://example.com). ".repeat(700)],
    ["nothing", ""],
  ])("is not %s", (_what, text) => {
    expect(isTooHeavy(text)).toBe(false);
  });
});
