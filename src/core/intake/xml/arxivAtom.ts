// Input format: Atom as arXiv's API and feeds send it.
import { withUnread } from "#core/intake/carried/unread.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { arxivCarried } from "#core/intake/xml/carriedElements.ts";
import { textsOfElements } from "#core/intake/xml/unreadElements.ts";
import { beginsXml, childrenAt, readElements, textAt, type XmlElement } from "#core/intake/xml/xmlDocument.ts";
import { xmlIssues } from "#core/intake/xml/xmlIssues.ts";

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
  begins: beginsXml,
  parse({ name, text }) {
    const read = readElements(text, new Set(["entry"]));
    return {
      records: read.elements.map((element) => withUnread(recordOf(element), textsOfElements(element))),
      issues: xmlIssues(name, read),
      outside: read.outside,
    };
  },
} as const satisfies InputFormat;
