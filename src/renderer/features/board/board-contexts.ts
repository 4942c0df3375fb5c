import { createContext, useContext } from "react";
import { noFilter } from "../../binding/use-filter.ts";

/** What every card needs to know of the day and of the board's pace; changes about once a day. */
export interface Pace {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** For a column, the days after which a card is slower there than 85 % of those before it; null: too little data. */
  readonly hotAfter: (column: string) => number | null;
}

export const PaceContext = createContext<Pace>({ today: "1970-01-01", hotAfter: () => null });

/** The day it is, and the board's pace. */
export const usePace = (): Pace => useContext(PaceContext);

export const FilterContext = createContext(noFilter);

/** What the filter leaves of the board. */
export const useFiltered = () => useContext(FilterContext);

/** The element that scrolls the board, both ways. */
export const ScrollContext = createContext<{ readonly current: HTMLElement | null }>({ current: null });
export const useScroller = () => useContext(ScrollContext);
