import { nodeDisk, writeWhole } from "../../../../src/main/files/disk.ts";

/* A process of its own that saves one file over and over, and tells each number once it is saved, until it is killed. */
const [path = ""] = process.argv.slice(2);

for (let number = Number(process.argv[3]); ; number++) {
  // Of many sizes: its number once for each, so that a mixture of two is seen.
  await writeWhole(nodeDisk, path, `${number} `.repeat(1 + ((number * 7_919) % 200_000)));
  process.send?.(number);
}
