import { createTandem } from "./create-tandem.ts";
import { createPlatform } from "./platform/bridge.ts";

/*
 * Imported before everything else: main and IndexedDB answer in processes of their own, so the last board is on its way
 * while this window still reads the code that will show it.
 */
export const platform = createPlatform();

/** The window's Tandem, its last board already being opened; useStart waits for that and says what went wrong. */
export const tandem = createTandem(platform).then((made) => {
  const { lastBoard } = made.settings.getState();
  if (lastBoard !== null) made.boards.open(lastBoard).catch(() => undefined);
  return made;
});
