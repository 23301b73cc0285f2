// A dataset as flat columns: the form in which everything that is shown is computed, in one pass and without hashing.
// Node i is `keys[i]`; edge e ties `source[e]` to `target[e]`. Built once per dataset, never changed.
import type { KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import type { NodeKey, NodeKind, RelationKind } from "#core/model.ts";

export const NODE_KINDS = ["paper", "concept", "term"] as const satisfies readonly NodeKind[];
export const RELATION_KINDS = [
  "mentions",
  "uses",
  "co-occurs",
  "related",
  "part-of",
] as const satisfies readonly RelationKind[];

export interface GraphIndex {
  readonly graph: KnowledgeGraph;
  readonly keys: readonly NodeKey[];
  readonly nodes: readonly NodeAttributes[];
  /** Node key → i. */
  readonly position: ReadonlyMap<string, number>;
  /** Index into NODE_KINDS. */
  readonly kind: Uint8Array;
  readonly community: Int32Array;
  readonly degree: Uint32Array;
  /** Sum of the weights of a node's edges. */
  readonly strength: Float64Array;
  readonly edgeKeys: readonly string[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Index into RELATION_KINDS. */
  readonly relation: Uint8Array;
  /** The edges of node i are `incident[offsets[i] .. offsets[i + 1]]`, strongest first. */
  readonly offsets: Uint32Array;
  readonly incident: Uint32Array;
}

/** Reads every node and edge once; O(nodes + edges·log degree). */
export function indexGraph(graph: KnowledgeGraph): GraphIndex {
  const keys: NodeKey[] = [];
  const nodes: NodeAttributes[] = [];
  const position = new Map<string, number>();
  graph.forEachNode((key, attributes) => {
    position.set(key, keys.length);
    keys.push(key as NodeKey); // checked by the file schema
    nodes.push(attributes);
  });
  const edgeKeys: string[] = [];
  const source = new Uint32Array(graph.size);
  const target = new Uint32Array(graph.size);
  const weight = new Float64Array(graph.size);
  const relation = new Uint8Array(graph.size);
  const degree = new Uint32Array(keys.length);
  const strength = new Float64Array(keys.length);
  graph.forEachEdge((key, attributes, from, to) => {
    const e = edgeKeys.length;
    const i = position.get(from)!;
    const j = position.get(to)!;
    edgeKeys.push(key);
    source[e] = i;
    target[e] = j;
    weight[e] = attributes.weight;
    relation[e] = RELATION_KINDS.indexOf(attributes.kind);
    for (const end of [i, j]) {
      degree[end] = degree[end]! + 1;
      strength[end] = strength[end]! + attributes.weight;
    }
  });
  return {
    graph,
    keys,
    nodes,
    position,
    kind: Uint8Array.from(nodes, (node) => NODE_KINDS.indexOf(node.kind)),
    community: Int32Array.from(nodes, (node) => node.community),
    degree,
    strength,
    edgeKeys,
    source,
    target,
    weight,
    relation,
    ...incidence(degree, source, target, weight),
  };
}

/** Compressed rows: each node's edges side by side, strongest first, ties by edge number. */
function incidence(degree: Uint32Array, source: Uint32Array, target: Uint32Array, weight: Float64Array) {
  const offsets = new Uint32Array(degree.length + 1);
  for (let i = 0; i < degree.length; i++) offsets[i + 1] = offsets[i]! + degree[i]!;
  const next = offsets.slice();
  const incident = new Uint32Array(source.length * 2);
  for (let e = 0; e < source.length; e++)
    for (const end of [source[e]!, target[e]!]) {
      incident[next[end]!] = e;
      next[end] = next[end]! + 1;
    }
  for (let i = 0; i < degree.length; i++)
    incident.subarray(offsets[i], offsets[i + 1]).sort((a, b) => weight[b]! - weight[a]! || a - b);
  return { offsets, incident };
}

/** The other end of an edge. */
export const otherEnd = (index: GraphIndex, edge: number, node: number): number =>
  index.source[edge] === node ? index.target[edge]! : index.source[edge]!;

/** The edges of a node, strongest first. */
export const edgesOf = (index: GraphIndex, node: number): Uint32Array =>
  index.incident.subarray(index.offsets[node], index.offsets[node + 1]);
