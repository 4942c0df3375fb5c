/** Scheme and host under which main serves attachments; the page names them by what they hold, never by path. */
export const ATTACHMENT_ORIGIN = "attachment://blob";

/** The address of an attachment's bytes, for pictures in a page. */
export const attachmentUrl = (blob: string): string => `${ATTACHMENT_ORIGIN}/${encodeURIComponent(blob)}`;
