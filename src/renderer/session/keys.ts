import type { Action } from "./actions.ts";

/** The parts of a keyboard event that say which keys are down. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const names: Readonly<Record<string, string>> = { space: " ", plus: "+" };

/**
 * Whether a key press is the keys written as `Mod+Shift+Z`. Mod is Cmd on macOS, Ctrl elsewhere. For signs such as `?`
 * or `/`, Shift is a matter of the keyboard's layout and not looked at.
 */
export function pressed(keys: string, event: KeyPress, mac: boolean): boolean {
  const parts = keys === "+" ? ["+"] : keys.split("+");
  const key = (parts.at(-1) ?? "").toLowerCase();
  const wanted = names[key] ?? key;
  const has = (part: string) => parts.slice(0, -1).includes(part);
  if ((mac ? event.metaKey : event.ctrlKey) !== has("Mod")) return false;
  if ((mac ? event.ctrlKey : event.metaKey) !== has("Ctrl")) return false;
  if (event.altKey !== has("Alt")) return false;
  const isSign = wanted.length === 1 && !/[\p{L}\p{N} ]/u.test(wanted);
  if (!isSign && event.shiftKey !== has("Shift")) return false;
  return event.key.toLowerCase() === wanted;
}

/** The enabled action whose keys these are, or null. While `typing`, only keys with Mod count. */
export function actionFor(actions: readonly Action[], event: KeyPress, mac: boolean, typing: boolean): Action | null {
  for (const action of actions) {
    for (const keys of action.keys ?? []) {
      if (typing && !keys.startsWith("Mod+")) continue;
      if (pressed(keys, event, mac)) return action;
    }
  }
  return null;
}
