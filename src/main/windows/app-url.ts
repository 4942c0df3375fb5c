/** Scheme of the page. It never changes: another origin would hide the boards that IndexedDB keeps for this one. */
export const APP_SCHEME = "app";
/** Host of the page, part of the same promise. */
export const APP_HOST = "tandem";
/** Scheme of attachments, whose bytes never share the page's origin. */
export const ATTACHMENT_SCHEME = "attachment";

/** The address of a page of the app, such as `index.html`. */
export const appUrl = (page: string): string => `${APP_SCHEME}://${APP_HOST}/${page}`;

const parse = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

/** Whether an address is a page of the app itself. */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}

/** Whether a request stays inside the app; all others are cancelled, since offline means offline. */
export function isLocalRequest(url: string): boolean {
  const parsed = parse(url);
  if (parsed === null) return false;
  if (parsed.protocol === "blob:" || parsed.protocol === `${ATTACHMENT_SCHEME}:`) return true;
  // The developer tools' own pages; they open only in an app that is not packaged.
  return parsed.protocol === "devtools:" || isAppUrl(url);
}
