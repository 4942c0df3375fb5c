import type { Bridge } from "../../contract/bridge.ts";
import type { ChannelName, EventName, Events, RequestOf, ResponseOf } from "../../contract/channels.ts";
import { FailureError, type Result } from "../../contract/result.ts";

export { attachmentUrl } from "../../contract/attachment-url.ts";
export type {
  BackupEntry,
  BoardSummary,
  OpenedFile,
  PickedFile,
  RoomDisplay,
  Settings,
  StoredBlob,
} from "../../contract/channels.ts";
export { type Failure, FailureError } from "../../contract/result.ts";
export type { TimerView } from "../../contract/timers.ts";

/**
 * Watches a question that may take its time: aborting the signal cancels it (asking then rejects with the signal's reason),
 * `began` hears that it was set about.
 */
export interface Watched {
  readonly signal: AbortSignal;
  readonly began: () => void;
}

/** What the renderer can reach of the machine. */
export interface Platform {
  /** Asks main. Rejects with a FailureError, whose `failure` says what happened, what was kept and what to do. */
  ask<C extends ChannelName>(channel: C, request: RequestOf<C>, watch?: Watched): Promise<ResponseOf<C>>;
  /** Listens to main; returns the way to stop. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** The platform of this window; a test gives a bridge of its own. */
export function createPlatform(bridge: Bridge = window.tandem): Platform {
  return {
    async ask(channel, request, watch) {
      const result = await (watch ? watched(bridge, channel, request, watch) : bridge.ask(channel, request));
      if (result.ok) return result.value;
      throw new FailureError(result.error);
    },
    on: (event, listener) => bridge.on(event, listener),
  };
}

async function watched<C extends ChannelName>(
  bridge: Bridge,
  channel: C,
  request: RequestOf<C>,
  { signal, began }: Watched,
): Promise<Result<ResponseOf<C>>> {
  // Cancelled between two questions of one piece of work, the second is not asked.
  signal.throwIfAborted();
  const id = crypto.randomUUID();
  const cancel = () => void bridge.ask("work.cancel", { id });
  const stop = bridge.on("work.began", (work) => {
    if (work.id === id) began();
  });
  signal.addEventListener("abort", cancel);
  try {
    const result = await bridge.ask(channel, request, id);
    if (!result.ok && result.error.code === "cancelled") signal.throwIfAborted();
    return result;
  } finally {
    signal.removeEventListener("abort", cancel);
    stop();
  }
}

/** What to tell people about anything that was thrown: what happened, what was kept, what to do. */
export function wordsOf(error: unknown): string {
  if (error instanceof FailureError) {
    const { message, kept, todo } = error.failure;
    return [message, kept, todo].filter(Boolean).join(" ");
  }
  if (error instanceof Error && "kept" in error && "todo" in error)
    return [error.message, error.kept, error.todo].filter(Boolean).join(" ");
  return "Something went wrong that Tandem did not expect. What was saved is kept. Try again; if it comes back, restart Tandem.";
}
