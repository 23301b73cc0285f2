// The concept × paper matrix as CSV: one row per concept, one column per paper, each cell the
// number of mentions.
import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { csvText, formulaReceipt } from "#core/export/spreadsheet.ts";
import { uniqueNames } from "#core/export/uniqueNames.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { rankBy } from "#core/math/order.ts";

export const MATRIX = {
  id: "matrix",
  label: "Concept × paper matrix, CSV (spreadsheets, R, pandas)",
  extension: "matrix.csv",
  mediaType: "text/csv",
  of: "graph",
  write: writeMatrix,
} as const satisfies GraphFormat;

/**
 * A dense matrix grows with the square of the corpus: beyond this many cells only the most frequent
 * concepts stay.
 */
const MAX_CELLS = 20_000_000;

function writeMatrix(graph: KnowledgeGraph): ExportResult {
  const papers = graph.filterNodes((_, { kind }) => kind === "paper");
  const all = graph.filterNodes((_, { kind }) => kind === "concept");
  const ranked = rankBy(
    all,
    (key) => frequencyOf(graph, key),
    (key) => key,
  );
  const concepts = ranked.slice(0, Math.max(1, Math.floor(MAX_CELLS / Math.max(1, papers.length))));
  const columns = new Map(papers.map((key, index) => [key, index]));
  const nameOf = (key: string) => graph.getNodeAttribute(key, "label");
  const header = ["Concept", ...uniqueNames(papers.map(nameOf))];
  const names = uniqueNames(concepts.map(nameOf));
  const rows = concepts.map((concept, row) => {
    const cells = new Array<number>(papers.length).fill(0);
    graph.forEachEdge(concept, (_, { kind, evidence }, source, target) => {
      const column = columns.get(source === concept ? target : source);
      if (kind === "mentions" && column !== undefined) cells[column] = evidence.length;
    });
    return [names[row], ...cells];
  });
  const receipt = [
    "A matrix of mentions only: shared terms, weights, relations among papers and among concepts, positions and communities stay behind.",
    ...formulaReceipt([header, ...rows]),
  ];
  if (concepts.length < ranked.length)
    receipt.push(
      `The ${concepts.length} most frequent of ${ranked.length} concepts are in it: more would be too large for a table.`,
    );
  return { content: csvText(header, rows), receipt };
}

function frequencyOf(graph: KnowledgeGraph, key: string): number {
  const node = graph.getNodeAttributes(key);
  return node.kind === "paper" ? 0 : node.documentFrequency;
}
