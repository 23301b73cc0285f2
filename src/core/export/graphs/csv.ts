// CSV nodes and edges in one zip: Gephi's and Cytoscape's import tables, spreadsheets, pandas.
import { strToU8, zipSync } from "fflate";
import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { EDGE_FIELDS, edgeRows, NODE_FIELDS, nodeRows, PLACE_FIELDS } from "#core/export/graphs/fields.ts";
import { ZIP_TIME } from "#core/export/graphs/zipTime.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import { csvText, formulaReceipt } from "#core/export/spreadsheet.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const CSV = {
  id: "csv",
  label: "CSV nodes and edges, zipped (Gephi, Cytoscape, spreadsheets)",
  extension: "csv.zip",
  mediaType: "application/zip",
  of: "graph",
  write: writeCsv,
} as const satisfies GraphFormat;

function writeCsv(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const nodeFields = [...PLACE_FIELDS, ...NODE_FIELDS];
  const nodes = nodeRows(graph, options).map((row) => [
    row.key,
    row.node.label,
    ...nodeFields.map(({ value }) => value(row)),
  ]);
  const edges = edgeRows(graph).map((row) => [
    ...[row.source, row.target, "Undirected", row.edge.weight],
    ...EDGE_FIELDS.map(({ value }) => value(row)),
  ]);
  const files = {
    "nodes.csv": strToU8(csvText(["Id", "Label", ...nodeFields.map(({ name }) => name)], nodes)),
    "edges.csv": strToU8(
      csvText(["Source", "Target", "Type", "Weight", ...EDGE_FIELDS.map(({ name }) => name)], edges),
    ),
  };
  return {
    content: zipSync(files, { mtime: ZIP_TIME }),
    receipt: [...tableReceipt(graph), ...formulaReceipt([...nodes, ...edges])],
  };
}
