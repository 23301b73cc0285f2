// A dataset as lists that are made while they are read: what a file says, without a graph in memory
// for it.
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";

export interface NodeEntry {
  readonly node: string;
  readonly attributes: NodeAttributes;
}

export interface EdgeEntry {
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** Nodes and edges in key order; each may be asked for more than once. */
export interface Dataset {
  readonly attributes: GraphAttributes;
  readonly nodes: () => Iterable<NodeEntry>;
  readonly edges: () => Iterable<EdgeEntry>;
}

export const datasetOf = (graph: KnowledgeGraph): Dataset => ({
  attributes: graph.getAttributes(),
  nodes: () => graph.nodeEntries(),
  edges: () => graph.edgeEntries(),
});
