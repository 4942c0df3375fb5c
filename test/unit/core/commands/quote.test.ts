import { describe, expect, it } from "vitest";
import { quote } from "../../../../src/core/commands/command.ts";

describe("a title as labels quote it", () => {
  it("is one line", () => {
    expect(quote("  Two\n lines ")).toBe("“Two lines”");
    expect(quote(" \n")).toBe("“untitled”");
  });

  it("is cut where people see a character end", () => {
    const family = "👩‍👩‍👧‍👦";
    expect(quote(family.repeat(60))).toBe(`“${family.repeat(60)}”`);
    expect(quote(family.repeat(61))).toBe(`“${family.repeat(59)}…”`);
  });

  it("keeps its direction to itself", () => {
    expect(quote("invoice\u202Egpj.exe")).toBe("“invoicegpj.exe”");
    expect(quote("إعداد الحملة 2026")).toBe("“\u2068إعداد الحملة 2026\u2069”");
  });
});
