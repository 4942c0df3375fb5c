import { expect, it } from "vitest";
import { type ChannelName, channels } from "../../src/contract/channels.ts";
import { answer, type Handlers } from "../../src/main/ipc/answer.ts";
import { examples } from "./examples.ts";

const names = Object.keys(channels) as ChannelName[];
const sender = {
  asker: { role: "main" as const, window: {} as never },
  isTopFrame: true,
  url: "app://tandem/index.html",
};
const everywhere = [undefined, Symbol.iterator, Number.NaN, [], { constructor: { board: "x" } }];

it.each(names)("%s refuses bad arguments before anything is done, without repeating what came", async (name) => {
  const called: unknown[] = [];
  const handlers = { [name]: (request: unknown) => called.push(request) } as unknown as Partial<Handlers>;
  for (const request of [...examples[name].bad, ...everywhere]) {
    const result = await answer(handlers, sender, name, request);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid-request" } });
    expect(JSON.stringify(result)).not.toMatch(/passwd|\/tmp|\.\./u);
  }
  expect(called).toEqual([]);
  expect(await answer(handlers, sender, name, examples[name].good)).toMatchObject({ ok: true });
});
