import { expect, it, vi } from "vitest";
import { snapshotOf } from "../../../src/core/change/snapshot.ts";
import { cardAdd } from "../../../src/core/commands/card-add.ts";
import { cardUpdate } from "../../../src/core/commands/card-update.ts";
import {
  boardText,
  flushDrafts,
  forgetTexts,
  holdDraft,
  keepText,
  keptText,
} from "../../../src/renderer/binding/drafts.ts";
import { createBoards } from "../../../src/renderer/create-boards.ts";
import type { Platform } from "../../../src/renderer/platform/bridge.ts";
import { BenchBoard } from "../../helpers/bench-board.ts";
import { openSession } from "../../helpers/open-session.ts";

const platform: Platform = {
  ask: (channel) => Promise.reject(new Error(`Nobody should ask ${channel} here.`)),
  on: () => () => undefined,
};

it("saves what is typed into a field before another board takes the place of its own", async () => {
  const { session, log, bench, card } = await openSession();
  log.put(snapshotOf(new BenchBoard().board, "other", 0));
  session.dispatch(cardAdd, { titles: ["One"], column: "ready", lane: "campaign", at: "bottom" });
  const { id } = card("One");
  const boards = createBoards({
    session,
    log,
    platform,
    context: () => bench.ctx,
    saveTyped: flushDrafts,
    forgetTyped: forgetTexts,
    opened: () => undefined,
    told: () => undefined,
  });
  const release = holdDraft(() => void session.dispatch(cardUpdate, { cards: [id], fields: { title: "Typed" } }));
  await boards.open("other");
  release();
  await boards.open("bench");
  expect(card("Typed").id).toBe(id);
});

it("forgets what was typed on a board that is gone for good, and on no other", async () => {
  const { session, log, bench } = await openSession();
  // As in a browser the keys are the object's own.
  const kept: Record<string, unknown> = {};
  const method = (value: unknown) => ({ value, enumerable: false });
  Object.defineProperties(kept, {
    getItem: method((key: string) => kept[key] ?? null),
    setItem: method((key: string, text: string) => {
      kept[key] = text;
    }),
    removeItem: method((key: string) => Reflect.deleteProperty(kept, key)),
  });
  vi.stubGlobal("localStorage", kept);
  const boards = createBoards({
    session,
    log,
    platform: { ...platform, ask: (() => Promise.resolve(null)) as unknown as Platform["ask"] },
    context: () => bench.ctx,
    saveTyped: flushDrafts,
    forgetTyped: forgetTexts,
    opened: () => undefined,
    told: () => undefined,
  });
  const keys = [boardText("bench", "comment:c1"), boardText("bench2", "action:r1"), "standup-walk"];
  for (const key of keys) keepText(key, "typed");
  await boards.purge("bench");
  expect(keys.map(keptText)).toEqual(["", "typed", "typed"]);
  vi.unstubAllGlobals();
});
