import type { AppInfo } from "../../contract/channels.ts";
import type { Platform } from "./bridge.ts";

/** What the app is, and where it runs. */
export interface Info extends AppInfo {
  /** Of the machine, an IANA name such as `Europe/Berlin`. */
  readonly zone: string;
}

/** Asks main about the app. The zone a page knows itself: to look it up costs main its first 20 ms. */
export async function appInfo(platform: Platform): Promise<Info> {
  return { ...(await platform.ask("app.info", null)), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
