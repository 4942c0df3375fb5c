import type { Stage } from "../../../core/document/records.ts";
import type { Reading } from "../../../core/interchange/reading.ts";
import type { TrelloImport } from "../../../core/interchange/trello.ts";
import type { PickedFile } from "../../platform/bridge.ts";

/** What the thread that reads is asked. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly zone: string;
}

type ReadOutcome = { readonly ok: true; readonly found: TrelloImport } | { readonly ok: false; readonly words: string };

/** Reads an export on a thread of its own. Given up by `signal`, it answers nothing any more. */
export function readImport(file: PickedFile, zone: string, signal: AbortSignal): Promise<ReadOutcome> {
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  signal.addEventListener("abort", () => worker.terminate());
  const refused = (why: string): ReadOutcome => ({
    ok: false,
    words: `“${file.name}” was not imported, and nothing was changed. ${why}`,
  });
  return new Promise<ReadOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Reading<TrelloImport>>) =>
      resolve(data.ok ? { ok: true, found: data.value } : refused(data.error.message));
    worker.onerror = () =>
      resolve(refused("It could not be read to its end; perhaps it is too large for this computer."));
    worker.postMessage({ bytes: file.bytes, zone } satisfies ReadRequest);
  }).finally(() => worker.terminate());
}

/** The import with the stages the user chose, list by list. */
export function withStages(found: TrelloImport, stages: readonly Stage[]): TrelloImport {
  let index = 0;
  const records = found.records.map((record) => {
    if (record.type !== "column") return record;
    const stage = stages[index++];
    return stage === undefined ? record : { ...record, stage };
  });
  return { ...found, records };
}
