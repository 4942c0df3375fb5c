// @ts-check
import { spawn } from "node:child_process";
import { SetupError } from "../lib/say.mjs";

/** Whether this machine has no display of its own. */
export const lacksDisplay = () => process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Starts a virtual display on a free number; it ends with this script.
 *
 * @returns {Promise<string>} what DISPLAY has to be, such as `:1`
 */
export function startDisplay() {
  return new Promise((done, fail) => {
    // Xvfb picks the number itself and writes it to descriptor 3, so that two runs never ask for the same.
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1680x1050x24", "-nolisten", "tcp", "-noreset"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    let number = "";
    server.stdio[3]?.on("data", (chunk) => {
      number += String(chunk);
      if (!number.endsWith("\n")) return;
      process.once("exit", () => server.kill());
      // Only the app keeps the script alive.
      server.unref();
      done(`:${number.trim()}`);
    });
    server.on("error", fail);
    server.on("exit", (code) => fail(new SetupError(`The virtual display ended at once (exit code ${code}).`)));
  });
}
