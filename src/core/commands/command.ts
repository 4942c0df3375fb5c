import type { z } from "zod";
import type { Draft } from "../change/change.ts";
import type { BoardView } from "../document/board.ts";
import { shortened } from "../document/graphemes.ts";

/** Where a command gets time, ids and the name of who acts: nothing in core reads a clock or makes a random number. */
export interface CommandContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly newId: () => string;
  /** IANA name of the time zone in which days begin and end. */
  readonly zone: string;
  /** The name under which this laptop's user acts. */
  readonly actor: string;
}

/** A command said no; nothing changed. `message` says what, `hint` what to do. */
export interface Refusal {
  readonly kind: "refusal";
  readonly code:
    | "not-found"
    | "invalid"
    | "wip-limit"
    | "over-capacity"
    | "over-allocation"
    | "sprint-locked"
    | "last-one"
    | "cycle"
    | "nothing-to-do"
    | "later-changes"
    | "stopped";
  readonly message: string;
  readonly hint?: string;
  /** True where the same command goes through with an `override: {reason}` argument. */
  readonly overridable?: boolean;
}

/** A command's proposal: the draft, its name for undo and history, and what the user should be told besides. */
export interface Proposal {
  readonly kind: "proposal";
  readonly draft: Draft;
  /** In the past tense, with the thing's name: “Moved “Banner set” to Doing”. */
  readonly label: string;
  /** Warnings that do not stop the gesture, such as a limit passed in `warn` mode. */
  readonly notices: readonly string[];
}

/** A named intent. `perform` is pure: same board, arguments and context, same result. */
export interface Command<Args extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly args: Args;
  perform(board: BoardView, args: z.output<Args>, ctx: CommandContext): Proposal | Refusal;
}

/** A refusal on its way out of a command's helpers; {@link defineCommand} turns it back into a value. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Gives a command its types, and lets what it calls say no with {@link stop}. */
export const defineCommand = <Args extends z.ZodType>(command: Command<Args>): Command<Args> => ({
  ...command,
  perform(board, args, ctx) {
    try {
      return command.perform(board, args, ctx);
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  },
});

/** A proposal without notices unless given. */
export const propose = (draft: Draft, label: string, notices: readonly string[] = []): Proposal => ({
  kind: "proposal",
  draft,
  label,
  notices,
});

/** A refusal with its code and words. */
export const refuse = (
  code: Refusal["code"],
  message: string,
  more: { hint?: string; overridable?: boolean } = {},
): Refusal => ({
  kind: "refusal",
  code,
  message,
  ...more,
});

/** Ends the command that is running with a refusal. */
export function stop(
  code: Refusal["code"],
  message: string,
  more: { hint?: string; overridable?: boolean } = {},
): never {
  throw new Refused(refuse(code, message, more));
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A title as it is quoted in labels: one line, cut at 60 characters as people count them. Its direction stays its own:
 * marks that would turn the words around it are left out.
 */
export function quote(title: string): string {
  const start = title.slice(0, 2_000).replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
  const line = start.replace(/\s+/gu, " ").trim() || "untitled";
  const short = shortened(line, 60);
  return rightToLeft.test(short) ? `“\u2068${short}\u2069”` : `“${short}”`;
}
