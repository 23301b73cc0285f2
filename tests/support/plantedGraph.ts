// Graphs with known communities: every node has about `inner` links inside its group and `outer` to
// others.

import type { EdgeList } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";

export interface PlantedGraph {
  readonly n: number;
  readonly edges: EdgeList;
  readonly groups: Int32Array;
}

export function plantedGraph(sizes: readonly number[], inner: number, outer: number, seed: number): PlantedGraph {
  const random = createRandom(seed);
  const groups = Int32Array.from(sizes.flatMap((size, group) => Array.from({ length: size }, () => group)));
  const n = groups.length;
  const sources: number[] = [];
  const targets: number[] = [];
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const size = sizes[groups[u]!]!;
      const chance = groups[u] === groups[v] ? inner / (size - 1) : outer / (n - size);
      if (random() >= chance) continue;
      sources.push(u);
      targets.push(v);
    }
  return { n, edges: { sources, targets, weights: sources.map(() => 0.5 + random()) }, groups };
}

/** The same edges in another order, some of them the other way round. */
export function shuffleEdges({ sources, targets, weights }: EdgeList, seed: number): EdgeList {
  const random = createRandom(seed);
  const order = Array.from(sources, (_, e) => ({ e, key: random(), flip: random() < 0.5 })).sort(
    (a, b) => a.key - b.key,
  );
  return {
    sources: order.map(({ e, flip }) => (flip ? targets[e]! : sources[e]!)),
    targets: order.map(({ e, flip }) => (flip ? sources[e]! : targets[e]!)),
    weights: order.map(({ e }) => weights[e]!),
  };
}
