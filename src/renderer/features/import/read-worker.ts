import { reading } from "../../../core/interchange/reading.ts";
import { textFromBytes } from "../../../core/interchange/text-from-bytes.ts";
import { readTrello } from "../../../core/interchange/trello.ts";
import type { ReadRequest } from "./read-import.ts";

/* A thread of its own: an export of many megabytes takes seconds to read, and the window goes on meanwhile. */

addEventListener("message", ({ data: { bytes, zone } }: MessageEvent<ReadRequest>) => {
  const text = reading(() => textFromBytes(bytes));
  postMessage(text.ok ? readTrello(text.value, zone) : text);
});
