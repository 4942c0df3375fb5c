import { expect, it } from "vitest";
import { snapshotOf } from "../../../src/core/change/snapshot.ts";
import { cardAdd } from "../../../src/core/commands/card-add.ts";
import { cardUpdate } from "../../../src/core/commands/card-update.ts";
import { flushDrafts, holdDraft } from "../../../src/renderer/binding/drafts.ts";
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
    opened: () => undefined,
    told: () => undefined,
  });
  const release = holdDraft(() => void session.dispatch(cardUpdate, { cards: [id], fields: { title: "Typed" } }));
  await boards.open("other");
  release();
  await boards.open("bench");
  expect(card("Typed").id).toBe(id);
});
