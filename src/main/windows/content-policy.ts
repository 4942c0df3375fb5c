/** The one style sheet a library (react-aria's usePress) puts into the page, by its hash; nothing else inline applies. */
const pressStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** What a page of the app may load and run: its own files only. Sent as a header with each of them. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressStyle}`,
  "img-src 'self' blob: attachment:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What an attachment may do when it is looked at: nothing. */
export const attachmentPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
