import type { Display, Rectangle } from "electron";
import { z } from "zod";
import type { RoomDisplay } from "../../contract/channels.ts";

/** What tells a display again later: systems hand out ids anew, so its name and size count as well. */
export const keptDisplaySchema = z.strictObject({ id: z.string(), label: z.string(), width: z.int(), height: z.int() });
export type KeptDisplay = z.infer<typeof keptDisplaySchema>;

/** The parts of Electron's display that are used here. */
export type SeenDisplay = Pick<Display, "id" | "label" | "bounds" | "workArea">;

export const keptOf = ({ id, label, bounds }: SeenDisplay): KeptDisplay => ({
  id: String(id),
  label,
  width: bounds.width,
  height: bounds.height,
});

const isSame = (display: SeenDisplay, kept: KeptDisplay): boolean => {
  const { label, width, height } = keptOf(display);
  return label === kept.label && width === kept.width && height === kept.height;
};

/** The display that was kept: the same in all, else one of its name and size; null where it is not connected. */
export function findKept(displays: readonly SeenDisplay[], kept: KeptDisplay | null): SeenDisplay | null {
  if (!kept) return null;
  const alike = displays.filter((display) => isSame(display, kept));
  return alike.find((display) => String(display.id) === kept.id) ?? alike[0] ?? null;
}

/** What a display is called: by the system, else by its turn. */
export const nameOf = (displays: readonly SeenDisplay[], { id, label }: SeenDisplay): string =>
  label.trim() || `Display ${displays.findIndex((display) => display.id === id) + 1}`;

/**
 * The displays as the facilitator picks from them. Two of the same name are told apart by number.
 *
 * @param own the id of the display where the facilitator's window stands
 */
export function describeDisplays(
  displays: readonly SeenDisplay[],
  own: number,
  kept: KeptDisplay | null,
): RoomDisplay[] {
  const last = findKept(displays, kept);
  const names = displays.map((display) => nameOf(displays, display));
  return displays.map((display, index) => {
    const name = names[index] as string;
    const turn = names.slice(0, index + 1).filter((other) => other === name).length;
    return {
      id: String(display.id),
      name: names.filter((other) => other === name).length > 1 ? `${name} (${turn})` : name,
      width: display.bounds.width,
      height: display.bounds.height,
      own: display.id === own,
      last: display.id === last?.id,
    };
  });
}

/** Where a window stands that came back from a display that is gone: the middle of the work area. */
export function backOn({ x, y, width, height }: Rectangle): Rectangle {
  const w = Math.round(width * 0.75);
  const h = Math.round(height * 0.75);
  return { x: x + Math.round((width - w) / 2), y: y + Math.round((height - h) / 2), width: w, height: h };
}
