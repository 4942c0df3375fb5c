import { FailureError } from "./bridge.ts";

/** The bytes of a file that was dropped or pasted. Rejects in words where there are none: a folder, or what is gone. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FailureError({
      code: "bad-input",
      message: `“${file.name}” cannot be read: it is a folder, or it is gone.`,
      kept: "Nothing was changed.",
      todo: "Drop the files themselves.",
    });
  }
}
