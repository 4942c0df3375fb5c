import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange, applyDraft } from "../../../../src/core/change/apply.ts";
import { changeSchema } from "../../../../src/core/change/change.ts";
import { invert } from "../../../../src/core/change/invert.ts";
import { boardFromSnapshot, snapshotOf } from "../../../../src/core/change/snapshot.ts";
import { squash } from "../../../../src/core/change/squash.ts";
import { laterThan } from "../../../../src/core/change/standing.ts";
import { commands } from "../../../../src/core/commands/registry.ts";
import { allRecords, type Board } from "../../../../src/core/document/board.ts";
import { violations } from "../../../../src/core/document/invariants.ts";
import { anyRecordSchema } from "../../../../src/core/document/records.ts";
import { BenchBoard } from "../../../helpers/bench-board.ts";
import { type Gesture, gestureIds, gestures, groundedBoard, onBoard } from "../../../helpers/random-gesture.ts";

/** A board after some gestures, each a minute after the one before. */
function played(list: readonly Gesture[], after?: (bench: BenchBoard, refused: boolean) => void): BenchBoard {
  const bench = groundedBoard();
  for (const gesture of list) {
    bench.ctx.now += 60_000;
    const { command, args } = onBoard(bench.board, gesture);
    const outcome = bench.try(command, args);
    after?.(bench, outcome.kind === "refusal");
  }
  return bench;
}

/** The laws of the whole board, and those that only gestures are asked about, of every record. */
const broken = (board: Board) => violations(board, allRecords(board));
const copyOf = (board: Board): Board => boardFromSnapshot(snapshotOf(board, "b", 0));
const recordsOf = (board: Board) => allRecords(board);

// Thousands of gestures take a while where other work shares the machine.
describe("the laws of change", { timeout: 60_000 }, () => {
  it("are tried with every command but the import, which has tests of its own", () => {
    const ids = commands.map(({ id }) => id as string).filter((id) => id !== "board.import");
    expect([...gestureIds].sort()).toEqual(ids.sort());
  });

  it("no sequence of commands breaks a law of the document or the shape of a record", () => {
    let done = 0;
    fc.assert(
      fc.property(gestures, (list) => {
        const { board, changes } = played(list, (bench) => expect(violations(bench.board)).toEqual([]));
        expect(broken(board)).toEqual([]);
        for (const record of allRecords(board)) expect(anyRecordSchema.safeParse(record).error).toBeUndefined();
        for (const change of changes) expect(changeSchema.safeParse(change).error).toBeUndefined();
        done += changes.length;
      }),
      { numRuns: 100 },
    );
    // The dice must not make all gestures refusals: then nothing above would have been tried.
    expect(done).toBeGreaterThan(1_000);
  });

  it("a refused command leaves every record the same object", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        let before: readonly object[] = [];
        const note = (bench: BenchBoard) => {
          before = recordsOf(bench.board);
        };
        const bench = groundedBoard();
        note(bench);
        for (const gesture of list) {
          const { command, args } = onBoard(bench.board, gesture);
          if (bench.try(command, args).kind === "refusal") {
            const after = recordsOf(bench.board);
            expect(after.length).toBe(before.length);
            expect(after.every((record, index) => record === before[index])).toBe(true);
          }
          note(bench);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("applying a change and its inverse is the identity, all the way back", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { board, changes } = played(list);
        const last = recordsOf(board);
        for (const change of changes.toReversed()) applyDraft(board, invert(change));
        expect(recordsOf(board)).toEqual(recordsOf(new BenchBoard().board));
        for (const change of changes) applyDraft(board, invert(invert(change)));
        expect(recordsOf(board)).toEqual(last);
      }),
      { numRuns: 100 },
    );
  });

  it("squashing a sequence has the effect of the sequence, and so has its inverse", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { board, changes } = played(list);
        const { board: once } = new BenchBoard();
        const first = recordsOf(once);
        const draft = squash(changes);
        applyDraft(once, draft);
        expect(recordsOf(once)).toEqual(recordsOf(board));
        applyDraft(once, invert(draft));
        expect(recordsOf(once)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it("squashing is the same in one go and in two", () => {
    fc.assert(
      fc.property(gestures, fc.nat(60), (list, cut) => {
        const { changes } = played(list);
        const halves = [squash(changes.slice(0, cut)), squash(changes.slice(cut))];
        const { board: one } = new BenchBoard();
        const { board: two } = new BenchBoard();
        applyDraft(one, squash(changes));
        applyDraft(two, squash(halves));
        expect(recordsOf(two)).toEqual(recordsOf(one));
      }),
      { numRuns: 60 },
    );
  });

  it("replaying the log on a snapshot that holds it already changes nothing", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { board, changes } = played(list);
        const replayed = copyOf(board);
        const since = changes.length - Math.min(changes.length, 3);
        for (const change of changes.slice(since)) applyChange(replayed, change);
        expect(recordsOf(replayed)).toEqual(recordsOf(board));
        expect(replayed.head).toBe(board.head);
      }),
      { numRuns: 60 },
    );
  });

  it("the newest change can always be taken back by itself, and taking it back breaks nothing", () => {
    fc.assert(
      fc.property(gestures, (list) => {
        played(list, ({ board, changes }) => {
          const newest = changes.at(-1);
          if (!newest) return;
          const tried = copyOf(board);
          expect(laterThan(tried, newest)).toEqual([]);
          applyDraft(tried, invert(newest));
          expect(broken(tried)).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });
});
