// Which edges the resting map draws: each shown node's few strongest. The rest appear on demand (hover, selection, path),
// so that structure shows instead of a ball of wool.
import { edgesOf, type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/visible.ts";

/** Strongest edges a node brings, by kind: papers tie the map together, terms hardly. */
const BROUGHT = NODE_KINDS.map((kind) => ({ paper: 3, concept: 2, term: 1 })[kind]);
/** More lines than this are neither readable nor quick to draw. */
const MOST = 6000;

/** Edge numbers, weakest first, so that strong ones are painted over weak ones. */
export function drawnLinks(index: GraphIndex, visible: Visible): Uint32Array {
  const chosen = new Set<number>();
  for (let node = 0; node < visible.nodes.length; node++) {
    if (visible.nodes[node] !== 1) continue;
    let left = BROUGHT[index.kind[node]!] ?? 0;
    for (const edge of edgesOf(index, node)) {
      if (left === 0) break;
      if (visible.edges[edge] !== 1) continue;
      chosen.add(edge);
      left--;
    }
  }
  const strongest = [...chosen].sort((a, b) => index.weight[b]! - index.weight[a]! || a - b).slice(0, MOST);
  return Uint32Array.from(strongest.reverse());
}
