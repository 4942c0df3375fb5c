/** Text that Markdown shows as it is: one line, every mark escaped. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~!$^=]/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^[-+#]|#(?=#*$)/gu, "\\$&")
    .replace(/&(?=[#\w]+;)/gu, "&amp;")
    // A viewer would turn these into links.
    .replace(/\b(https?|mailto|javascript|data|file):/giu, "$1\\:");
