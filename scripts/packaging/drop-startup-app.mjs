// @ts-check
import { rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The fallback runtime carries a start-up app of ours, which has no place in a package.
 *
 * @param {{ appOutDir: string }} context
 */
export default function dropStartupApp({ appOutDir }) {
  rmSync(join(appOutDir, "resources/app"), { recursive: true, force: true });
}
