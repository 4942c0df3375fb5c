import { z } from "zod";
import { parseJson } from "./json-text.ts";
import { ReadError, shown } from "./reading.ts";
import { textFromBytes } from "./text-from-bytes.ts";

const manifestSchema = z.strictObject({
  format: z.literal("tandem-manifest"),
  files: z.record(
    z.string().max(200),
    z.strictObject({ size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ),
});

/** The text of `manifest.json`: size and checksum of each of `files`. */
export function manifestOf(files: Readonly<Record<string, Uint8Array>>, digest: (bytes: Uint8Array) => string): string {
  const listed = Object.keys(files)
    .sort()
    .map((name) => {
      const bytes = files[name] as Uint8Array;
      return [name, { size: bytes.length, sha256: digest(bytes) }] as const;
    });
  return JSON.stringify({ format: "tandem-manifest", files: Object.fromEntries(listed) }, null, 1);
}

/** Compares an archive's files with its `manifest.json`; throws a ReadError that names the first that differs. */
export function checkManifest(files: ReadonlyMap<string, Uint8Array>, digest: (bytes: Uint8Array) => string): void {
  const text = files.get("manifest.json");
  if (!text) throw new ReadError("damaged", "manifest.json with the checksums is missing from the board file.");
  const parsed = manifestSchema.safeParse(parseJson(textFromBytes(text), "manifest.json"));
  if (!parsed.success) throw new ReadError("damaged", "manifest.json is not a list of checksums.");
  const listed = new Map(Object.entries(parsed.data.files));
  for (const [name, bytes] of files) {
    if (name === "manifest.json") continue;
    const entry = listed.get(name);
    if (!entry) throw new ReadError("damaged", `“${shown(name)}” is in the file but not in its list of checksums.`);
    if (entry.size !== bytes.length || entry.sha256 !== digest(bytes))
      throw new ReadError("damaged", `“${shown(name)}” is not what was saved: its checksum differs.`);
  }
  for (const name of listed.keys())
    if (!files.has(name)) throw new ReadError("damaged", `“${shown(name)}” is missing from the file.`);
}
