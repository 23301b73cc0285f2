// CSL-JSON (https://citationstyles.org): Zotero, Pandoc, citeproc.

import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { linesOfJson } from "#core/export/jsonLines.ts";
import { splitName } from "#core/export/papers/authorNames.ts";
import { citationKeys } from "#core/export/papers/citationKeys.ts";
import { type ListedPaper, listPapers, PAPERS_ONLY } from "#core/export/papers/papersOf.ts";
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
    "Communities and concepts travel in `custom`, which most programs keep but do not show.",
  ];
  if (split) receipt.push("Names without a comma were split before their last word.");
  return { content, receipt };
}

/** JSON leaves out the fields that are undefined. */
function item({ paper, communityLabel, concepts }: ListedPaper, id: string) {
  const { title, abstract, authors, year, venue, url, doi, keywords, language } = paper;
  return {
    id,
    type: venue ? "article-journal" : "article",
    title,
    author: authors?.map(cslName),
    issued: year === undefined ? undefined : { "date-parts": [[year]] },
    "container-title": venue,
    abstract: abstract === "" ? undefined : abstract,
    DOI: doi,
    URL: url,
    keyword: keywords?.join(", "),
    language,
    custom: { community: communityLabel, concepts },
  };
}

function cslName(written: string) {
  const { family, given } = splitName(written);
  return given === undefined ? { literal: family } : { family, given };
}
