import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { describe, expect, it } from "vitest";
import { PageEvents } from "../../../src/main/page-events.ts";
import { RequestedFiles } from "../../../src/main/requested-files.ts";

function aWindow() {
  const sent: unknown[] = [];
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    webContents: { send: (_wire: string, payload: unknown) => sent.push(payload) },
  });
  return { window: window as unknown as BrowserWindow, sent, close: () => window.emit("closed") };
}
const file = (name: string) => ({ token: name, name });

describe("events for the page", () => {
  it("wait for a page that listens, keep their order, and wait again when it is gone", () => {
    const events = new PageEvents();
    events.send("file.requested", file("one"));
    events.send("file.requested", file("two"));
    const first = aWindow();
    events.listens(first.window);
    events.listens(first.window);
    events.send("file.requested", file("three"));
    expect(first.sent).toEqual([file("one"), file("two"), file("three")]);
    first.close();
    events.send("file.requested", file("four"));
    const second = aWindow();
    events.listens(second.window);
    expect(second.sent).toEqual([file("four")]);
    expect(first.sent).toHaveLength(3);
  });

  it("wait for the page that is loaded in the place of one that ended", () => {
    const events = new PageEvents();
    const { window, sent } = aWindow();
    events.listens(window);
    events.restarts();
    events.send("file.requested", file("one"));
    expect(sent).toEqual([]);
    events.listens(window);
    expect(sent).toEqual([file("one")]);
  });

  it("files handed over before the app was ready are announced once it is", () => {
    const files = new RequestedFiles();
    const announced: string[] = [];
    files.open("a.tandem", "b.tandem");
    files.announceWith((path) => announced.push(path));
    files.open("c.tandem");
    expect(announced).toEqual(["a.tandem", "b.tandem", "c.tandem"]);
  });
});
