// Which edges the resting map draws: each shown node's few strongest. The rest appear on demand
// (hover, selection, path), so that structure shows instead of a ball of wool.
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/shown/visible.ts";

/** Strongest edges a node brings, by kind: papers tie the map together, terms hardly. */
const BROUGHT = NODE_KINDS.map((kind) => ({ paper: 3, concept: 2, term: 1 })[kind]);
/** More lines than this are neither readable nor quick to draw. */
const MOST = 6000;

/**
 * Edge numbers, weakest first, so that strong ones are painted over weak ones. O(nodes + edges).
 */
export function drawnLinks(index: GraphIndex, visible: Visible): Uint32Array {
  const chosen = new Uint8Array(index.source.length);
  for (let node = 0; node < visible.nodes.length; node++) {
    if (visible.nodes[node] !== 1) continue;
    let left = BROUGHT[index.kind[node]!] ?? 0;
    for (let at = index.offsets[node]!; at < index.offsets[node + 1]! && left > 0; at++) {
      const edge = index.incident[at]!;
      if (visible.edges[edge] !== 1) continue;
      chosen[edge] = 1;
      left--;
    }
  }
  const strongest = new Uint32Array(MOST);
  let count = 0;
  for (let at = 0; at < index.byWeight.length && count < MOST; at++) {
    const edge = index.byWeight[at]!;
    if (chosen[edge] === 1) strongest[count++] = edge;
  }
  return strongest.slice(0, count).reverse();
}
