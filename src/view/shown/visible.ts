// What is on the map: nodes that pass the filters and lie in scope (projection, focus, isolation),
// and the edges between them.
import type { GraphAttributes } from "#core/graph/attributes.ts";
import { edgesOf, type GraphIndex, NODE_KINDS, otherEnd, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { filterFailures } from "#view/shown/filters.ts";
import type { Focus, ViewState } from "#view/state/viewState.ts";

/** The part of a view that decides what is shown. */
export type Scope = Pick<ViewState, "projection" | "isolated" | "hidden" | "focus" | "filters">;

/** Masks over an index: 1 = shown. */
export interface Visible {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Per node, one bit per failed filter (filters.ts); nodes out of scope are not marked here. */
  readonly failures: Uint32Array;
  /** 1 = in scope, whatever the filters say. */
  readonly scope: Uint8Array;
}

const PAPER = NODE_KINDS.indexOf("paper");
const CONCEPT = NODE_KINDS.indexOf("concept");

/** The shown part of a dataset. O(nodes + edges) plus the filters. */
export function visibleOf(index: GraphIndex, view: Scope): Visible {
  const edgeCounts = edgeTest(index, view);
  const scope = scopeOf(index, view, edgeCounts);
  const failures = filterFailures(index, view.filters);
  const nodes = new Uint8Array(index.keys.length);
  let nodeCount = 0;
  for (let i = 0; i < nodes.length; i++)
    if (scope[i] === 1 && failures[i] === 0) {
      nodes[i] = 1;
      nodeCount++;
    }
  const edges = new Uint8Array(index.source.length);
  let edgeCount = 0;
  for (let e = 0; e < edges.length; e++)
    if (nodes[index.source[e]!] === 1 && nodes[index.target[e]!] === 1 && edgeCounts(e)) {
      edges[e] = 1;
      edgeCount++;
    }
  return { nodes, edges, nodeCount, edgeCount, failures, scope };
}

/** Edges that count at all: strong enough, and of a kind that is not switched off. */
function edgeTest(index: GraphIndex, view: Scope): (edge: number) => boolean {
  const off = RELATION_KINDS.map((kind) => view.filters.hiddenRelations.includes(kind));
  const least = view.filters.weight;
  return (edge) => index.weight[edge]! >= least && off[index.relation[edge]!] === false;
}

function scopeOf(index: GraphIndex, view: Scope, edgeCounts: (edge: number) => boolean): Uint8Array {
  const scope = new Uint8Array(index.keys.length).fill(1);
  const only = (keep: (node: number) => boolean) => {
    for (let i = 0; i < scope.length; i++) if (!keep(i)) scope[i] = 0;
  };
  const known = (keys: readonly string[]) => keys.flatMap((key) => index.position.get(key) ?? []);
  if (view.projection !== "mixed") {
    const kind = view.projection === "papers" ? PAPER : CONCEPT;
    only((i) => index.kind[i] === kind);
  }
  if (view.isolated.length > 0) {
    const isolated = new Set(known(view.isolated));
    if (isolated.size > 0) only((i) => isolated.has(i));
  }
  for (const node of known(view.hidden)) scope[node] = 0;
  if (view.focus !== null) {
    const reach = focusReach(index, view.focus, edgeCounts);
    if (reach !== null) only((i) => reach[i] === 1);
  }
  return scope;
}

/** What lies within `depth` steps of the focused nodes; null if none of them is in this dataset. */
function focusReach(index: GraphIndex, focus: Focus, edgeCounts: (edge: number) => boolean): Uint8Array | null {
  const starts = focus.nodes.flatMap((key) => index.position.get(key) ?? []);
  if (starts.length === 0) return null;
  const groups = focus.join === "union" ? [starts] : starts.map((start) => [start]);
  const times = new Uint16Array(index.keys.length);
  for (const group of groups)
    for (const node of stepsFrom(index, group, focus.depth, edgeCounts)) times[node] = times[node]! + 1;
  for (const start of starts) times[start] = groups.length;
  return Uint8Array.from(times, (count) => (count >= groups.length ? 1 : 0));
}

/** Breadth first from several nodes at once; each reached node once, in order of distance. */
function stepsFrom(
  index: GraphIndex,
  starts: readonly number[],
  depth: number,
  edgeCounts: (edge: number) => boolean,
): number[] {
  const seen = new Uint8Array(index.keys.length);
  const reached = [...starts];
  for (const start of starts) seen[start] = 1;
  let from = 0;
  for (let step = 0; step < depth; step++) {
    const until = reached.length;
    for (; from < until; from++)
      for (const edge of edgesOf(index, reached[from]!)) {
        const other = otherEnd(index, edge, reached[from]!);
        if (seen[other] === 1 || !edgeCounts(edge)) continue;
        seen[other] = 1;
        reached.push(other);
      }
  }
  return reached;
}

/** Communities by number, most papers first: the order of every list of them. */
export const communitiesById = (attributes: GraphAttributes) =>
  new Map(
    [...attributes.communities]
      .sort((a, b) => b.size - a.size || a.id - b.id)
      .map((community) => [community.id, community]),
  );
