import type { Change } from "../../core/change/change.ts";
import type { Toast, UiStore } from "./ui-store.ts";

let lastId = 0;
/** More than these at once nobody reads; the oldest make room. */
const MOST = 4;

/** Shows a short message; the same text shown again replaces the older one. Returns its id. */
export function showToast(
  ui: UiStore,
  tone: Toast["tone"],
  text: string,
  more: Pick<Toast, "offer" | "about" | "refused"> = {},
): number {
  lastId += 1;
  const toast: Toast = { id: lastId, tone, text, ...more };
  const others = ui.getState().toasts.filter((other) => other.text !== text);
  ui.setState({ toasts: [...others, toast].slice(-MOST) });
  return toast.id;
}

/** Takes the messages away that told of what a change took back. */
export function dismissUndone(ui: UiStore, { of }: Pick<Change, "of">): void {
  const { toasts } = ui.getState();
  const stay = toasts.filter(({ about }) => of === null || about !== of);
  if (stay.length < toasts.length) ui.setState({ toasts: stay });
}

/** Takes the messages away that told why something could not be kept; `of` names it, null means all. */
export function dismissRefused(ui: UiStore, of: string | null): void {
  const { toasts } = ui.getState();
  const stay = toasts.filter(({ refused }) => refused === undefined || (of !== null && refused !== of));
  if (stay.length < toasts.length) ui.setState({ toasts: stay });
}

/** Takes a message away. */
export function dismissToast(ui: UiStore, id: number): void {
  ui.setState({ toasts: ui.getState().toasts.filter((toast) => toast.id !== id) });
}
