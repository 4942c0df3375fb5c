import type { BrowserWindow } from "electron";
import { describe, expect, test, vi } from "vitest";
import { type ChannelName, channels, type WindowRole } from "../../src/contract/channels.ts";
import { FailureError } from "../../src/contract/result.ts";
import { type Asker, answer, type Handlers, type Sender } from "../../src/main/ipc/answer.ts";
import { cancelWork } from "../../src/main/ipc/work.ts";
import { examples } from "./examples.ts";

const names = Object.keys(channels) as ChannelName[];

const window = {} as BrowserWindow;
const from = (role: WindowRole, changes: Partial<Sender> = {}): Sender => ({
  asker: { window, role },
  isTopFrame: true,
  url: "app://tandem/index.html",
  ...changes,
});

/** Handlers that all answer with `reply` and note what reached them. */
function recording(reply: (request: unknown, asker: Asker) => unknown = () => null) {
  const reached = vi.fn(reply);
  const handlers = Object.fromEntries(names.map((name) => [name, reached])) as unknown as Handlers;
  return { reached, handlers };
}

describe.each(names)("%s", (name) => {
  const { good } = examples[name];

  test("takes a request of its schema from a role it allows", async () => {
    const { reached, handlers } = recording();
    for (const role of channels[name].roles) {
      expect(await answer(handlers, from(role), name, good)).toEqual({ ok: true, value: null });
    }
    expect(reached).toHaveBeenCalledTimes(channels[name].roles.length);
  });

  test("refuses whoever may not ask, before the handler hears of it", async () => {
    const { reached, handlers } = recording();
    const allowed: readonly WindowRole[] = channels[name].roles;
    const senders = [
      from("main", { asker: null }),
      from("main", { isTopFrame: false }),
      from("main", { url: "" }),
      from("main", { url: "about:blank" }),
      from("main", { url: "https://tandem/index.html" }),
      from("main", { url: "app://elsewhere/index.html" }),
      from("main", { url: "attachment://blob/b1/x" }),
      ...(["main", "room"] as const).filter((role) => !allowed.includes(role)).map((role) => from(role)),
    ];
    for (const sender of senders) {
      expect(await answer(handlers, sender, name, good)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    }
    expect(reached).not.toHaveBeenCalled();
  });
});

test("the room window reads and never writes", () => {
  expect(names.filter((name) => (channels[name].roles as readonly string[]).includes("room"))).toEqual([
    "app.info",
    "boards.load",
    "timer.list",
  ]);
});

test.each(["constructor", "__proto__", "toString", "boards.drop", "", 7, null, {}])(
  "%j is no channel",
  async (name) => {
    const { handlers } = recording();
    expect(await answer(handlers, from("main"), name, null)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  },
);

test("a failure in words reaches the page as it is", async () => {
  const failure = { code: "disk-full", message: "The disk is full.", kept: "The board.", todo: "Make room." } as const;
  const { handlers } = recording(() => {
    throw new FailureError(failure);
  });
  expect(await answer(handlers, from("main"), "boards.list", null)).toEqual({ ok: false, error: failure });
});

test("any other failure tells no path and no stack, and is logged", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const problem = new Error("ENOENT: no such file, open '/home/ada/.config/tandem/boards'");
  const { handlers } = recording(() => Promise.reject(problem));
  const result = await answer(handlers, from("main"), "boards.list", null);
  expect(result).toMatchObject({ ok: false, error: { code: "failed" } });
  expect(JSON.stringify(result)).not.toMatch(/home|ENOENT|at /u);
  expect(log).toHaveBeenCalledWith("[ipc] boards.list", problem);
  log.mockRestore();
});

test("long work tells that it began, and is answered as cancelled when the page no longer wants it", async () => {
  const sent: unknown[] = [];
  const page = { isDestroyed: () => false, webContents: { send: (...args: unknown[]) => sent.push(args) } };
  const asker: Asker = { window: page as unknown as BrowserWindow, role: "main" };
  const reached: string[] = [];
  const handlers: Partial<Handlers> = {
    "boards.list": async (_request, _asker, { signal, began }) => {
      began();
      await new Promise((done) => signal.addEventListener("abort", done));
      reached.push("stopped");
      signal.throwIfAborted();
      return [];
    },
  };
  const asked = answer(handlers, from("main", { asker }), "boards.list", null, "work-1");
  expect(sent).toEqual([["tandem:event:work.began", { id: "work-1" }]]);
  cancelWork("another");
  cancelWork("work-1");
  expect(await asked).toMatchObject({ ok: false, error: { code: "cancelled", kept: "Nothing was changed." } });
  expect(reached).toEqual(["stopped"]);
});
