/*
 * What is typed and not yet saved. A field that holds such text says how to save it, so that closing the window, undoing
 * or leaving the card loses none; text that is not a field's yet (a comment being written) is kept across restarts.
 */
const pending = new Set<() => void>();

/** Registers how to save what a field holds; returns the way to take it out again. */
export function holdDraft(save: () => void): () => void {
  pending.add(save);
  return () => pending.delete(save);
}

/** Saves everything that is typed and not yet saved. */
export function flushDrafts(): void {
  for (const save of [...pending]) save();
}

const PREFIX = "tandem:draft:";

/** Text kept under a key, "" where there is none. */
export const keptText = (key: string): string => globalThis.localStorage?.getItem(PREFIX + key) ?? "";

/** Keeps text under a key; "" takes it away. Where there is no room for it, it stays in its field alone. */
export function keepText(key: string, text: string): void {
  try {
    if (text) globalThis.localStorage?.setItem(PREFIX + key, text);
    else globalThis.localStorage?.removeItem(PREFIX + key);
  } catch {
    // A few drafts of a million characters fill the browser's store. What was kept before stays.
  }
}

/** The key of text that belongs to a board: it goes with it. */
export const boardText = (board: string | null, key: string): string => `board:${board}:${key}`;

/** Forgets what is typed on boards that are gone for good. */
export function forgetTexts(boards: readonly string[]): void {
  const store = globalThis.localStorage;
  if (!store) return;
  const gone = boards.map((board) => PREFIX + boardText(board, ""));
  for (const key of Object.keys(store)) if (gone.some((start) => key.startsWith(start))) store.removeItem(key);
}
