import type { Minutes } from "../../../../core/document/ceremony-records.ts";
import { counted } from "../../../ui/format.ts";

const MINUTE_MS = 60_000;

/** Milliseconds as “14 min”; less than one in words. */
export const spanWords = (time: number): string =>
  time < MINUTE_MS ? "less than a minute" : `${counted(Math.round(time / MINUTE_MS), "min", "min")}`;

/** The time a standup took against its length: “14 min of 15 min”, “18 min of 15 min, 3 min over”. */
export function usedWords({ usedMs, lengthMs }: Pick<Minutes, "usedMs" | "lengthMs">): string {
  const over = usedMs - lengthMs;
  const rest = over >= MINUTE_MS ? `, ${spanWords(over)} over` : "";
  return `${spanWords(usedMs)} of ${spanWords(lengthMs)}${rest}`;
}

/** What a standup came to in a line: “3 moved, 1 impediment raised”. */
export function summaryWords({ moved, raised, cleared }: Pick<Minutes, "moved" | "raised" | "cleared">): string {
  const parts = [
    moved.length > 0 ? counted(moved.length, "card moved", "cards moved") : "",
    raised.length > 0 ? counted(raised.length, "impediment raised", "impediments raised") : "",
    cleared.length > 0 ? `${counted(cleared.length, "cleared", "cleared")}` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "nothing moved";
}
