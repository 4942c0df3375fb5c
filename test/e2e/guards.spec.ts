import { expect, test } from "@playwright/test";
import { type LaunchedApp, launchApp } from "../helpers/launch-app.ts";

let launched: LaunchedApp;

// What is denied leaves the app as it was, so one serves them all, one after the other.
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(async () => {
  await launched.stop();
});

test("the window is made with the safe preferences", async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    // Electron's types leave this reader out.
    type Readable = { getLastWebPreferences(): Record<string, unknown> };
    return BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as Readable).getLastWebPreferences(),
    );
  });
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    safeDialogs: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
  });
  // Electron leaves some out where they are off.
  for (const name of ["nodeIntegrationInWorker", "navigateOnDragDrop", "spellcheck"]) {
    expect(preferences[0]?.[name] ?? false).toBe(false);
  }
});

test("the page has the app's origin, the strict policy, and nothing of Node", async () => {
  const { page } = launched;
  const seen = await page.evaluate(async () => {
    const answer = await fetch("/index.html");
    const names = globalThis as unknown as Record<string, unknown>;
    return {
      policy: answer.headers.get("content-security-policy"),
      nosniff: answer.headers.get("x-content-type-options"),
      node: ["require", "process", "module", "Buffer", "ipcRenderer"].filter((name) => name in names),
      bridge: Object.keys(window.tandem),
      secure: window.isSecureContext,
      origin: location.origin,
    };
  });
  expect(seen.policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    expect.stringMatching(/^style-src 'self' 'sha256-[\w+/]+='$/u),
    "img-src 'self' blob: attachment:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
  expect(seen).toMatchObject({
    nosniff: "nosniff",
    node: [],
    bridge: ["ask", "on"],
    secure: true,
    origin: "app://tandem",
  });
});

test("a script that content brings along does not run", async () => {
  const ran = await launched.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    const button = document.createElement("button");
    button.setAttribute("onclick", "document.title = 'ran'");
    document.body.append(button);
    button.click();
    return document.title;
  });
  expect(ran).not.toBe("ran");
});

test("the app's own pages keep to the policy, so that nothing had to be let in", async () => {
  const { page } = launched;
  await page.evaluate(() => {
    const record = globalThis as unknown as { broken: string[] };
    record.broken = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      record.broken.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.getByText("sample board").first().click();
  const card = page.getByText("Battle card against Northwind").first();
  await card.waitFor();
  const box = await card.boundingBox();
  if (!box) throw new Error("The card has no place on the screen.");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 240, box.y + 40, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
  // What React and the libraries set on elements still applies.
  expect(await page.evaluate(() => document.querySelectorAll("[style]").length)).toBeGreaterThan(0);
});

test("no request leaves the app, whatever asks for one", async () => {
  await launched.app.evaluate(({ session }) => {
    const record = globalThis as unknown as { sent: string[] };
    record.sent = [];
    session.defaultSession.webRequest.onSendHeaders(({ url }) => {
      record.sent.push(url);
    });
  });
  const reached = await launched.page.evaluate(async () => {
    const attempts = ["https://example.com/", "http://127.0.0.1:1/", "file:///etc/passwd"].map((url) =>
      fetch(url, { mode: "no-cors" }).then(
        () => url,
        () => null,
      ),
    );
    const picture = new Image();
    const loaded = new Promise<string | null>((done) => {
      picture.onload = () => done(picture.src);
      picture.onerror = () => done(null);
    });
    picture.src = "https://example.com/pixel.png";
    navigator.sendBeacon("https://example.com/beacon", "x");
    return (await Promise.all([...attempts, loaded])).filter((url) => url !== null);
  });
  const requests = await launched.app.evaluate(async ({ net }) => {
    const fromMain = await net.fetch("https://example.com/").then(
      () => true,
      () => false,
    );
    return { fromMain, sent: (globalThis as unknown as { sent: string[] }).sent };
  });
  expect(reached).toEqual([]);
  expect(requests.fromMain).toBe(false);
  expect(requests.sent.filter((url) => !url.startsWith("app://tandem/"))).toEqual([]);
});

test("navigation, new windows, frames and permissions are denied", async () => {
  const { app, page } = launched;
  const url = page.url();
  const outcome = await page.evaluate(async () => {
    const opened = window.open("https://example.com/") ?? window.open("app://tandem/index.html");
    const link = document.createElement("a");
    link.href = "https://example.com/";
    link.target = "_self";
    document.body.append(link);
    link.click();
    location.href = "app://tandem/assets/";
    const frame = document.createElement("iframe");
    frame.src = "app://tandem/index.html";
    const settled = new Promise((done) => {
      frame.onload = done;
      setTimeout(done, 1_000);
    });
    document.body.append(frame);
    await settled;
    const framed = frame.contentDocument?.body.innerHTML ?? "";
    const { state } = await navigator.permissions.query({ name: "geolocation" });
    const notification = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "given",
      () => "denied",
    );
    return { opened: opened !== null, framed, state, notification, camera };
  });
  expect(outcome).toEqual({ opened: false, framed: "", state: "denied", notification: "denied", camera: "denied" });
  expect(page.url()).toBe(url);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("addresses that climb out of the page's folder find nothing", async () => {
  const answers = await launched.page.evaluate(async () => {
    const paths = [
      "/%2e%2e%5c%2e%2e%5cpackage.json",
      "/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/..%5c..%5cpackage.json",
      "//etc/passwd",
      "/%00",
      "/%ff",
      "/assets",
      "/not-there.js",
    ];
    return Promise.all(paths.map((path) => fetch(`app://tandem${path}`).then(({ status }) => status)));
  });
  expect(new Set(answers)).toEqual(new Set([404]));
  const otherHost = await launched.app.evaluate(async ({ net }) => {
    return (await net.fetch("app://elsewhere/index.html")).status;
  });
  expect(otherHost).toBe(404);
});

test("questions with bad arguments, unknown names or from a frame get words back, not a stack", async () => {
  const answers = await launched.page.evaluate(async () => {
    const ask = window.tandem.ask as (channel: unknown, request: unknown) => Promise<unknown>;
    return {
      wrongType: await ask("app.openLink", 7),
      extraField: await ask("app.saveSettings", { theme: "paper", root: true }),
      unknown: await ask("shell.run", "ls"),
      prototype: await ask("constructor", null),
      notAName: await ask({ toString: () => "app.info" }, null).catch(() => "not sent"),
      badLink: await ask("app.openLink", "file:///etc/passwd"),
      fine: await ask("app.info", null),
    };
  });
  expect(answers).toMatchObject({
    wrongType: { ok: false, error: { code: "invalid-request" } },
    extraField: { ok: false, error: { code: "invalid-request" } },
    unknown: { ok: false, error: { code: "forbidden" } },
    prototype: { ok: false, error: { code: "forbidden" } },
    badLink: { ok: false, error: { code: "bad-input" } },
    fine: { ok: true, value: { version: "0.1.0" } },
  });
  expect(JSON.stringify(answers)).not.toMatch(/\bat .+:\d+:\d+|\/src\/|node_modules/);
});
