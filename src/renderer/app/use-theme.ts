import { useEffect } from "react";
import type { Settings } from "../platform/bridge.ts";

/** Dresses the page in a theme; `system` follows the system between paper and night. */
export function useTheme(theme: Settings["theme"]): void {
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const dress = () => {
      document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "night" : "paper") : theme;
    };
    dress();
    dark.addEventListener("change", dress);
    return () => dark.removeEventListener("change", dress);
  }, [theme]);
}
