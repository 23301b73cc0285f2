// Cytoscape.js JSON and Cytoscape's .cyjs (https://js.cytoscape.org/#notation/elements-json). Its y
// points down. `value`, `name` and `key` are for NetworkX's cytoscape_graph.

import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { EDGE_FIELDS, edgeRows, NODE_FIELDS, nodeRows, PLACE_FIELDS, recordOf } from "#core/export/graphs/fields.ts";
import { linesOfJson } from "#core/export/jsonLines.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const CYTOSCAPE = {
  id: "cytoscape",
  label: "Cytoscape.js JSON (Cytoscape)",
  extension: "cyjs",
  mediaType: "application/json",
  of: "graph",
  write: writeCytoscape,
} as const satisfies GraphFormat;

/**
 * Draws each element by the data it brings, so that the file looks like the map without further
 * steps.
 */
const STYLE = [
  {
    selector: "node",
    style: { label: "data(name)", "background-color": "data(color)", width: "data(size)", height: "data(size)" },
  },
  { selector: 'node[kind = "concept"]', style: { shape: "diamond" } },
  {
    selector: 'node[kind = "term"]',
    style: { "background-opacity": 0, "border-width": 1, "border-color": "data(color)" },
  },
];

function writeCytoscape(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const { generator, corpus } = graph.getAttributes();
  const fields = [...NODE_FIELDS, ...PLACE_FIELDS.filter(({ name }) => name === "size" || name === "color")];
  const nodes = nodeRows(graph, options).map((row) => ({
    data: { id: row.key, value: row.key, name: row.node.label, ...recordOf(fields, row) },
    position: { x: row.node.x, y: 0 - row.node.y },
  }));
  const edges = edgeRows(graph).map((row) => {
    const { key, source, target, edge } = row;
    return { data: { id: key, key, source, target, weight: edge.weight, ...recordOf(EDGE_FIELDS, row) } };
  });
  const head = {
    ...{ format_version: "1.0", generated_by: generator, target_cytoscapejs_version: "~3.0" },
    ...{ directed: false, multigraph: true, data: { name: corpus.title }, style: STYLE },
  };
  const content = `${JSON.stringify(head).slice(0, -1)},\n"elements":{"nodes":${linesOfJson(nodes)},\n"edges":${linesOfJson(edges)}}}\n`;
  return { content, receipt: tableReceipt(graph) };
}
