// A dataset as flat columns: the form in which everything that is shown is computed, in one pass
// and without hashing. Node i is `keys[i]`; edge e ties `source[e]` to `target[e]`. Built once per
// dataset, never changed.
import type { GraphAttributes, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { type Dataset, datasetOf } from "#core/graph/dataset.ts";
import type { FieldName, NodeKey, NodeKind, RelationKind } from "#core/model.ts";

export const NODE_KINDS = ["paper", "concept", "term"] as const satisfies readonly NodeKind[];
export const RELATION_KINDS = [
  "mentions",
  "uses",
  "co-occurs",
  "related",
  "part-of",
] as const satisfies readonly RelationKind[];

/**
 * One value per node or edge, in buffers of their own: they go from thread to thread without being
 * copied.
 */
export interface GraphColumns {
  /** Index into NODE_KINDS. */
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly community: Int32Array<ArrayBuffer>;
  readonly degree: Uint32Array<ArrayBuffer>;
  /** Sum of the weights of a node's edges. */
  readonly strength: Float64Array<ArrayBuffer>;
  readonly source: Uint32Array<ArrayBuffer>;
  readonly target: Uint32Array<ArrayBuffer>;
  readonly weight: Float64Array<ArrayBuffer>;
  /** Index into RELATION_KINDS. */
  readonly relation: Uint8Array<ArrayBuffer>;
  /** The node that explains most of a `related` edge; -1 = none. */
  readonly reason: Int32Array<ArrayBuffer>;
  /** Every edge, strongest first, ties by number. */
  readonly byWeight: Uint32Array<ArrayBuffer>;
  /** The edges of node i are `incident[offsets[i] .. offsets[i + 1]]`, strongest first. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly incident: Uint32Array<ArrayBuffer>;
  /**
   * The places edge e stands on are numbers evidenceOffsets[e] .. evidenceOffsets[e + 1]; each
   * takes PLACE numbers: paper, field, start, end.
   */
  readonly evidenceOffsets: Uint32Array<ArrayBuffer>;
  readonly evidence: Uint32Array<ArrayBuffer>;
}

export interface GraphIndex extends GraphColumns {
  readonly attributes: GraphAttributes;
  readonly keys: readonly NodeKey[];
  readonly nodes: readonly NodeAttributes[];
  /** Node key → i. */
  readonly position: ReadonlyMap<string, number>;
}

const PLACE = 4;
const FIELDS = ["title", "abstract"] as const satisfies readonly FieldName[];

/** The flat form of a graph. */
export const indexGraph = (graph: KnowledgeGraph): GraphIndex => indexDataset(datasetOf(graph));

/** Reads every node and edge once; O(nodes + edges·log edges). */
export function indexDataset(dataset: Dataset): GraphIndex {
  const keys: NodeKey[] = [];
  const nodes: NodeAttributes[] = [];
  for (const { node, attributes } of dataset.nodes()) {
    keys.push(node as NodeKey); // checked by the file schema
    nodes.push(attributes);
  }
  const position = positionsOf(keys);
  const edges = [...dataset.edges()];
  const columns = edgeColumnsFor(edges.length);
  const evidence: number[] = [];
  edges.forEach(({ source, target, attributes }, e) => {
    columns.source[e] = position.get(source)!;
    columns.target[e] = position.get(target)!;
    columns.weight[e] = attributes.weight;
    columns.relation[e] = RELATION_KINDS.indexOf(attributes.kind);
    const named = attributes.contributions?.find(({ node }) => node !== undefined)?.node;
    columns.reason[e] = position.get(named ?? "") ?? -1;
    for (const { paper, field, start, end } of attributes.evidence) {
      const at = position.get(paper);
      if (at !== undefined) evidence.push(at, FIELDS.indexOf(field), start, end);
    }
    columns.evidenceOffsets[e + 1] = evidence.length / PLACE;
  });
  return indexOf({ attributes: dataset.attributes, keys, nodes, position }, columns, evidence);
}

/** What is known of every edge by itself, to be filled in. */
export type EdgeColumns = ReturnType<typeof edgeColumnsFor>;

export const edgeColumnsFor = (edges: number) => ({
  source: new Uint32Array(edges),
  target: new Uint32Array(edges),
  weight: new Float64Array(edges),
  relation: new Uint8Array(edges),
  reason: new Int32Array(edges),
  evidenceOffsets: new Uint32Array(edges + 1),
});

/** An index of nodes and of the columns of edges that are known to fit them. */
export function indexOf(
  known: Pick<GraphIndex, "attributes" | "keys" | "nodes" | "position">,
  columns: EdgeColumns,
  evidence: readonly number[],
): GraphIndex {
  const { source, target, weight } = columns;
  const degree = new Uint32Array(known.keys.length);
  const strength = new Float64Array(known.keys.length);
  for (let e = 0; e < source.length; e++)
    for (const end of [source[e]!, target[e]!]) {
      degree[end] = degree[end]! + 1;
      strength[end] = strength[end]! + weight[e]!;
    }
  const byWeight = Uint32Array.from(source, (_, edge) => edge).sort((a, b) => weight[b]! - weight[a]! || a - b);
  return {
    ...known,
    kind: Uint8Array.from(known.nodes, (node) => NODE_KINDS.indexOf(node.kind)),
    community: Int32Array.from(known.nodes, (node) => node.community),
    ...{ degree, strength, ...columns, byWeight },
    evidence: Uint32Array.from(evidence),
    ...incidence(degree, source, target, byWeight),
  };
}

/** Node key → number. */
export const positionsOf = (keys: readonly NodeKey[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, i) => [key, i]));

/** The columns of an index, without what is not columns. */
export const columnsOf = ({ attributes, keys, nodes, position, ...columns }: GraphIndex): GraphColumns => columns;

/** A place in a paper's text that an edge stands on. */
export interface Place {
  /** Number of the paper's node. */
  readonly paper: number;
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/** The mentions an edge stands on, in the file's order. */
export function placesOf({ evidenceOffsets, evidence }: GraphColumns, edge: number): readonly Place[] {
  const places: Place[] = [];
  for (let place = evidenceOffsets[edge]!; place < evidenceOffsets[edge + 1]!; place++) {
    const [paper = 0, field = 0, start = 0, end = 0] = evidence.subarray(place * PLACE, (place + 1) * PLACE);
    places.push({ paper, field: FIELDS[field] ?? "abstract", start, end });
  }
  return places;
}

/** Compressed rows: each node's edges side by side, filled in the order of `byWeight`. */
function incidence(degree: Uint32Array, source: Uint32Array, target: Uint32Array, byWeight: Uint32Array) {
  const offsets = new Uint32Array(degree.length + 1);
  for (let i = 0; i < degree.length; i++) offsets[i + 1] = offsets[i]! + degree[i]!;
  const next = offsets.slice();
  const incident = new Uint32Array(source.length * 2);
  for (const e of byWeight)
    for (const end of [source[e]!, target[e]!]) {
      incident[next[end]!] = e;
      next[end] = next[end]! + 1;
    }
  return { offsets, incident };
}

/** The other end of an edge. */
export const otherEnd = (index: GraphIndex, edge: number, node: number): number =>
  index.source[edge] === node ? index.target[edge]! : index.source[edge]!;

/** The edges of a node, strongest first. */
export const edgesOf = (index: GraphIndex, node: number): Uint32Array =>
  index.incident.subarray(index.offsets[node], index.offsets[node + 1]);
