import { readFileSync, renameSync } from "node:fs";
import { userInfo } from "node:os";
import writeFileAtomic from "write-file-atomic";
import { type Settings, settingsSchema } from "../contract/channels.ts";
import { damagedName } from "./files/set-aside.ts";

/** The fields to change; those that are missing or undefined stay. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const merged = (
  base: Settings,
  { theme, user, lastBoard, timerSound, timerNotification }: SettingsChange,
): Settings => ({
  theme: theme ?? base.theme,
  user: user ?? base.user,
  timerSound: timerSound ?? base.timerSound,
  timerNotification: timerNotification ?? base.timerNotification,
  lastBoard: lastBoard === undefined ? base.lastBoard : lastBoard,
});

/** The settings of this person on this machine, kept in a file of their own. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** Keeps the given fields and answers all of them. */
  readonly save: (changes: SettingsChange) => Promise<Settings>;
  /** Waits until what was changed is on the disk, or could not be written. */
  readonly close: () => Promise<void>;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers) still signs its edits.
    return "Me";
  }
}

/** A damaged file is set aside rather than overwritten; the app goes on with the defaults. */
function readSettings(path: string): SettingsChange {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  try {
    return settingsSchema.partial().parse(JSON.parse(text));
  } catch (error) {
    console.error("[settings] the file was damaged and is set aside", error);
    renameSync(path, damagedName(path));
    return {};
  }
}

const defaults = (): Settings => ({
  theme: "system",
  user: accountName(),
  lastBoard: null,
  timerSound: true,
  timerNotification: true,
});

/** Opens the settings kept at `path`. */
export function openSettings(path: string): SettingsStore {
  let settings = merged(defaults(), readSettings(path));
  let writing: Promise<unknown> = Promise.resolve();
  return {
    current: () => settings,
    save: async (changes) => {
      settings = merged(settings, changes);
      const text = JSON.stringify(settings, null, 2);
      // One after the other, so that an older write never lands last.
      writing = writing.catch(() => undefined).then(() => writeFileAtomic(path, text));
      await writing;
      return settings;
    },
    close: async () => {
      await writing.catch(() => undefined);
    },
  };
}
