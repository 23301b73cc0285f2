// PubMed's "Abstract (text)": numbered records of paragraphs between empty lines, closed by
// identifiers. Read as part of medline.ts.
import { spansOfLines } from "#core/intake/detection/span.ts";
import type { Parsed, RawRecord } from "#core/intake/inputFormat.ts";
import { readableName } from "#core/intake/personNames.ts";

/** "1. BMJ. 2021 Mar 29;372:n71. doi: 10.1136/bmj.n71." begins a record. */
const HEAD = /^\d+\. (?=\S.*\b(?:19|20)\d\d\b)/;
const IDENTIFIER = /^(?:DOI|PMID|PMCID):\s*(\S+)/gm;
/** Paragraphs after the title that are no abstract. */
const ASIDE =
  /^(?:author information:|comment (?:in|on)|update (?:in|of)|erratum in|conflict of interest|©|copyright|published by|collaborators|\(\d+\)|(?:doi|pmid|pmcid): )/i;

export const isPubmedText = (text: string): boolean =>
  /^\s*1\. \S.*\b(?:19|20)\d\d\b/.test(text) && /^PMID: \d+/m.test(text);

/** Whether a line can begin such a record: numbered, with a journal and a date. */
export const beginsPubmedText = (line: string): boolean => /^1\. \S.*\b(?:19|20)\d\d\b.*;/.test(line);

/** Records in the order of the text; what stands before the first or is of another format is left. */
export function readPubmedText(text: string, isForeign: (line: string) => boolean = () => false): Parsed {
  const records: { line: number; lines: string[] }[] = [];
  const strays: { line: number; count: number }[] = [];
  let open: string[] | undefined;
  let isAfterBlank = true;
  for (const [index, line] of text.split("\n").entries()) {
    if (isAfterBlank && HEAD.test(line)) {
      open = [line.replace(HEAD, "")];
      records.push({ line: index + 1, lines: open });
    } else {
      if (isAfterBlank && isForeign(line)) open = undefined;
      if (open === undefined) strays.push({ line: index + 1, count: 1 });
      else open.push(line);
    }
    isAfterBlank = line.trim() === "";
  }
  return {
    records: records.map(({ line, lines }) => recordOf(lines.join("\n"), line)),
    issues: [],
    outside: spansOfLines(text, strays),
  };
}

function recordOf(text: string, line: number): RawRecord {
  const [citation = "", title = "", authors = "", ...others] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
  const identifiers = new Map([...text.matchAll(IDENTIFIER)].map(([whole, value]) => [whole.slice(0, 4), value]));
  const pmid = identifiers.get("PMID");
  return {
    title: title.replace(/^\[(.*)\]\.?$/, "$1").replace(/\.$/, ""),
    abstract: others.filter((paragraph) => !ASIDE.test(paragraph)).join(" "),
    authors: authors
      .replace(/\(\d+\)/g, "")
      .replace(/\.$/, "")
      .split(/[,;]\s*(?:\d+[,;]\s*)*/)
      .map((name) => readableName(name.replace(/^(.+) (\p{Lu}{1,3})$/u, "$1, $2"))),
    year: citation,
    venue: citation.split(". ", 1)[0],
    doi: identifiers.get("DOI:") ?? /doi: (\S+)/.exec(citation)?.[1],
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    line,
    ids: { pmid, pmcid: identifiers.get("PMCI") },
    database: "PubMed",
  };
}
