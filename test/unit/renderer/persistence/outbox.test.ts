import { describe, expect, it } from "vitest";
import type { NumberedChange } from "../../../../src/renderer/persistence/disk.ts";
import { Outbox } from "../../../../src/renderer/persistence/outbox.ts";

const numbered = (seq: number) => ({ seq, change: { id: `a:${seq}` } }) as unknown as NumberedChange;
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("an outbox", () => {
  it("writes one batch at a time and loses none, also of what is added as it tells of the last", async () => {
    const written: number[] = [];
    let under = 0;
    let most = 0;
    const outbox = new Outbox(
      async (batch) => {
        under += 1;
        most = Math.max(most, under);
        await soon();
        written.push(...batch.map(({ seq }) => seq));
        under -= 1;
      },
      (batch) => {
        const last = batch.at(-1)?.seq ?? 0;
        if (last < 6) for (const seq of [last + 1, last + 2]) outbox.add(numbered(seq));
      },
    );
    outbox.add(numbered(1));
    while (outbox.waiting > 0) await soon();
    expect(written).toEqual([...new Set(written)].sort((a, b) => a - b));
    expect(written.at(-1)).toBe(7);
    expect(most).toBe(1);
  });

  it("keeps what failed, and goes on with it when it is tried again at once", async () => {
    const written: number[] = [];
    let fails = 2;
    const outbox = new Outbox(
      async (batch) => {
        await soon();
        if (fails-- > 0) throw new Error("full");
        written.push(...batch.map(({ seq }) => seq));
      },
      () => {
        if (outbox.failure) outbox.retry();
      },
    );
    for (const seq of [1, 2, 3]) outbox.add(numbered(seq));
    while (outbox.waiting > 0) await soon();
    expect(written).toEqual([1, 2, 3]);
    expect(outbox.failure).toBeNull();
  });
});
