/**
 * Whether a text is an address that may be kept and opened: https or mailto, without a user name or password, without
 * spaces, control or invisible formatting characters.
 */
export function isPageLink(text: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\\]/u.test(text)) return false;
  return (
    /^https:\/\/[^/?#@:[\]]+(:\d{1,5})?([/?#].*)?$/iu.test(text) || /^mailto:[^@/?:]+@[^@/?:]+(\?.*)?$/iu.test(text)
  );
}

/** What {@link isPageLink} accepts, for messages. */
export const PAGE_LINK_RULE = "A link starts with https:// or mailto: and holds no user name, password or spaces.";
