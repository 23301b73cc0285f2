// Input format: EndNote XML, as EndNote and Zotero write it; texts hide in nested <style> elements.
import { withUnread } from "#core/intake/carried/unread.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";
import { endnoteXmlCarried } from "#core/intake/xml/carriedElements.ts";
import { textsOfElements } from "#core/intake/xml/unreadElements.ts";
import { beginsXml, childrenAt, readElements, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";
import { xmlIssues } from "#core/intake/xml/xmlIssues.ts";

const recordOf = (record: XmlElement): RawRecord => ({
  title: textAt(record, "titles", "title") ?? "",
  abstract: textAt(record, "abstract"),
  authors: childrenAt(record, "contributors", "authors", "author").map((author) => readableName(textOf(author))),
  year: textAt(record, "dates", "year"),
  venue: textAt(record, "titles", "secondary-title") ?? textAt(record, "periodical", "full-title"),
  doi: textAt(record, "electronic-resource-num"),
  url: textAt(record, "urls", "related-urls", "url") ?? textAt(record, "urls", "web-urls", "url"),
  keywords: childrenAt(record, "keywords", "keyword").map(textOf),
  line: record.line,
  ...endnoteXmlCarried(record),
});

export const endnoteXml = {
  id: "endnote-xml",
  label: "EndNote XML",
  extensions: ["xml"],
  detect: (text) => (/<records>\s*<record>/.test(text.slice(0, 20_000)) && /<titles>/.test(text) ? 0.95 : 0),
  begins: beginsXml,
  parse({ name, text }) {
    const read = readElements(text, new Set(["record"]));
    return {
      records: read.elements.map((element) => withUnread(recordOf(element), textsOfElements(element))),
      issues: xmlIssues(name, read),
      outside: read.outside,
    };
  },
} as const satisfies InputFormat;
