import { describe, expect, it } from "vitest";
import { dueWords } from "../../../../src/renderer/features/board/card/due-words.ts";

describe("a due date on a card", () => {
  const today = "2026-11-22";
  it("says what is late, due today and due tomorrow in words", () => {
    expect(dueWords("2026-11-21", today, false)).toMatchObject({ text: "1 day late", tone: "late" });
    expect(dueWords("2026-11-12", today, false)).toMatchObject({ text: "10 days late", tone: "late" });
    expect(dueWords("2026-11-22", today, false)).toMatchObject({ text: "today", tone: "late" });
    expect(dueWords("2026-11-23", today, false)).toMatchObject({ text: "tomorrow", tone: "soon" });
    expect(dueWords("2026-11-24", today, false).tone).toBe("soon");
    expect(dueWords("2026-12-24", today, false).tone).toBe("plain");
  });

  it("is never late on what is done, and names the year only of another", () => {
    expect(dueWords("2026-11-01", today, true).tone).toBe("plain");
    expect(dueWords("2026-12-24", today, false).text).not.toContain("2026");
    expect(dueWords("2027-01-24", today, false).text).toContain("2027");
  });
});
