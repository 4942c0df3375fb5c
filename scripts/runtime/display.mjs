// @ts-check
import { spawn } from "node:child_process";
import { SetupError, say } from "../lib/say.mjs";

/** Whether this machine has no display of its own. */
export const lacksDisplay = () => process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Starts a virtual display on a free number.
 *
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export function startDisplay({ quiet = false } = {}) {
  return new Promise((done, fail) => {
    // Xvfb picks the number itself and writes it to descriptor 3, so that two runs never ask for the same.
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1680x1050x24", "-nolisten", "tcp", "-noreset"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const stop = () => {
      server.kill();
    };
    let number = "";
    server.stdio[3]?.on("data", (chunk) => {
      number += String(chunk);
      if (!number.endsWith("\n")) return;
      process.once("exit", stop);
      // Only the app keeps the script alive.
      server.unref();
      if (!quiet) say(`No display here: using a virtual one, :${number.trim()}.`);
      done({ env: { DISPLAY: `:${number.trim()}` }, stop });
    });
    server.on("error", fail);
    server.on("exit", (code) => fail(new SetupError(`The virtual display ended at once (exit code ${code}).`)));
  });
}
