import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as its readers, and those who listen to it, have it. */
export interface ReadPdf {
  readonly title: string;
  /** Whether it says that it is tagged. */
  readonly tagged: boolean;
  readonly pages: readonly {
    readonly text: string;
    readonly width: number;
    readonly height: number;
    readonly roles: readonly string[];
  }[];
  /** The outline's titles, those below another indented by two spaces. */
  readonly outline: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const roles = (node: Node | null): string[] =>
  node === null ? [] : [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];
const titles = (entries: readonly Entry[], indent = ""): string[] =>
  entries.flatMap(({ title, items }) => [indent + title, ...titles(items, `${indent}  `)]);

/** Reads a PDF back, page by page. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    // Words are set apart by where they stand, not by spaces.
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    pages.push({
      text: text.replace(/\s+/gu, " "),
      width,
      height,
      roles: roles((await page.getStructTree()) as Node | null),
    });
  }
  const outline = titles(((await pdf.getOutline()) ?? []) as Entry[]);
  await task.destroy();
  return { title: (info as { Title?: string }).Title ?? "", tagged: Boolean(marks?.Marked), pages, outline };
}
