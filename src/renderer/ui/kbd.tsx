import styles from "./kbd.module.css";

const mac = /mac/iu.test(navigator.platform);
const words: Readonly<Record<string, string>> = {
  ...(mac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" } : { Mod: "Ctrl" }),
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** How keys written as `Mod+Shift+Z` are named on this machine: `Ctrl+Shift+Z`, or `⇧⌘Z` on macOS. */
export function keyWords(keys: string): string {
  const parts = keys === "+" ? ["+"] : keys.split("+").map((part) => words[part] ?? part);
  return parts.join(mac ? "" : "+");
}

/** Keys as they are pressed, drawn as a key cap. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keyWords(keys)}</kbd>;
}
