// KnowledgeGraph → the bytes of a dataset file. Same graph, same text: keys in a fixed order, one
// node or edge per line.
import { encodeColumns, MOST_PLAIN_PAPERS } from "#core/file/columns.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { type Dataset, datasetOf } from "#core/graph/dataset.ts";

/**
 * graphology's serialized form as JSON, one node or edge per line so that a diff of two datasets
 * can be read.
 */
export const encodeGraph = (graph: KnowledgeGraph): string => [...encodeLines(datasetOf(graph))].join("");

/** The same piece by piece: no text of a large graph has to fit into one string. */
export function* encodeLines({ attributes, nodes, edges }: Dataset): Generator<string> {
  const options = { type: "undirected", multi: true, allowSelfLoops: false };
  yield `{"attributes":${JSON.stringify(attributes)},\n"options":${JSON.stringify(options)},\n"nodes":[\n`;
  let before = "";
  for (const { node: key, attributes: own } of nodes()) {
    yield `${before}${JSON.stringify({ key, attributes: own })}`;
    before = ",\n";
  }
  yield '\n],\n"edges":[\n';
  before = "";
  for (const { edge: key, source, target, attributes: own } of edges()) {
    yield `${before}${JSON.stringify({ key, source, target, attributes: own })}`;
    before = ",\n";
  }
  yield "\n]}\n";
}

/** As a dataset of its size is written: plain, or in columns. */
export const encodeDataset = (dataset: Dataset): Iterable<string> =>
  dataset.attributes.counts.papers > MOST_PLAIN_PAPERS ? encodeColumns(dataset) : encodeLines(dataset);
