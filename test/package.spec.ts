import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Browser, chromium, expect, test } from "@playwright/test";
import { makeUserData, sandboxSwitches } from "./helpers/launch-app.ts";

/** How the fuse wire spells a state; the library keeps these to itself. */
const fuseStates = { off: "0".charCodeAt(0), on: "1".charCodeAt(0) };

const dist = resolve(import.meta.dirname, "../dist");

/** Where electron-builder puts the unpacked app, by platform. */
function packagedApp(): { executable: string; resources: string } {
  const folder = readdirSync(dist).find((name) => /^(linux|win|mac)/.test(name)) ?? "not packaged";
  const at = join(dist, folder);
  if (process.platform === "darwin") {
    const contents = join(at, "Tandem.app/Contents");
    return { executable: join(contents, "MacOS/Tandem"), resources: join(contents, "Resources") };
  }
  const name = process.platform === "win32" ? "Tandem.exe" : "tandem";
  return { executable: join(at, name), resources: join(at, "resources") };
}

/** The packaged app takes no inspector, so Playwright reaches its page over the browser's own debugging port. */
async function connect(child: ChildProcess): Promise<Browser> {
  const host = await new Promise<string>((done, fail) => {
    let log = "";
    child.stderr?.on("data", (chunk) => {
      log += String(chunk);
      const match = /DevTools listening on ws:\/\/([^/]+)/.exec(log);
      if (match?.[1]) done(match[1]);
    });
    child.once("close", (code) => fail(new Error(`The packaged app ended with ${code}:\n${log}`)));
  });
  // Connected before its page is there, Playwright would wait for it forever.
  const addresses = async () => {
    const pages = (await (await fetch(`http://${host}/json/list`)).json()) as { url: string }[];
    return pages.map(({ url }) => url);
  };
  await expect.poll(addresses, { timeout: 20_000 }).toContain("app://tandem/index.html");
  return chromium.connectOverCDP(`http://${host}`);
}

test("the packaged app starts, shows its page and knows its version", async () => {
  const userData = await makeUserData();
  const child = spawn(
    packagedApp().executable,
    [...sandboxSwitches, "--remote-debugging-port=0", `--user-data-dir=${userData}`],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((done) => child.once("exit", done));
  try {
    const browser = await connect(child);
    const page = browser.contexts()[0]?.pages()[0];
    const info = await page?.evaluate(() => window.tandem.ask("app.info", null));
    expect(info).toMatchObject({ ok: true, value: { version: "0.1.0" } });
    await page?.evaluate(() => window.close());
    expect(await ended).toBe(0);
  } finally {
    child.kill("SIGKILL");
    await ended;
    await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});

test("the package's fuses are set", async () => {
  const fuses = await getCurrentFuseWire(packagedApp().executable);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation];
  for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(fuseStates.off);
  for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(fuseStates.on);
});

test("the package holds the built app and nothing else of the checkout", () => {
  const { resources } = packagedApp();
  expect(existsSync(join(resources, "app"))).toBe(false);
  const folders = new Set(
    listPackage(join(resources, "app.asar"), { isPack: false }).map((path) => path.split(/[\\/]/)[1]),
  );
  expect([...folders].sort()).toEqual(["out", "package.json"]);
});

test("the packaged app is also the command line", async () => {
  const folder = await makeUserData();
  const tandem = (...args: string[]) =>
    new Promise<{ code: number | null; out: string }>((done, fail) => {
      const child = spawn(packagedApp().executable, [...sandboxSwitches, ...args], { cwd: folder });
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += String(chunk);
      });
      child.on("error", fail);
      child.on("close", (code) => done({ code, out }));
    });
  try {
    const drive = resolve(import.meta.dirname, "fixtures/trello/trello-test-drive.json");
    expect((await tandem("import", drive, "--out", "drive.tandem")).code).toBe(0);
    const deck = await tandem("deck", "drive.tandem", "--out", "review.pdf");
    expect(deck.out).toMatch(/^review\.pdf: \d+ pages/u);
    expect((await tandem("frobnicate")).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
