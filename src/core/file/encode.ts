// KnowledgeGraph → the bytes of a dataset file. Same graph, same text: keys in a fixed order, one
// node or edge per line.
import { encodeColumns, MOST_PLAIN_PAPERS } from "#core/file/columns.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

/**
 * graphology's serialized form as JSON, one node or edge per line so that a diff of two datasets
 * can be read.
 */
export const encodeGraph = (graph: KnowledgeGraph): string => [...encodeLines(graph)].join("");

/** The same piece by piece: no text of a large graph has to fit into one string. */
export function* encodeLines(graph: KnowledgeGraph): Generator<string> {
  const options = { type: "undirected", multi: true, allowSelfLoops: false };
  yield `{"attributes":${JSON.stringify(graph.getAttributes())},\n"options":${JSON.stringify(options)},\n"nodes":[\n`;
  let before = "";
  for (const { node: key, attributes } of graph.nodeEntries()) {
    yield `${before}${JSON.stringify({ key, attributes })}`;
    before = ",\n";
  }
  yield '\n],\n"edges":[\n';
  before = "";
  for (const { edge: key, source, target, attributes } of graph.edgeEntries()) {
    yield `${before}${JSON.stringify({ key, source, target, attributes })}`;
    before = ",\n";
  }
  yield "\n]}\n";
}

/** As a dataset of its size is written: plain, or in columns. */
export const encodeDataset = (graph: KnowledgeGraph): Iterable<string> =>
  graph.getAttributes().counts.papers > MOST_PLAIN_PAPERS ? encodeColumns(graph) : encodeLines(graph);
