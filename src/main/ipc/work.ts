import type { BrowserWindow } from "electron";
import { FailureError } from "../../contract/result.ts";
import { sendEvent } from "../windows/send-event.ts";

/** The side of long work that its handler sees. */
export interface Work {
  /** Aborted, with a failure in words as its reason, when the page no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Tells the page that the work has begun: what the user had to be asked is answered. */
  readonly began: () => void;
}

const running = new Map<string, AbortController>();

/** Answers a question whose answer can be cancelled under the id that the page gave it (null: it gave none). */
export async function asWork<T>(
  id: string | null,
  window: BrowserWindow,
  task: (work: Work) => T | Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  if (id === null) return task({ signal: abort.signal, began: () => undefined });
  running.set(id, abort);
  try {
    return await task({ signal: abort.signal, began: () => sendEvent(window, "work.began", { id }) });
  } finally {
    running.delete(id);
  }
}

/** Cancels the work of that id; none is fine, it may just have ended. */
export function cancelWork(id: string): void {
  running.get(id)?.abort(new FailureError({ code: "cancelled", message: "Cancelled.", kept: "Nothing was changed." }));
}
