// BibTeX, readable by BibTeX, BibLaTeX, JabRef and Zotero: UTF-8 letters as they are, TeX's own
// characters escaped.

import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { citationKeys } from "#core/export/papers/citationKeys.ts";
import { entryType } from "#core/export/papers/entryTypes.ts";
import { databasesOf, type ListedPaper, listPapers, oneLine, PAPERS_ONLY } from "#core/export/papers/papersOf.ts";
import { carriedReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { tagFor } from "#core/intake/carried/extraFields.ts";
import { idsLine } from "#core/intake/carried/identifiers.ts";
import { abstractLine } from "#core/intake/carried/otherAbstracts.ts";
import { referenceLine } from "#core/intake/carried/references.ts";

export const BIBTEX = {
  id: "bibtex",
  label: "BibTeX (LaTeX, JabRef, Zotero)",
  extension: "bib",
  mediaType: "application/x-bibtex",
  of: "papers",
  write: writeBibtex,
} as const satisfies GraphFormat;

function writeBibtex(graph: KnowledgeGraph): ExportResult {
  const papers = listPapers(graph);
  const keys = citationKeys(papers.map(({ paper }) => paper));
  const receipt = [
    PAPERS_ONLY,
    "Communities travel as JabRef groups; characters outside ASCII are UTF-8.",
    ...carriedReceipt(graph, "files"),
  ];
  return { content: papers.map((paper, index) => entry(paper, keys[index] ?? "")).join("\n"), receipt };
}

function entry({ paper, communityLabel }: ListedPaper, key: string): string {
  const { title, abstract, authors, year, venue, url, doi, keywords, language } = paper;
  const { type, citedBy, statedLanguage, references, otherAbstracts } = paper;
  const { pmid, pmcid, arxiv, ...ids } = paper.ids ?? {};
  const { bibtex, venue: venueField, closer } = entryType(type, venue, "bibtex");
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // The inner braces keep the title's capitals as they are.
    ["title", `{${escapeTex(title)}}`],
    ["author", authors?.map(authorOf).join(" and ")],
    ["year", year === undefined ? undefined : String(year)],
    [venueField, venue && escapeTex(venue)],
    ["doi", doi && verbatim(doi)],
    ["url", url && verbatim(url)],
    ["abstract", escapeTex(abstract)],
    ["keywords", keywords?.map(listItem).join(", ")],
    ["language", statedLanguage ?? language],
    ["entrysubtype", closer && escapeTex(closer)],
    ["pmid", pmid],
    ["pmcid", pmcid],
    ["eprint", arxiv],
    ["archiveprefix", arxiv && "arXiv"],
    ["identifiers", escapeTex(idsLine(ids))],
    ["times-cited", citedBy === undefined ? undefined : String(citedBy)],
    ["source", escapeTex(databasesOf(paper).join("; "))],
    // one a line, as Web of Science has them
    ["cited-references", references?.map((reference) => escapeTex(referenceLine(reference))).join("\n    ")],
    ["other-abstracts", otherAbstracts?.map((other) => escapeTex(oneLine(abstractLine(other)))).join("\n    ")],
    ...extraFields(paper.extra, venueField),
    ["groups", communityLabel && listItem(communityLabel)],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${bibtex}{${key},\n${lines.join("")}}\n`;
}

/** Under BibTeX's own name, or the column's in small letters; a name that is taken is kept apart. */
const extraFields = (extra: Readonly<Record<string, string>> = {}, venueField: string): (readonly [string, string])[] =>
  Object.entries(extra).map(([name, text]) => {
    const own =
      tagFor(name, "bibtex") ??
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");
    return [own === "" || own === venueField || OURS.has(own) ? `x-${own}` : own, escapeTex(text)];
  });
const OURS: ReadonlySet<string> = new Set(
  `title author year doi url abstract keywords language entrysubtype pmid pmcid eprint archiveprefix identifiers
  times-cited source cited-references other-abstracts groups`.split(/\s+/),
);

/**
 * Braces around a name that BibTeX would cut at its " and " or its commas, or take for "et al.".
 */
function authorOf(name: string): string {
  const tex = escapeTex(name);
  const misread = / and /i.test(tex) || tex.split(",").length > 3 || /^others$/i.test(tex);
  return misread ? `{${tex}}` : tex;
}

const COMMANDS: Readonly<Record<string, string>> = {
  ...{ "\\": "{\\textbackslash}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}" },
  // TeX's old text fonts have other characters in these places; its math fonts do not.
  ...{ "<": "$<$", ">": "$>$", "|": "$|$" },
  // Not \{ and \}: BibTeX counts every brace, escaped or not.
  ...{ "{": "$\\lbrace$", "}": "$\\rbrace$" },
};

const escapeTex = (text: string): string =>
  oneLine(text)
    .replace(/[#$%&_]|[\\~^<>|{}]/g, (character) => COMMANDS[character] ?? `\\${character}`)
    // TeX would join these into dashes and quotation marks.
    .replace(/([-'`])(?=\1)/g, "$1{}");

/** Fields that TeX reads letter by letter: only what would end them early is encoded. */
const verbatim = (text: string): string =>
  oneLine(text).replace(
    /[{}\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

/** An item of a list that is read letter by letter and cut at commas. */
const listItem = (text: string): string =>
  oneLine(text.replace(/[{}\\]/g, " "))
    .replace(/ ?, ?/g, " / ")
    .trim();
