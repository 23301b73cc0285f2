// Input format: Atom as arXiv's API and feeds send it.
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { arxivCarried } from "#core/intake/xml/carriedElements.ts";
import { childrenAt, readElements, textAt, type XmlElement } from "#core/intake/xml/xmlDocument.ts";
import { cutOff } from "#core/intake/xml/xmlIssues.ts";
import { success } from "#core/issue.ts";

const recordOf = (entry: XmlElement): RawRecord => ({
  title: textAt(entry, "title") ?? "",
  abstract: textAt(entry, "summary") ?? textAt(entry, "content"),
  authors: childrenAt(entry, "author").map((author) => textAt(author, "name") ?? ""),
  year: textAt(entry, "published") ?? textAt(entry, "updated"),
  venue: textAt(entry, "journal_ref"),
  doi: textAt(entry, "doi"),
  url:
    textAt(entry, "id") ??
    childrenAt(entry, "link").find(({ attributes }) => attributes["rel"] === "alternate")?.attributes["href"],
  keywords: childrenAt(entry, "category").map(({ attributes }) => attributes["term"] ?? ""),
  line: entry.line,
  ...arxivCarried(entry),
});

export const arxivAtom = {
  id: "arxiv",
  label: "arXiv Atom feed",
  extensions: ["xml", "atom"],
  detect: (text) => (/<(?:\w+:)?feed[\s>]/.test(text.slice(0, 5000)) && /<(?:\w+:)?entry[\s>]/.test(text) ? 0.95 : 0),
  parse({ name, text }) {
    const { elements, open } = readElements(text, new Set(["entry"]));
    return success(elements.map(recordOf), cutOff(name, elements, open));
  },
} as const satisfies InputFormat;
