import { createContext, type RefObject, useContext, useLayoutEffect, useState } from "react";

/** Knows where each lane begins inside the board's content, in CSS pixels, and tells when that changes. */
export class LaneTops {
  readonly #rows = new Map<HTMLElement, (top: number) => void>();
  readonly #observer = new ResizeObserver(() => this.refresh());

  watch(row: HTMLElement, tell: (top: number) => void): () => void {
    this.#rows.set(row, tell);
    this.#observer.observe(row);
    tell(row.offsetTop);
    return () => {
      this.#rows.delete(row);
      this.#observer.unobserve(row);
    };
  }

  /** Measures anew: a lane changed its height, or lanes changed places. */
  refresh(): void {
    for (const [row, tell] of this.#rows) tell(row.offsetTop);
  }
}

export const LaneTopsContext = createContext<LaneTops | null>(null);

/** The top of a lane's row inside the board's content, kept up to date. */
export function useLaneTop(row: RefObject<HTMLElement | null>): number {
  const tops = useContext(LaneTopsContext);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => (row.current && tops ? tops.watch(row.current, setTop) : undefined), [row, tops]);
  return top;
}
