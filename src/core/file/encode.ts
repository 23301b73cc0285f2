// KnowledgeGraph → the bytes of a dataset file. Same graph, same text: keys in a fixed order, one
// node or edge per line.
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

/**
 * graphology's serialized form as JSON, one node or edge per line so that a diff of two datasets
 * can be read.
 */
export function encodeGraph(graph: KnowledgeGraph): string {
  const { attributes, nodes, edges } = graph.export();
  const options = { type: "undirected", multi: true, allowSelfLoops: false };
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(",\n");
  const plainEdges = edges.map(({ key, source, target, attributes: edge }) => ({
    key,
    source,
    target,
    attributes: edge,
  }));
  return [
    `{"attributes":${JSON.stringify(attributes)},`,
    `"options":${JSON.stringify(options)},`,
    `"nodes":[\n${lines(nodes)}\n],`,
    `"edges":[\n${lines(plainEdges)}\n]}\n`,
  ].join("\n");
}
