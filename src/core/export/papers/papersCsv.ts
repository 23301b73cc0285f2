// The papers as a spreadsheet, with the community and the concepts of each.
import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { type ListedPaper, listPapers } from "#core/export/papers/papersOf.ts";
import { csvText, formulaReceipt } from "#core/export/spreadsheet.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { idsLine } from "#core/intake/carried/identifiers.ts";
import { abstractLine } from "#core/intake/carried/otherAbstracts.ts";
import { referenceLine } from "#core/intake/carried/references.ts";
import { sourcesLine } from "#core/intake/carried/sourceNames.ts";

export const PAPERS_CSV = {
  id: "papers-csv",
  label: "CSV of the papers (spreadsheets)",
  extension: "papers.csv",
  mediaType: "text/csv",
  of: "papers",
  write: writePapersCsv,
} as const satisfies GraphFormat;

type Column = readonly [name: string, cell: (listed: ListedPaper) => string | number | undefined];

const COLUMNS: readonly Column[] = [
  ["Title", ({ paper }) => paper.title],
  ["Authors", ({ paper }) => paper.authors?.join("; ")],
  ["Year", ({ paper }) => paper.year],
  ["Venue", ({ paper }) => paper.venue],
  ["DOI", ({ paper }) => paper.doi],
  ["URL", ({ paper }) => paper.url],
  ["Abstract", ({ paper }) => paper.abstract],
  ["Keywords", ({ paper }) => paper.keywords?.join("; ")],
  ["Language", ({ paper }) => paper.statedLanguage ?? paper.language],
  ["Community", ({ communityLabel }) => communityLabel],
  ["Concepts", ({ concepts }) => concepts.join("; ")],
];

/** Only where a paper has them. Lists of long texts have one a line. */
const CARRIED: readonly Column[] = [
  ["Type", ({ paper }) => paper.type],
  ["Cited by", ({ paper }) => paper.citedBy],
  ["IDs", ({ paper: { ids } }) => ids && idsLine(ids)],
  ["Sources", ({ paper: { sources } }) => sources && sourcesLine(sources)],
  ["References", ({ paper: { references } }) => references?.map(referenceLine).join("\n").concat("\n")],
  ["Other abstracts", ({ paper: { otherAbstracts } }) => otherAbstracts?.map(abstractLine).join("\n")],
];

/**
 * Where every record has fields of its own, a table of all of them would grow with the square of the
 * papers: beyond this many cells only the commonest stay.
 */
const MAX_CELLS = 1_000_000;
const LEAST_COLUMNS = 50;

/** Names of additional columns, as they come; the others are left out. */
function extraNames(papers: readonly ListedPaper[]): { readonly kept: readonly string[]; readonly others: number } {
  const counts = new Map<string, number>();
  for (const { paper } of papers)
    for (const name of Object.keys(paper.extra ?? {})) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(LEAST_COLUMNS, Math.floor(MAX_CELLS / papers.length));
  const kept = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name]) => name),
  );
  return { kept: [...counts.keys()].filter((name) => kept.has(name)), others: counts.size - kept.size };
}

/** Additional columns keep their names; one that is taken gets a number. */
function extraColumns(found: readonly string[], taken: readonly string[]): Column[] {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  return found.map((name) => {
    let free = name;
    for (let number = 2; names.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    names.add(free.toLowerCase());
    return [free, ({ paper }) => paper.extra?.[name]];
  });
}

function writePapersCsv(graph: KnowledgeGraph): ExportResult {
  const papers = listPapers(graph);
  const carried = CARRIED.filter(([, cell]) => papers.some((paper) => cell(paper) !== undefined));
  const known = [...COLUMNS, ...carried];
  const extra = extraNames(papers);
  const columns = [
    ...known,
    ...extraColumns(
      extra.kept,
      known.map(([name]) => name),
    ),
  ];
  const rows = papers.map((paper) => columns.map(([, cell]) => cell(paper)));
  const receipt = [
    'Terms, weights, relations and positions stay behind; lists are joined by "; ".',
    ...formulaReceipt(rows),
  ];
  if (extra.others > 0)
    receipt.push(`The ${extra.others} rarest additional columns stay behind: the table would be too large.`);
  return {
    content: csvText(
      columns.map(([name]) => name),
      rows,
    ),
    receipt,
  };
}
