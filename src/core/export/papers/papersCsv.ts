// The papers as a spreadsheet, with the community and the concepts of each.
import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { listPapers } from "#core/export/papers/papersOf.ts";
import { csvText, formulaReceipt } from "#core/export/spreadsheet.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const PAPERS_CSV = {
  id: "papers-csv",
  label: "CSV of the papers (spreadsheets)",
  extension: "papers.csv",
  mediaType: "text/csv",
  of: "papers",
  write: writePapersCsv,
} as const satisfies GraphFormat;

const HEADER = [
  "Title",
  "Authors",
  "Year",
  "Venue",
  "DOI",
  "URL",
  "Abstract",
  "Keywords",
  "Language",
  "Community",
  "Concepts",
];

function writePapersCsv(graph: KnowledgeGraph): ExportResult {
  const rows = listPapers(graph).map(({ paper, communityLabel, concepts }) => [
    ...[paper.title, paper.authors?.join("; "), paper.year, paper.venue, paper.doi, paper.url, paper.abstract],
    ...[paper.keywords?.join("; "), paper.language, communityLabel, concepts.join("; ")],
  ]);
  const receipt = [
    'Terms, weights, relations and positions stay behind; lists are joined by "; ".',
    ...formulaReceipt(rows),
  ];
  return { content: csvText(HEADER, rows), receipt };
}
