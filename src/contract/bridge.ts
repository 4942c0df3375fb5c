import type { ChannelName, EventName, Events, RequestOf, ResponseOf } from "./channels.ts";
import type { Result } from "./result.ts";

/** The type of `window.tandem`, all that a page can reach of the machine. */
export interface Bridge {
  /**
   * Asks main; answers a value or a failure in words, and never throws for what main refuses. Under an `id` it can be
   * cancelled (work.cancel), and main tells when it has begun (work.began).
   */
  ask<C extends ChannelName>(channel: C, request: RequestOf<C>, id?: string): Promise<Result<ResponseOf<C>>>;
  /** Listens to main; returns the way to stop. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

declare global {
  interface Window {
    readonly tandem: Bridge;
  }
}
