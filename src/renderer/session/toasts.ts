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

/**
 * Takes the messages away that a change left behind: those that told of what it took back, and those that offer
 * something about what it changed again (a deleted card that was restored by another way).
 */
export function dismissOutdated(ui: UiStore, change: Change): void {
  const { toasts } = ui.getState();
  if (!toasts.some(({ about }) => about)) return;
  const touched = touchedBy(change);
  const stay = toasts.filter(
    ({ about, offer }) =>
      !about || !(about.id === change.of || (offer && [...touchedBy(about)].some((id) => touched.has(id)))),
  );
  if (stay.length < toasts.length) ui.setState({ toasts: stay });
}

/** The ids of what a change wrote; the board itself, which counts its cards, is no part of it. */
const touchedBy = ({ added, updated, removed }: Change): ReadonlySet<string> =>
  new Set([...added, ...updated, ...removed].flatMap(({ type, id }) => (type === "board" ? [] : id)));

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
