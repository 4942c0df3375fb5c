import type { BrowserWindow } from "electron";
import type { z } from "zod";
import { type ChannelName, channels, type ResponseOf, type WindowRole } from "../../contract/channels.ts";
import { type Failure, FailureError, type Result } from "../../contract/result.ts";
import { isAppUrl } from "../windows/app-url.ts";
import { asWork, type Work } from "./work.ts";

/** Who asks: handlers show dialogs on top of this window. */
export interface Asker {
  readonly window: BrowserWindow;
  readonly role: WindowRole;
}

/** A question as its schema hands it over. */
export type Parsed<C extends ChannelName> = z.output<(typeof channels)[C]["request"]>;

/**
 * What answers each channel. A handler throws a {@link FailureError} for what a person should read; anything else it
 * throws is logged and answered as a plain failure.
 */
export type Handlers = {
  readonly [C in ChannelName]: (request: Parsed<C>, asker: Asker, work: Work) => Promise<ResponseOf<C>> | ResponseOf<C>;
};

/** What the wrapper needs to know of a sender; `null` where it is none of our windows. */
export interface Sender {
  readonly asker: Asker | null;
  readonly isTopFrame: boolean;
  readonly url: string;
}

const refuse = (failure: Failure): Result<never> => ({ ok: false, error: failure });

/** The failure a page may see: words, never a stack or a path. The log keeps the rest. */
function failureOf(error: unknown, channel: string): Failure {
  if (error instanceof FailureError) return error.failure;
  console.error(`[ipc] ${channel}`, error);
  return {
    code: "failed",
    message: "Something went wrong inside Tandem.",
    kept: "Everything saved so far is kept.",
    todo: "Try again; if it goes on, save a copy of the board and restart Tandem.",
  };
}

/**
 * Answers one question: checks the sender (top frame, our origin, a role the channel allows), then the request, then
 * asks the handler. Where the page gave the question an `id`, it can be cancelled under it. Never throws.
 */
export async function answer(
  handlers: Partial<Handlers>,
  sender: Sender,
  channel: unknown,
  request: unknown,
  id?: unknown,
): Promise<Result<unknown>> {
  const { asker } = sender;
  if (typeof channel !== "string" || !Object.hasOwn(channels, channel) || !Object.hasOwn(handlers, channel)) {
    return refuse({ code: "forbidden", message: "This window asked for something that does not exist." });
  }
  const name = channel as ChannelName;
  if (!asker || !sender.isTopFrame || !isAppUrl(sender.url) || !channels[name].roles.includes(asker.role)) {
    return refuse({ code: "forbidden", message: "This window may not ask for that." });
  }
  const parsed = channels[name].request.safeParse(request);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join(".") || "the request";
    return refuse({ code: "invalid-request", message: `${name}: ${place} is not what is expected here.` });
  }
  try {
    // The table pairs each channel with its own schema, which the compiler cannot follow through a lookup.
    const handle = handlers[name] as (request: unknown, asker: Asker, work: Work) => unknown;
    const named = typeof id === "string" && id.length <= 100 ? id : null;
    return { ok: true, value: await asWork(named, asker.window, (work) => handle(parsed.data, asker, work)) };
  } catch (error) {
    return refuse(failureOf(error, name));
  }
}
