import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol, type Session } from "electron";
import { APP_HOST, APP_SCHEME, ATTACHMENT_SCHEME } from "./app-url.ts";
import { attachmentPolicy, contentPolicy } from "./content-policy.ts";
import { PAGE_DATA, takeLaidOut } from "./page-data.ts";
import { pagePath } from "./page-path.ts";

/** Where the bytes of an attachment lie, and as what they may be shown; null where there is none. */
export type AttachmentResolver = (blob: string) => Promise<{ readonly path: string; readonly mime: string } | null>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const unknownType = "application/octet-stream";

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
    return new Response(await readFile(path), { headers: { ...headers, "x-content-type-options": "nosniff" } });
  } catch {
    return notFound();
  }
}

function laidOutResponse(pathname: string): Response {
  const json = takeLaidOut(pathname);
  if (json === null) return notFound();
  return new Response(json, {
    headers: { "content-type": types[".json"] ?? unknownType, "x-content-type-options": "nosniff" },
  });
}

/** Serves the built page from `root` under the app's own origin. */
export function servePage(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host === APP_HOST && pathname.startsWith(PAGE_DATA)) return laidOutResponse(pathname);
    const path = host === APP_HOST ? pagePath(root, request.url) : null;
    if (path === null || request.method !== "GET") return notFound();
    return fileResponse(path, {
      "content-type": types[extname(path)] ?? unknownType,
      "content-security-policy": contentPolicy,
      "cross-origin-opener-policy": "same-origin",
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
