/** The exit codes of the command line. */
export const exitCodes = { done: 0, usage: 2, input: 3, write: 4 } as const;

/** An end of the command line that is not “done”: its exit code and one line that names the place. */
export class CliError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    // One line, whatever a name in it holds.
    super(message.replace(/\s+/gu, " ").trim());
    this.code = code;
  }
}
