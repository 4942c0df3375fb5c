import { useEffect, useMemo, useState } from "react";
import { useSession, useSessionState } from "../../binding/use-session.ts";
import type { Pace } from "./board-contexts.ts";
import { usualStays } from "./pace.ts";
import { useToday } from "./use-today.ts";

const none: ReadonlyMap<string, number> = new Map();

/** The board's pace, worked out once when there is time for it after a board was opened, and again on a new day. */
export function usePaceOfBoard(): Pace {
  const session = useSession();
  const boardId = useSessionState((state) => state.boardId);
  const today = useToday();
  const [usual, setUsual] = useState(none);
  useEffect(() => {
    setUsual(none);
    if (boardId === null || today === "") return;
    const job = requestIdleCallback(() => setUsual(usualStays(session.board)));
    return () => cancelIdleCallback(job);
  }, [session, boardId, today]);
  return useMemo(() => ({ today, hotAfter: (column) => usual.get(column) ?? null }), [today, usual]);
}
