import { useEffect, useState } from "react";
import { useNow } from "../../binding/use-now.ts";
import type { WallKey } from "../../session/wall-link.ts";

const widthNow = (): number => (window.innerWidth / Math.max(1, window.innerHeight)) * 100;

/** The wall's width in percent of its height, kept up with the window. */
export function useWallWidth(): number {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const measure = () => setWidth(widthNow());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return width;
}

/** The clock that days and hours are told by: no faster than they are read. */
export const useWallClock = (): number => useNow(30_000);

const keys: Readonly<Record<string, WallKey>> = {
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
  b: "curtain",
  B: "curtain",
  ".": "curtain",
};

/** What a key press means to a clicker, or null. */
export function clickerKey(event: KeyboardEvent): Exclude<WallKey, "stop"> | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = keys[event.key];
  return key === undefined || key === "stop" ? null : key;
}

/** Keys pressed at the wall: the clicker's, arrows and Space as people expect them there, Escape ends. */
export function useWallKeys(press: (key: WallKey) => void): void {
  useEffect(() => {
    const more: Readonly<Record<string, WallKey>> = {
      Escape: "stop",
      ArrowRight: "next",
      ArrowDown: "next",
      " ": "next",
      ArrowLeft: "previous",
      ArrowUp: "previous",
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = clickerKey(event) ?? more[event.key];
      if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      press(key);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [press]);
}
