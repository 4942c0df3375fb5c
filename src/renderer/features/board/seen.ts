import type { Session } from "../../session/session.ts";
import { boardLocal } from "./board-local.ts";
import type { Seen } from "./keys/neighbours.ts";

/** What is shown of the open board now. */
export function seenOf({ indexes }: Session): Seen {
  const { shown } = boardLocal.getState();
  return { indexes, isShown: (card) => shown === null || shown.has(card) };
}
