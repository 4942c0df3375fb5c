import { nodeDisk } from "../../../../src/main/files/disk.ts";
import { OutgoingFiles } from "../../../../src/main/files/outgoing-files.ts";

/* A process of its own that saves one file over and over, and tells each number once it is saved, until it is killed. */
const [path = "", first, list = ""] = process.argv.slice(2);
const outgoing = new OutgoingFiles(nodeDisk, list);

for (let number = Number(first); ; number++) {
  // Of many sizes: its number once for each, so that a mixture of two is seen.
  await outgoing.write(path, `${number} `.repeat(1 + ((number * 7_919) % 200_000)));
  process.send?.(number);
}
