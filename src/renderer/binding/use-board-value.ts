import { type DependencyList, useMemo } from "react";
import type { Session } from "../session/session.ts";
import { useSession, useVersion } from "./use-session.ts";

/**
 * Computes over the whole open board, again with every change of it and whenever `also` changes. For what
 * {@link useBoard} cannot read: lists and objects made anew. The board is one container that is changed in place, so it
 * is its version that says when.
 *
 * @param at the version to compute for, where it may lag behind the hand (`useDeferredValue`)
 */
export function useBoardValue<T>(compute: (session: Session) => T, also: DependencyList, at?: number): T {
  const session = useSession();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: this is the one place that turns versions into dependencies
  return useMemo(() => compute(session), [session, at ?? version, ...also]);
}
