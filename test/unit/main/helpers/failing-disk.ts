import type { FileHandle } from "node:fs/promises";
import { type Disk, nodeDisk } from "../../../../src/main/files/disk.ts";

type Call = "open" | "write" | "writeFile" | "sync" | "datasync" | "truncate" | "rename" | "rm" | "mkdir";

const refusal = (code: string): Error => Object.assign(new Error(`${code}: refused, open '/secret/path'`), { code });

/**
 * The real file system, in which some calls fail with a system's code once it is broken; `after` lets that many calls
 * of the kind pass first. Opening for reading goes on working, as it does on a full disk.
 */
export function failingDisk(fails: Partial<Record<Call, string>>, after = 0) {
  let broken = false;
  let left = after;
  const check = (call: Call) => {
    const code = fails[call];
    if (!broken || code === undefined) return;
    if (left > 0) left--;
    else throw refusal(code);
  };
  const handleOf = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        return async (...args: unknown[]) => {
          check(key as Call);
          return value.apply(target, args);
        };
      },
    });
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      if (flags !== "r" && typeof flags !== "number") check("open");
      return handleOf(await nodeDisk.open(path, flags, mode));
    },
    rename: async (from, to) => {
      check("rename");
      await nodeDisk.rename(from, to);
    },
    rm: async (path, options) => {
      check("rm");
      await nodeDisk.rm(path, options);
    },
    mkdir: (async (path: string, options: { recursive: true }) => {
      check("mkdir");
      return nodeDisk.mkdir(path, options);
    }) as Disk["mkdir"],
  };
  return {
    disk,
    break: () => {
      broken = true;
    },
    mend: () => {
      broken = false;
      left = after;
    },
  };
}
