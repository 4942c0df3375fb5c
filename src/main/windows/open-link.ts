import { type BrowserWindow, dialog, shell } from "electron";
import { FailureError } from "../../contract/result.ts";

/** A link that may be opened, or the reason why not, in words. */
export function checkLink(text: string): URL | string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return "This is not a whole web address.";
  }
  if (url.protocol !== "https:" && url.protocol !== "mailto:") {
    return "Tandem opens only https and mailto links.";
  }
  if (url.username !== "" || url.password !== "") {
    return "This link carries a user name or a password, which is a way to disguise where it leads.";
  }
  return url;
}

/**
 * Opens a link in the system's browser or mail program, after a question that shows where it leads. The one way a
 * link opens. Answers whether it was opened.
 */
export async function openLink(window: BrowserWindow, text: string): Promise<boolean> {
  const link = checkLink(text);
  if (typeof link === "string") {
    throw new FailureError({ code: "bad-input", message: "The link was not opened.", kept: link });
  }
  const isMail = link.protocol === "mailto:";
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: isMail ? `Write to ${link.pathname}?` : `Open ${link.host} in the browser?`,
    detail: link.href.length > 500 ? `${link.href.slice(0, 500)}…` : link.href,
    buttons: ["Open", "Cancel"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(link.href);
  return true;
}
