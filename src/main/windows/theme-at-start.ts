import { readFileSync } from "node:fs";
import type { Settings } from "../../contract/channels.ts";

const themes: readonly Settings["theme"][] = ["system", "paper", "night", "room"];

/**
 * The theme of the settings at `path`, for the ground of the first window. Read without their schema, which takes longer
 * to load than the window; whether the file is sound is found out with the rest of it.
 */
export function themeAtStart(path: string): Settings["theme"] {
  try {
    const { theme } = JSON.parse(readFileSync(path, "utf8")) as { readonly theme?: unknown };
    return themes.find((one) => one === theme) ?? "system";
  } catch {
    return "system";
  }
}
