import type { Step } from "./neighbours.ts";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
  PageUp: "page-up",
  PageDown: "page-down",
};

/** Where a key leads, or null where it is not one that leads anywhere. */
export const stepOf = (event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): Step | null => (event.ctrlKey || event.metaKey || event.altKey ? null : (steps[event.key] ?? null));
