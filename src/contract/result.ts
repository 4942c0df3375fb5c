/** What crosses back over IPC: a value, or an error in words (never a stack or a path of the machine). */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/**
 * A failure for people: `message` what happened, `kept` what was kept, `todo` what to do. `code` is for the program.
 */
export interface Failure {
  readonly code:
    | "invalid-request"
    | "forbidden"
    | "not-found"
    | "cancelled"
    | "disk-full"
    | "read-only"
    | "gone"
    | "damaged"
    | "too-new"
    | "too-large"
    | "bad-input"
    | "busy"
    | "failed";
  readonly message: string;
  readonly kept?: string;
  readonly todo?: string;
}

/** A failure as an exception, inside a process: the one wrapper turns it into a {@link Result}. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}
