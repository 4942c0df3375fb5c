import type { Stage } from "../../../core/document/records.ts";
import { readTrello, type TrelloImport } from "../../../core/interchange/trello.ts";

/** Reads an export after the page has had the time to say that it reads. */
export async function readImport(
  file: { readonly name: string; readonly text: string },
  zone: string,
): Promise<{ readonly ok: true; readonly found: TrelloImport } | { readonly ok: false; readonly words: string }> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const result = readTrello(file.text, zone);
  if (result.ok) return { ok: true, found: result.value };
  return { ok: false, words: `“${file.name}” was not imported, and nothing was changed. ${result.error.message}` };
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
