import { app, type Session } from "electron";
import { isAppUrl, isLocalRequest } from "./app-url.ts";

const allowedPermissions: ReadonlySet<string> = new Set(["fullscreen", "clipboard-sanitized-write"]);

/** Cancels whatever would leave the app, and denies what no part of it asks for. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocalRequest(url) }));
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(allowedPermissions.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  session.setDevicePermissionHandler(() => false);
  // With a language set, switched off or not, Chromium fetches its dictionary past the handler above.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}

/**
 * Denies navigation, new windows and web views in every page there ever is, and every look-up of a name, whoever in the
 * process asks for it. Call it before the app is ready.
 */
export function guardApp(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => {
      // Reloading is navigation as well, and the one kind that stays.
      if (!event.isMainFrame || !isAppUrl(event.url) || event.url !== contents.getURL()) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
  });
}
