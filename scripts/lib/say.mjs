// @ts-check

/**
 * One line of the set-up's log. On standard error, so that the command line's own output stays clean.
 *
 * @param {string} line
 */
export const say = (line) => {
  process.stderr.write(`[tandem] ${line}\n`);
};

/** A set-up problem with words for the person; ends the script without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function: a {@link SetupError} ends it with its words, anything else with its stack.
 *
 * @param {() => Promise<number | void>} main answers the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
