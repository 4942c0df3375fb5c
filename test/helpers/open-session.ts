import { snapshotOf } from "../../src/core/change/snapshot.ts";
import { createSession } from "../../src/renderer/session/create-session.ts";
import { BenchBoard } from "./bench-board.ts";
import { createMemoryLog } from "./memory-log.ts";

/** A session on the bench board, over a log in memory. */
export async function openSession(bench = new BenchBoard()) {
  const log = createMemoryLog();
  log.put(snapshotOf(bench.board, "bench", 0));
  const session = createSession({ log, context: () => bench.ctx });
  await session.open("bench");
  const titles = (column: string, lane: string) =>
    session.indexes.cell(column, lane).map((id) => session.board.tables.card.get(id)?.title);
  const card = (title: string) => {
    for (const one of session.board.tables.card.values()) if (one.title === title) return one;
    throw new Error(`No card ${title}.`);
  };
  return { session, log, bench, titles, card };
}
