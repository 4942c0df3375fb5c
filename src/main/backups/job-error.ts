import { FailureError } from "../../contract/result.ts";

/** An error as data: what people read of it, and the system's code that decides so. */
export interface JobError {
  readonly failure: FailureError["failure"] | null;
  readonly code: string | null;
  readonly message: string;
}

/** An error as {@link errorOf} makes it again. */
export const errorData = (error: unknown): JobError => ({
  failure: error instanceof FailureError ? error.failure : null,
  code: (error as NodeJS.ErrnoException | null)?.code ?? null,
  message: error instanceof Error ? error.message : String(error),
});

/** The error that {@link errorData} put into data, again as one to throw. */
export function errorOf({ failure, code, message }: JobError): Error {
  if (failure) return new FailureError(failure);
  return Object.assign(new Error(message), code === null ? {} : { code });
}
