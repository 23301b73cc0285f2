// RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): EndNote, Zotero, Mendeley, RefWorks. CRLF,
// one field per line.

import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { splitName } from "#core/export/papers/authorNames.ts";
import { citationKeys } from "#core/export/papers/citationKeys.ts";
import { entryType } from "#core/export/papers/entryTypes.ts";
import { databasesOf, type ListedPaper, listPapers, oneLine, PAPERS_ONLY } from "#core/export/papers/papersOf.ts";
import { carriedReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { tagFor } from "#core/intake/carried/extraFields.ts";
import { idsLine } from "#core/intake/carried/identifiers.ts";
import { abstractLine } from "#core/intake/carried/otherAbstracts.ts";
import { referenceLine } from "#core/intake/carried/references.ts";

export const RIS = {
  id: "ris",
  label: "RIS (EndNote, Zotero, Mendeley)",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  of: "papers",
  write: writeRis,
} as const satisfies GraphFormat;

function writeRis(graph: KnowledgeGraph): ExportResult {
  const papers = listPapers(graph);
  const keys = citationKeys(papers.map(({ paper }) => paper));
  const content = papers.map((paper, index) => record(paper, keys[index] ?? "")).join("\r\n");
  const receipt = [
    PAPERS_ONLY,
    "Communities travel as notes; line breaks in abstracts became spaces.",
    ...carriedReceipt(graph, "files"),
  ];
  return { content, receipt };
}

function record({ paper, communityLabel }: ListedPaper, key: string): string {
  const { title, abstract, authors = [], year, venue, url, doi, keywords = [], language } = paper;
  const { type, citedBy, ids, references = [], otherAbstracts = [], statedLanguage } = paper;
  const { ris, closer } = entryType(type, venue, "ris");
  const fields: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ["TY", ris],
    ["M3", closer],
    ["ID", key],
    ["TI", title],
    ...authors.map((name) => ["AU", risName(name)] as const),
    ["PY", year],
    ["T2", venue],
    ["AB", abstract],
    ...keywords.map((keyword) => ["KW", keyword] as const),
    ["DO", doi],
    ["UR", url],
    ["LA", statedLanguage ?? language],
    ...databasesOf(paper).map((database) => ["DB", database] as const),
    ["N1", citedBy === undefined ? undefined : `Cited By :${citedBy}`],
    ["N1", ids && `IDs: ${idsLine(ids)}`],
    ...references.map((reference) => ["N1", `Reference: ${referenceLine(reference)}`] as const),
    ...otherAbstracts.map((other) => ["N1", `Other abstract: ${abstractLine(other)}`] as const),
    ...Object.entries(paper.extra ?? {}).flatMap(([name, text]) => extraLines(name, text)),
    ["N1", communityLabel && `Community: ${communityLabel}`],
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(String(value ?? ""))] as const)
    .filter(([, value]) => value !== "");
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}ER  - \r\n`;
}

/** Under its own tag, or a note that says its name. */
function extraLines(name: string, text: string): (readonly [tag: string, value: string])[] {
  const tag = tagFor(name, "ris");
  const [, first = text, last] = /^(\w+)\s*[-–]\s*(\w+)$/.exec(text) ?? [];
  if (tag === "SP")
    return last === undefined
      ? [["SP", text]]
      : [
          ["SP", first],
          ["EP", last],
        ];
  return tag === undefined ? [["N1", `${name}: ${text}`]] : [[tag, text]];
}

function risName(written: string): string {
  const { family, given } = splitName(written);
  return given === undefined ? family : `${family}, ${given}`;
}
