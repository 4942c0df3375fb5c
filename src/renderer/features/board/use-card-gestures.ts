import { useMemo } from "react";
import { useDispatch } from "../../binding/use-dispatch.ts";
import { useSession, useUiStore } from "../../binding/use-session.ts";
import { createCardGestures } from "./card-gestures.ts";

/** What buttons on the board do with cards, whatever has the focus. */
export function useCardGestures(): ReturnType<typeof createCardGestures> {
  const session = useSession();
  const ui = useUiStore();
  const dispatch = useDispatch();
  return useMemo(() => createCardGestures({ session, ui, dispatch }), [session, ui, dispatch]);
}
