import { join } from "node:path";
import { listBoardFiles } from "./board-folder.ts";
import { type Disk, namesIn } from "./disk.ts";

const KEPT_SNAPSHOTS = 2;

/**
 * Drops what the two newest snapshots of a board's epoch do not need: older snapshots, journals that end before them,
 * other epochs, and what an interrupted write left. The second snapshot stays as the way back should the newest turn
 * out damaged. Not to run while something is written to the folder.
 */
export async function dropOldGenerations(disk: Disk, folder: string): Promise<void> {
  const files = await listBoardFiles(disk, folder);
  if (!files) return;
  const oldest = files.snapshots[KEPT_SNAPSHOTS - 1]?.seq ?? files.snapshots.at(-1)?.seq ?? 0;
  const journals = files.journals.filter((_, index) => (files.journals[index + 1]?.seq ?? Infinity) <= oldest);
  const temporary = (await namesIn(disk, folder)).filter((name) => /^\..*\.tmp$/u.test(name));
  const names = [
    ...files.snapshots.slice(KEPT_SNAPSHOTS).map(({ name }) => name),
    ...journals.map(({ name }) => name),
    ...files.older,
    ...temporary,
  ];
  for (const name of names) await disk.rm(join(folder, name), { force: true });
}
