import { randomUUID } from "node:crypto";

/** Where a page without a bridge finds what was laid out for it: `/deck-data/<token>`. */
export const PAGE_DATA = "/deck-data/";

const waiting = new Map<string, string>();

/** Lays data out for a page without a bridge. Answers the token by which it can be fetched, once. */
export function layOut(data: unknown): string {
  const token = randomUUID();
  waiting.set(token, JSON.stringify(data));
  return token;
}

/** The JSON behind an address of {@link PAGE_DATA}, which is then gone; null where there is none. */
export function takeLaidOut(pathname: string): string | null {
  const token = pathname.slice(PAGE_DATA.length);
  const json = waiting.get(token) ?? null;
  waiting.delete(token);
  return json;
}
