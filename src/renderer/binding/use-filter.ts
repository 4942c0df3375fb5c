import { useEffect } from "react";
import { dayIn } from "../../core/calendar/zone.ts";
import { isLive } from "../../core/document/queries.ts";
import { applyFilter, type Filtered } from "../session/filter.ts";
import { textOf } from "../session/filter-terms.ts";
import type { Session } from "../session/session.ts";
import { useTandem } from "./tandem.ts";
import { useSessionState, useUi, useVersion } from "./use-session.ts";

/** While no filter is set: always this object, so that nothing that reads it renders again; it counts nothing. */
export const noFilter: Filtered = { ids: null, shown: 0, shownIn: new Map(), total: 0, words: "" };

interface Answer {
  readonly query: string;
  readonly version: number;
  readonly filtered: Filtered;
}

/** The last answer of each session: every cell of the board asks the same. */
const answers = new WeakMap<Session, Answer>();

/** What the filter as typed leaves of the open board, kept up with both. The same object while neither changes. */
export function useFilter(): Filtered {
  const { session } = useTandem();
  const query = useUi((state) => state.filter);
  const version = useVersion();
  if (session.store.getState().boardId === null || query.trim() === "") return noFilter;
  const known = answers.get(session);
  if (known?.query === query && known.version === version) return known.filtered;
  const filtered = known ? withSameIds(filterNow(session, query), known.filtered) : filterNow(session, query);
  answers.set(session, { query, version, filtered });
  return filtered;
}

/** Cells look at the set alone: where the same cards pass as before, it is the one before, and none renders again. */
function withSameIds(now: Filtered, before: Filtered): Filtered {
  const { ids } = before;
  if (ids === null || now.ids === null || ids.size !== now.ids.size) return now;
  for (const id of now.ids) if (!ids.has(id)) return now;
  return { ...now, ids };
}

/** Cards between two looks at the clock. */
const SLICE = 200;
/** What is looked for before anyone does; V8 takes the second and third time as worth compiling. */
const WARM = ["e", "a", "n"];

/**
 * Makes ready, while nothing else is to do, what words are looked for in, and filters a few times without showing it: so
 * that the first letter that is typed on a large board is as quick as those that follow.
 */
export function useWarmFilter(): void {
  const { session } = useTandem();
  const boardId = useSessionState((state) => state.boardId);
  useEffect(() => {
    if (boardId === null) return;
    const cards = session.board.tables.card.values();
    const wanted = [...WARM];
    const filter = () => {
      const letter = wanted.pop();
      if (letter === undefined) return;
      filterNow(session, letter);
      job = requestIdleCallback(filter);
    };
    const slice = (deadline: IdleDeadline) => {
      do {
        for (let count = 0; count < SLICE; count += 1) {
          const { value: card, done } = cards.next();
          if (done) return filter();
          if (isLive(card)) textOf(card);
        }
      } while (deadline.timeRemaining() > 2);
      job = requestIdleCallback(slice);
    };
    let job = requestIdleCallback(slice);
    return () => cancelIdleCallback(job);
  }, [session, boardId]);
}

/** Filters the open board once, outside rendering. */
export function filterNow({ board, indexes }: Session, query: string): Filtered {
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
  return applyFilter(query, { board, today, isBlocked: (card) => indexes.blockerOf(card) !== null });
}
