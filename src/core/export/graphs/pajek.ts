// Pajek .net (http://mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm): Pajek, igraph, NetworkX. Labels must
// be unique and on one line; coordinates lie between 0 and 1, y downwards.

import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import { nodeRows } from "#core/export/graphs/fields.ts";
import { counted } from "#core/export/receipt.ts";
import { uniqueNames } from "#core/export/uniqueNames.ts";
import type { KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";

export const PAJEK = {
  id: "pajek",
  label: "Pajek .net (Pajek, VOSviewer, igraph)",
  extension: "net",
  mediaType: "text/plain",
  of: "graph",
  write: writePajek,
} as const satisfies GraphFormat;

const SHAPES = { paper: "ellipse", concept: "diamond", term: "box" } as const;
const UNSPEAKABLE = /["\\\p{Cc}\p{Zl}\p{Zp}]/gu;

function writePajek(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const rows = nodeRows(graph, options);
  const plain = rows.map(({ node }) =>
    node.label.replace(UNSPEAKABLE, (c) => (c === '"' ? "'" : c === "\\" ? "/" : " ")),
  );
  const labels = uniqueNames(plain);
  const place = unitSquare(rows.map(({ node }) => node));
  const numbers = new Map(rows.map(({ key }, index) => [key, index + 1]));
  const vertices = rows.map(({ node, color }, index) => {
    const { x, y, factor } = place(node);
    const look = `${SHAPES[node.kind]} x_fact ${factor} y_fact ${factor} ic RGB${color.slice(1).toUpperCase()}`;
    return `${index + 1} "${labels[index]}" ${x} ${y} ${look}`;
  });
  const edges = graph.mapEdges(
    (_, { weight }, source, target) => `${numbers.get(source)} ${numbers.get(target)} ${fixed(weight, 9)}`,
  );
  const content = [`*Vertices ${rows.length}`, ...vertices, "*Edges", ...edges, ""].join("\n");
  const changed = labels.filter((label, index) => label !== rows[index]?.node.label).length;
  const receipt = [
    "Only labels, positions, sizes, colors and weights travel; the shape tells papers (ellipse), concepts (diamond) and terms (box) apart.",
    "Community names, abstracts and all other fields, the kinds of edges and their evidence stay behind.",
  ];
  if (changed > 0)
    receipt.push(
      `${counted(changed, "label was", "labels were")} changed: Pajek wants them unique, on one line and without " and \\.`,
    );
  return { content, receipt };
}

/**
 * Maps x and y into 0.05..0.95 with one scale for both, y downwards; `factor` is the size relative
 * to the mean size.
 */
function unitSquare(nodes: readonly NodeAttributes[]) {
  const [left, right] = rangeOf(nodes, ({ x }) => x);
  const [bottom, top] = rangeOf(nodes, ({ y }) => y);
  const scale = 0.9 / (Math.max(right - left, top - bottom) || 1);
  const meanSize = nodes.reduce((sum, { size }) => sum + size, 0) / nodes.length || 1;
  return ({ x, y, size }: NodeAttributes) => ({
    x: fixed(0.5 + (x - (left + right) / 2) * scale, 5),
    y: fixed(0.5 - (y - (bottom + top) / 2) * scale, 5),
    factor: fixed(size / meanSize, 5),
  });
}

function rangeOf(nodes: readonly NodeAttributes[], read: (node: NodeAttributes) => number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const node of nodes) [low, high] = [Math.min(low, read(node)), Math.max(high, read(node))];
  return [low, high];
}

/** Decimals, never an exponent: not every reader of .net knows `1e-7`. */
const fixed = (value: number, decimals: number): string => value.toFixed(decimals);
