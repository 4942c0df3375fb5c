import type { Target } from "../board-local.ts";

/**
 * Where cards would land when dropped at a point of the window: null outside the board's cells, "same" where nothing
 * tells a better place than the one before. Reads the geometry of the one cell under the point, whose mounted cards are
 * those in view; nothing else is measured.
 */
export function targetAt(x: number, y: number): Target | "same" | null {
  const under = document.elementFromPoint(x, y);
  const cell = under?.closest<HTMLElement>("[data-cell]");
  if (!cell) return under?.closest("[data-board]") ? "same" : null;
  const { column, lane, folded } = cell.dataset;
  if (column === undefined || lane === undefined) return null;
  if (folded !== undefined) return { column, lane, before: null };
  const ghost = cell.querySelector("[data-ghost]")?.getBoundingClientRect();
  if (ghost && y >= ghost.top && y <= ghost.bottom) return "same";
  const mounted = cell.querySelectorAll<HTMLElement>("li[data-index]:not([aria-hidden])");
  for (const item of mounted) {
    const { top, height } = item.getBoundingClientRect();
    if (y < top + height / 2) return { column, lane, before: cardOf(item) };
  }
  const last = mounted.item(mounted.length - 1);
  const count = Number(cell.querySelector("ul")?.dataset.count ?? 0);
  const isFoot = mounted.length === 0 ? count === 0 : Number(last.dataset.index) === count - 1;
  return isFoot ? { column, lane, before: null } : "same";
}

const cardOf = (item: HTMLElement): string | null =>
  item.querySelector<HTMLElement>("[data-card]")?.dataset.card ?? null;

/** The head before which a dragged head would stand, among the heads of its kind; null: at the end. */
export function headBefore(kind: "column" | "lane", x: number, y: number): string | null {
  for (const head of document.querySelectorAll<HTMLElement>(`[data-${kind}-head]`)) {
    const { left, top, width, height } = head.getBoundingClientRect();
    const isBefore = kind === "column" ? x < left + width / 2 : y < top + height / 2;
    if (isBefore) return head.dataset[`${kind}Head`] ?? null;
  }
  return null;
}
