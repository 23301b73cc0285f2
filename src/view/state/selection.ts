// Sets of nodes made from other sets over what is shown: neighbors of any, neighbors of all, one
// more step.
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/shown/visible.ts";

/** Shown neighbors of one node over shown edges. */
function neighborsOf(index: GraphIndex, visible: Visible, node: number): Set<number> {
  const found = new Set<number>();
  for (const edge of edgesOf(index, node)) {
    if (visible.edges[edge] !== 1) continue;
    found.add(otherEnd(index, edge, node));
  }
  return found;
}

const sorted = (nodes: Iterable<number>): number[] => [...nodes].sort((a, b) => a - b);

/** What lies one step from at least one of the nodes, the nodes themselves left out. Ascending. */
export function neighborsOfAny(index: GraphIndex, visible: Visible, nodes: readonly number[]): number[] {
  const found = new Set(nodes.flatMap((node) => [...neighborsOf(index, visible, node)]));
  for (const node of nodes) found.delete(node);
  return sorted(found);
}

/**
 * What lies one step from every one of the nodes: what they have in common. Ascending; none for no
 * nodes.
 */
export function neighborsOfAll(index: GraphIndex, visible: Visible, nodes: readonly number[]): number[] {
  const [first, ...others] = [...new Set(nodes)].map((node) => neighborsOf(index, visible, node));
  if (first === undefined) return [];
  return sorted([...first].filter((node) => others.every((set) => set.has(node))));
}

/**
 * The nodes and all that they reach in one step: pressed again and again, a growing selection.
 * Ascending.
 */
export const grown = (index: GraphIndex, visible: Visible, nodes: readonly number[]): number[] =>
  sorted(new Set([...nodes.filter((node) => visible.nodes[node] === 1), ...neighborsOfAny(index, visible, nodes)]));
