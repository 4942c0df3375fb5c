import { isAbsolute, relative, resolve } from "node:path";

/**
 * The file behind an address of the page, or null where the address leads anywhere but into the folder.
 *
 * @param root folder of the built page, absolute
 */
export function pagePath(root: string, url: string): string | null {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows only: refused everywhere, so that every platform gives the same answer.
  if (pathname.includes("\\") || pathname.includes("\0")) return null;
  const path = resolve(root, `.${pathname === "/" ? "/index.html" : pathname}`);
  const inside = relative(root, path);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? null : path;
}
