import { showToast } from "./toasts.ts";
import type { UiStore } from "./ui-store.ts";

/** What long work is given: whether it was cancelled (it then throws the signal's reason), and a way to say that it began. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly began: () => void;
}

let lastId = 0;

/**
 * Does work that may take its time: from when it says that it began it is shown with its words, and can be cancelled.
 * Answers null where it was, which is said; whatever else it throws is thrown, also when it was cancelled too late.
 */
export async function showWork<T>(ui: UiStore, words: string, task: (watch: Watch) => Promise<T>): Promise<T | null> {
  const abort = new AbortController();
  lastId += 1;
  const id = lastId;
  const others = () => ui.getState().works.filter((work) => work.id !== id);
  const end = () => ui.setState({ works: others() });
  const cancel = () => {
    abort.abort();
    end();
  };
  const began = () => {
    if (!abort.signal.aborted) ui.setState({ works: [...others(), { id, words, cancel }] });
  };
  try {
    return await task({ signal: abort.signal, began });
  } catch (error) {
    if (!abort.signal.aborted || error !== abort.signal.reason) throw error;
    showToast(ui, "info", "Cancelled. Nothing was changed.");
    return null;
  } finally {
    end();
  }
}
