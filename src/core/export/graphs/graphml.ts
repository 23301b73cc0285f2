// GraphML (http://graphml.graphdrawing.org): yEd, Gephi, igraph, NetworkX, Cytoscape. Positions,
// sizes and colors are node data under the names `x y size color`, which Gephi and Sigma
// understand.

import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import {
  EDGE_FIELDS,
  edgeRows,
  type Field,
  NODE_FIELDS,
  type NodeRow,
  nodeRows,
  PLACE_FIELDS,
} from "#core/export/graphs/fields.ts";
import { textsOf } from "#core/export/graphs/gexf.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import { attribute, escapeXml, forbiddenReceipt } from "#core/export/xml.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const GRAPHML = {
  id: "graphml",
  label: "GraphML (yEd, igraph, NetworkX)",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  of: "graph",
  write: writeGraphml,
} as const satisfies GraphFormat;

const LABEL: Field<NodeRow> = { name: "label", type: "string", value: ({ node }) => node.label };
const NODE_COLUMNS = [LABEL, ...PLACE_FIELDS, ...NODE_FIELDS];
const EDGE_COLUMNS: typeof EDGE_FIELDS = [
  { name: "weight", type: "double", value: ({ edge }) => edge.weight },
  ...EDGE_FIELDS,
];
const TYPES = { string: "string", integer: "int", double: "double" } as const;

function writeGraphml(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const { generator, corpus } = graph.getAttributes();
  const nodes = nodeRows(graph, options).map(
    (row) => `    <node${attribute("id", row.key)}>${data("n", NODE_COLUMNS, row)}</node>`,
  );
  const edges = edgeRows(graph).map((row) => {
    const ends = attribute("source", row.source) + attribute("target", row.target);
    return `    <edge${attribute("id", row.key)}${ends}>${data("e", EDGE_COLUMNS, row)}</edge>`;
  });
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="title" for="graph" attr.name="title" attr.type="string"/>',
    '  <key id="generator" for="graph" attr.name="generator" attr.type="string"/>',
    ...keys("n", "node", NODE_COLUMNS),
    ...keys("e", "edge", EDGE_COLUMNS),
    '  <graph id="G" edgedefault="undirected">',
    `    <data key="title">${escapeXml(corpus.title)}</data><data key="generator">${escapeXml(generator)}</data>`,
    ...nodes,
    ...edges,
    "  </graph>",
    "</graphml>\n",
  ].join("\n");
  return { content, receipt: [...tableReceipt(graph), ...forbiddenReceipt(textsOf(graph))] };
}

function keys<Row>(prefix: string, of: "node" | "edge", fields: readonly Field<Row>[]): string[] {
  return fields.map(
    ({ name, type }) => `  <key id="${prefix}.${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
  );
}

function data<Row>(prefix: string, fields: readonly Field<Row>[], row: Row): string {
  const cells = fields.map(({ name, value }) => {
    const cell = value(row);
    if (cell === undefined) return "";
    return `<data key="${prefix}.${name}">${typeof cell === "number" ? cell : escapeXml(cell)}</data>`;
  });
  return cells.join("");
}
