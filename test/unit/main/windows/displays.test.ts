import { describe, expect, it } from "vitest";
import { backOn, describeDisplays, findKept, keptOf, type SeenDisplay } from "../../../../src/main/windows/displays.ts";

const display = (id: number, label: string, x: number, width = 1920, height = 1080): SeenDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 30, width, height: height - 30 },
});
const laptop = display(1, "Built-in", 0, 1440, 900);
const beamer = display(2, "Epson EB", 1440);

describe("displays", () => {
  it("are told by name, with the facilitator's own and the one that was used last", () => {
    expect(describeDisplays([laptop, beamer], 1, keptOf(beamer))).toEqual([
      { id: "1", name: "Built-in", width: 1440, height: 900, own: true, last: false },
      { id: "2", name: "Epson EB", width: 1920, height: 1080, own: false, last: true },
    ]);
  });

  it("are told by their turn where the system has no name, or the same for two", () => {
    const names = (displays: SeenDisplay[]) => describeDisplays(displays, 1, null).map(({ name }) => name);
    expect(names([display(5, " ", 0), display(6, "", 1920)])).toEqual(["Display 1", "Display 2"]);
    expect(names([laptop, beamer, display(3, "Epson EB", 3360)])).toEqual(["Built-in", "Epson EB (1)", "Epson EB (2)"]);
  });

  it("are known again by name and size when the system gives them another id", () => {
    const back = display(77, "Epson EB", 1440);
    expect(findKept([laptop, back], keptOf(beamer))).toBe(back);
    expect(findKept([laptop, display(2, "Dell", 1440)], keptOf(beamer))).toBeNull();
    expect(findKept([display(9, "Epson EB", 0), beamer], keptOf(beamer))).toBe(beamer);
    expect(findKept([laptop], null)).toBeNull();
  });

  it("a window that comes back stands well inside the display that is left", () => {
    const { x, y, width, height } = backOn(laptop.workArea);
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(30);
    expect(x + width).toBeLessThan(1440);
    expect(y + height).toBeLessThan(900);
  });
});
