// What lies near a node: breadth first over all kinds of edges.
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

/** Keys of all nodes at most `depth` edges away, the node itself included. O(nodes + edges). */
export function neighborhood(graph: KnowledgeGraph, start: string, depth: number): Set<string> {
  const found = new Set([start]);
  let rim = [start];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: string[] = [];
    for (const node of rim)
      graph.forEachNeighbor(node, (neighbor) => {
        if (found.has(neighbor)) return;
        found.add(neighbor);
        next.push(neighbor);
      });
    rim = next;
  }
  return found;
}
