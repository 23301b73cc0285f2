// Node-link JSON: NetworkX's (`nx.node_link_graph`) with `edges`, and the form D3 examples use with
// `links`.

import { type ExportOptions, type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { EDGE_FIELDS, edgeRows, NODE_FIELDS, nodeRows, PLACE_FIELDS, recordOf } from "#core/export/graphs/fields.ts";
import { linesOfJson } from "#core/export/jsonLines.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const NODE_LINK = {
  id: "node-link",
  label: "Node-link JSON (NetworkX)",
  extension: "node-link.json",
  mediaType: "application/json",
  of: "graph",
  write: writeNodeLink,
} as const satisfies GraphFormat;

export const D3 = {
  id: "d3",
  label: "D3 JSON (d3-force, Observable)",
  extension: "d3.json",
  mediaType: "application/json",
  of: "graph",
  write: writeD3,
} as const satisfies GraphFormat;

/** In NetworkX before 3.4 the reader wants `link="edges"`. */
function writeNodeLink(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const { generator, corpus, communities } = graph.getAttributes();
  const head = { directed: false, multigraph: true, graph: { name: corpus.title, generator, communities } };
  const edges = edgeRows(graph).map((row) => {
    const { source, target, key, edge } = row;
    return { source, target, key, weight: edge.weight, ...recordOf(EDGE_FIELDS, row) };
  });
  const content = `${JSON.stringify(head).slice(0, -1)},\n"nodes":${nodesOf(graph, options)},\n"edges":${linesOfJson(edges)}}\n`;
  return { content, receipt: tableReceipt(graph) };
}

/**
 * `value` is what D3's examples read for the strength of a link, `group` for the color of a node.
 */
function writeD3(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const links = edgeRows(graph).map((row) => {
    const { source, target, edge } = row;
    return { source, target, value: edge.weight, ...recordOf(EDGE_FIELDS, row) };
  });
  return {
    content: `{"nodes":${nodesOf(graph, options)},\n"links":${linesOfJson(links)}}\n`,
    receipt: tableReceipt(graph),
  };
}

function nodesOf(graph: KnowledgeGraph, options: ExportOptions): string {
  const fields = [...PLACE_FIELDS, ...NODE_FIELDS];
  return linesOfJson(
    nodeRows(graph, options).map((row) => ({
      ...{ id: row.key, label: row.node.label, group: row.node.community },
      ...recordOf(fields, row),
    })),
  );
}
