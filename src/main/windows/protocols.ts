import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from "electron";
import { APP_HOST, APP_SCHEME, ATTACHMENT_SCHEME } from "./app-url.ts";
import { attachmentPolicy, contentPolicy } from "./content-policy.ts";
import { PAGE_DATA, takeLaidOut } from "./page-data.ts";
import { pagePath } from "./page-path.ts";

/** Where the bytes of an attachment lie, and as what they may be shown; null where there is none. */
export type AttachmentResolver = (blob: string) => Promise<{ readonly path: string; readonly mime: string } | null>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const unknownType = "application/octet-stream";

const nosniff = { "x-content-type-options": "nosniff" };
const pageHeaders = {
  ...nosniff,
  "content-security-policy": contentPolicy,
  "cross-origin-opener-policy": "same-origin",
};

/** Declares both schemes; Electron wants this before it is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: ATTACHMENT_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ]);
}

const notFound = (): Response => new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });

async function fileResponse(path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return new Response(await readFile(path), { headers: { ...headers, ...nosniff } });
  } catch {
    return notFound();
  }
}

const missing: ProtocolResponse = { statusCode: 404, mimeType: "text/plain", data: Buffer.from("Not found") };

/** The answer to a request of a page: one of the built files, or what was laid out for a page without a bridge. */
async function pageResponse(root: string, { url, method }: ProtocolRequest): Promise<ProtocolResponse> {
  const { host, pathname } = new URL(url);
  if (host !== APP_HOST || method !== "GET") return missing;
  if (pathname.startsWith(PAGE_DATA)) {
    const json = takeLaidOut(pathname);
    return json === null ? missing : { mimeType: "application/json", data: Buffer.from(json), headers: nosniff };
  }
  const path = pagePath(root, url);
  const data = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || data === null) return missing;
  return { mimeType: types[extname(path)] ?? unknownType, charset: "utf-8", data, headers: pageHeaders };
}

/**
 * Serves the built page from `root` under the app's own origin, from when `opened` is fulfilled; fulfilled itself when
 * the first answer is on its way. By a kind of handler that Electron calls deprecated, and still has: `handle` puts each
 * answer through Node's fetch classes, and to load them while the first page waits takes longer than all else that main
 * does until then.
 */
export function servePage(session: Session, root: string, opened: Promise<unknown> = Promise.resolve()): Promise<void> {
  return new Promise((served) => {
    session.protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => {
      void opened
        .then(() => pageResponse(root, request))
        .then((response) => {
          answer(response);
          setImmediate(served);
        });
    });
  });
}

/**
 * Serves attachments by id, and of them pictures only: whatever else a file is, or a picture that is too large to unpack,
 * is not there. A page would draw its bytes whatever type they came with.
 */
export function serveAttachments(session: Session, resolveAttachment: AttachmentResolver): void {
  session.protocol.handle(ATTACHMENT_SCHEME, async (request) => {
    const [, blob, ...rest] = new URL(request.url).pathname.split("/").map(decodeSafely);
    if (!blob || rest.length > 0 || request.method !== "GET") return notFound();
    const found = await resolveAttachment(blob);
    if (!found?.mime.startsWith("image/")) return notFound();
    return fileResponse(found.path, {
      "content-type": found.mime,
      "content-security-policy": attachmentPolicy,
    });
  });
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
