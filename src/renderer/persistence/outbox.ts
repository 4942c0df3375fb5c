import type { NumberedChange } from "./disk.ts";

/** Most changes that go into one write; a bulk import is one change, whatever its size. */
const BATCH = 500;

/**
 * The one way of changes into a store: in order, none twice, what failed stays queued. While a write is under way new
 * changes gather and go together in the next.
 */
export class Outbox {
  readonly #write: (batch: readonly NumberedChange[]) => Promise<void>;
  readonly #moved: (written: readonly NumberedChange[]) => void;
  #queue: NumberedChange[] = [];
  #running = false;
  #failure: Error | null = null;

  /** `write` must not mind being given again what it took before; `moved` is called after each attempt. */
  constructor(
    write: (batch: readonly NumberedChange[]) => Promise<void>,
    moved: (written: readonly NumberedChange[]) => void,
  ) {
    this.#write = write;
    this.#moved = moved;
  }

  get failure(): Error | null {
    return this.#failure;
  }

  /** How many changes have not been taken yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** What has not been taken yet, oldest first. */
  get pending(): readonly NumberedChange[] {
    return this.#queue;
  }

  add(change: NumberedChange): void {
    this.#queue.push(change);
    void this.#run();
  }

  /** Tries again after a failure. */
  retry(): void {
    this.#failure = null;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#failure) return;
    this.#running = true;
    while (this.#queue.length > 0 && !this.#failure) {
      const batch = this.#queue.slice(0, BATCH);
      try {
        await this.#write(batch);
        this.#queue = this.#queue.slice(batch.length);
      } catch (error) {
        this.#failure = error instanceof Error ? error : new Error(String(error));
      }
      // Whoever is told may add or retry at once: that goes on in this loop, never in a second one beside it.
      this.#moved(this.#failure ? [] : batch);
    }
    this.#running = false;
  }
}
