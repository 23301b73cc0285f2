// GEXF 1.2 (https://gexf.net): Gephi, Gephi Lite, NetworkX. Positions, sizes and colors travel in
// its `viz` part. Not graphology-gexf: its 1.2 header has a namespace in which NetworkX finds no
// positions, and it lets through control characters that are no XML. It reads this file in the
// tests instead.

import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { EDGE_FIELDS, edgeRows, type Field, NODE_FIELDS, nodeRows } from "#core/export/graphs/fields.ts";
import { rgbOf } from "#core/export/pictures/palette.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import { attribute, escapeXml, forbiddenReceipt } from "#core/export/xml.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const GEXF = {
  id: "gexf",
  label: "GEXF (Gephi, Gephi Lite)",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  of: "graph",
  write: writeGexf,
} as const satisfies GraphFormat;

function writeGexf(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const { generator, corpus } = graph.getAttributes();
  const nodes = nodeRows(graph, options).map((row) => {
    const { label, x, y, size } = row.node;
    const [r, g, b] = rgbOf(row.color);
    return [
      `      <node${attribute("id", row.key)}${attribute("label", label)}>${values(NODE_FIELDS, row)}`,
      `<viz:color r="${r}" g="${g}" b="${b}"/><viz:size value="${size}"/><viz:position x="${x}" y="${y}" z="0"/></node>`,
    ].join("");
  });
  const edges = edgeRows(graph).map((row) => {
    const ends = attribute("source", row.source) + attribute("target", row.target);
    return `      <edge${attribute("id", row.key)}${ends} weight="${row.edge.weight}">${values(EDGE_FIELDS, row)}</edge>`;
  });
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `  <meta><creator>${escapeXml(generator)}</creator><description>${escapeXml(corpus.title)}</description></meta>`,
    '  <graph mode="static" defaultedgetype="undirected">',
    columns("node", NODE_FIELDS),
    columns("edge", EDGE_FIELDS),
    ...["    <nodes>", ...nodes, "    </nodes>"],
    ...["    <edges>", ...edges, "    </edges>"],
    "  </graph>",
    "</gexf>\n",
  ].join("\n");
  return { content, receipt: [...tableReceipt(graph), ...forbiddenReceipt(textsOf(graph))] };
}

function columns<Row>(of: "node" | "edge", fields: readonly Field<Row>[]): string {
  const lines = fields.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`);
  return [`    <attributes class="${of}">`, ...lines, "    </attributes>"].join("\n");
}

function values<Row>(fields: readonly Field<Row>[], row: Row): string {
  const cells = fields.map(({ name, value }) => {
    const cell = value(row);
    return cell === undefined ? "" : `<attvalue for="${name}"${attribute("value", cell)}/>`;
  });
  return `<attvalues>${cells.join("")}</attvalues>`;
}

/** Every text of a graph that an XML format writes. */
export function* textsOf(graph: KnowledgeGraph): Generator<string | number | undefined> {
  for (const row of nodeRows(graph, exportOptionsOf(graph))) {
    yield row.node.label;
    for (const { value } of NODE_FIELDS) yield value(row);
  }
}
