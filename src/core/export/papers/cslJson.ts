// CSL-JSON (https://citationstyles.org): Zotero, Pandoc, citeproc.

import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { linesOfJson } from "#core/export/jsonLines.ts";
import { splitName } from "#core/export/papers/authorNames.ts";
import { citationKeys } from "#core/export/papers/citationKeys.ts";
import { entryType } from "#core/export/papers/entryTypes.ts";
import { databasesOf, type ListedPaper, listPapers, PAPERS_ONLY } from "#core/export/papers/papersOf.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const CSL_JSON = {
  id: "csl",
  label: "CSL-JSON (Zotero, Pandoc)",
  extension: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  of: "papers",
  write: writeCslJson,
} as const satisfies GraphFormat;

function writeCslJson(graph: KnowledgeGraph): ExportResult {
  const papers = listPapers(graph);
  const keys = citationKeys(papers.map(({ paper }) => paper));
  const content = `${linesOfJson(papers.map((paper, index) => item(paper, keys[index] ?? "")))}\n`;
  const split = papers.some(({ paper }) => paper.authors?.some((name) => !name.includes(",") && name.includes(" ")));
  const receipt = [
    PAPERS_ONLY,
    "Communities, concepts, references and what else has no field travel in `custom`, which most programs keep but do not show.",
  ];
  if (split) receipt.push("Names without a comma were split before their last word.");
  return { content, receipt };
}

/** JSON leaves out the fields that are undefined. */
function item({ paper, communityLabel, concepts }: ListedPaper, id: string) {
  const { title, abstract, authors, year, venue, url, doi, keywords, language } = paper;
  const { type, statedLanguage, ids, citedBy, sources, references, otherAbstracts, extra } = paper;
  const { csl, closer } = entryType(type, venue, "csl");
  const databases = databasesOf(paper);
  return {
    id,
    type: csl,
    genre: closer,
    title,
    author: authors?.map(cslName),
    issued: year === undefined ? undefined : { "date-parts": [[year]] },
    "container-title": venue,
    abstract: abstract === "" ? undefined : abstract,
    DOI: doi,
    URL: url,
    keyword: keywords?.join(", "),
    language: statedLanguage ?? language,
    PMID: ids?.["pmid"],
    PMCID: ids?.["pmcid"],
    source: databases.length === 0 ? undefined : databases.join("; "),
    custom: { community: communityLabel, concepts, ids, citedBy, sources, references, otherAbstracts, extra },
  };
}

function cslName(written: string) {
  const { family, given } = splitName(written);
  return given === undefined ? { literal: family } : { family, given };
}
