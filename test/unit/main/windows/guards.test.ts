import { EventEmitter } from "node:events";
import type { Session } from "electron";
import { beforeEach, expect, test, vi } from "vitest";

const { app, switches } = vi.hoisted(() => {
  const switches = new Map<string, string>();
  const listeners: ((event: unknown, contents: unknown) => void)[] = [];
  return {
    switches,
    app: {
      listeners,
      commandLine: { appendSwitch: (name: string, value: string) => switches.set(name, value) },
      on: (_event: string, listener: (event: unknown, contents: unknown) => void) => listeners.push(listener),
    },
  };
});
vi.mock("electron", () => ({ app }));
const { guardApp, guardSession } = await import("../../../../src/main/windows/guards.ts");

/** Contents of a page, as far as the guards use them. */
class Contents extends EventEmitter {
  opens: unknown = null;
  setWindowOpenHandler(handler: () => unknown) {
    this.opens = handler();
  }
  getURL() {
    return "app://tandem/index.html";
  }
  /** Whether an event of this name is kept from happening. */
  denies(name: string, more: object = {}): boolean {
    const preventDefault = vi.fn();
    this.emit(name, { preventDefault, ...more });
    return preventDefault.mock.calls.length > 0;
  }
}

let contents: Contents;
beforeEach(() => {
  app.listeners.length = 0;
  guardApp();
  contents = new Contents();
  for (const listener of app.listeners) listener({}, contents);
});

test("no process looks up a name", () => {
  expect(switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
});

test("windows, web views and redirects are denied, and every navigation but the page's own reload", () => {
  expect(contents.opens).toEqual({ action: "deny" });
  expect(contents.denies("will-attach-webview")).toBe(true);
  expect(contents.denies("will-redirect", { isMainFrame: true, url: "app://tandem/index.html" })).toBe(true);
  const go = (url: string, isMainFrame = true) => contents.denies("will-frame-navigate", { url, isMainFrame });
  expect(go("app://tandem/index.html")).toBe(false);
  for (const url of ["app://tandem/room.html", "https://example.com/", "attachment://blob/x", "file:///etc/passwd"])
    expect(go(url)).toBe(true);
  expect(go("app://tandem/index.html", false)).toBe(true);
});

/** A session as far as the guards use it, with what they set. */
function aSession() {
  const set: Record<string, (...args: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    set[name] = handler;
  };
  const events = new EventEmitter();
  const spelling: unknown[] = [];
  const session = Object.assign(events, {
    webRequest: { onBeforeRequest: keep("request") },
    setPermissionRequestHandler: keep("ask"),
    setPermissionCheckHandler: keep("check"),
    setDevicePermissionHandler: keep("device"),
    setSpellCheckerLanguages: (languages: unknown) => spelling.push(languages),
    setSpellCheckerEnabled: (on: unknown) => spelling.push(on),
  });
  guardSession(session as unknown as Session);
  return { set, events, spelling };
}

test("of permissions only full screen and writing plain text to the clipboard are given, of devices none", () => {
  const { set } = aSession();
  const given = (permission: string) => {
    const decide = vi.fn();
    set.ask?.(null as never, permission as never, decide as never);
    expect(decide).toHaveBeenCalledWith(set.check?.(null as never, permission as never));
    return decide.mock.lastCall?.[0];
  };
  for (const permission of ["fullscreen", "clipboard-sanitized-write"]) expect(given(permission)).toBe(true);
  for (const permission of [
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "openExternal",
    "fileSystem",
    "hid",
  ])
    expect(given(permission)).toBe(false);
  expect(set.device?.({} as never)).toBe(false);
});

test("downloads are denied, nothing is spell-checked, and what leaves the app is cancelled", () => {
  const { set, events, spelling } = aSession();
  const preventDefault = vi.fn();
  events.emit("will-download", { preventDefault });
  expect(preventDefault).toHaveBeenCalled();
  expect(spelling).toEqual([[], false]);
  const cancelled = (url: string) => {
    const decide = vi.fn();
    set.request?.({ url } as never, decide as never);
    return decide.mock.lastCall?.[0];
  };
  expect(cancelled("app://tandem/index.html")).toEqual({ cancel: false });
  expect(cancelled("https://example.com/")).toEqual({ cancel: true });
});
