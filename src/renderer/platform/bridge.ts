import type { Bridge } from "../../contract/bridge.ts";
import type { ChannelName, EventName, Events, RequestOf, ResponseOf } from "../../contract/channels.ts";
import { FailureError } from "../../contract/result.ts";

export type {
  AppInfo,
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

/** What the renderer can reach of the machine. */
export interface Platform {
  /** Asks main. Rejects with a FailureError, whose `failure` says what happened, what was kept and what to do. */
  ask<C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Listens to main; returns the way to stop. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** The platform of this window; a test gives a bridge of its own. */
export function createPlatform(bridge: Bridge = window.tandem): Platform {
  return {
    async ask(channel, request) {
      const result = await bridge.ask(channel, request);
      if (result.ok) return result.value;
      throw new FailureError(result.error);
    },
    on: (event, listener) => bridge.on(event, listener),
  };
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
