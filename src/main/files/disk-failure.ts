import { type Failure, FailureError } from "../../contract/result.ts";

interface Words {
  readonly code: Failure["code"];
  readonly because: string;
  readonly todo: string;
}

const full: Words = {
  code: "disk-full",
  because: "the disk is full",
  todo: "Free some space and try again, or save a copy on another disk.",
};
const readOnly: Words = {
  code: "read-only",
  because: "the disk or folder does not let Tandem write",
  todo: "Allow writing there and try again, or save a copy elsewhere.",
};
const gone: Words = {
  code: "gone",
  because: "its file or folder is no longer there",
  todo: "Bring the disk or folder back and try again, or save a copy elsewhere.",
};
/** What differs where a file of the user's is only read. */
const reading: Readonly<Partial<Record<Failure["code"], Omit<Words, "code">>>> = {
  gone: { because: "it is not there", todo: "See whether it was moved or renamed, and choose it where it is now." },
  "read-only": { because: "its rights do not let Tandem read it", todo: "Allow reading it and try again." },
  failed: { because: "the disk answered with an error", todo: "Try another copy of the file." },
};
const failing: Words = {
  code: "failed",
  because: "the disk answered with an error",
  todo: "Save a copy on another disk, then have this one checked.",
};

const wordsOf: Readonly<Record<string, Words>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EBUSY: { code: "busy", because: "another program holds the file", todo: "Close that program and try again." },
  ENOENT: gone,
  ENOTDIR: gone,
  ENODEV: gone,
  ENXIO: gone,
  ESTALE: gone,
};

/**
 * The failure for people behind an error of the file system. `doing` completes “Tandem could not …”; `kept` says what
 * is safe. A failure passes as it is. Nothing of the error's own text (it names paths) comes along.
 */
export function diskFailure(error: unknown, doing: string, kept = "What was saved before is unchanged."): FailureError {
  if (error instanceof FailureError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  // An error without a system's code is a mistake of ours: it goes on as it is, to the log and not to people.
  if (typeof code !== "string" || !/^E[A-Z0-9]+$/u.test(code)) throw error;
  const words = wordsOf[code] ?? failing;
  return new FailureError({
    code: words.code,
    message: `Tandem could not ${doing}: ${words.because}.`,
    kept,
    todo: words.todo,
  });
}

/** The failure in words of reading a file of the user's, which is named. */
export function readFailure(error: unknown, name: string): FailureError {
  if (error instanceof FailureError) return error;
  const { failure } = diskFailure(error, `read “${name}”`, "Nothing was changed.");
  const words = reading[failure.code];
  return new FailureError(
    words ? { ...failure, message: `Tandem could not read “${name}”: ${words.because}.`, todo: words.todo } : failure,
  );
}

/** Runs an action on the disk; what the system refuses becomes a failure in words ({@link diskFailure}). */
export async function inWords<T>(doing: string, action: () => Promise<T>, kept?: string): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw diskFailure(error, doing, kept);
  }
}
