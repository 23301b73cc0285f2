// The way between two nodes over shown edges: fewest steps (breadth first), or strongest (Dijkstra
// 1959, doi:10.1007/BF01386390, over −log weight, so that strong edges win over weak ones, and
// telling nodes over hubs). Ties go to the smaller node number.
import TinyQueue from "tinyqueue";
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";

export interface GraphPath {
  /** From start to end, both included. */
  readonly nodes: readonly number[];
  /** One fewer. */
  readonly edges: readonly number[];
}

/**
 * Weights are 0..1 within their kind; a step costs this much in any case, so that many strong steps
 * do not beat few good ones.
 */
const STEP = 0.7;
/**
 * What half of the corpus is tied to says little: passing through a node costs this times the
 * logarithm of its links.
 */
const HUB = 0.6;

/** `usable`: 1 = the edge may be taken. Null if there is no way. */
export function findPath(
  index: GraphIndex,
  usable: Uint8Array,
  from: number,
  to: number,
  by: "steps" | "strength",
): GraphPath | null {
  const costs = new Float64Array(index.keys.length).fill(Infinity);
  const cameOver = new Int32Array(index.keys.length).fill(-1);
  /** Cheapest first, ties by smaller number. */
  const queue = new TinyQueue<Entry>([], (a, b) => a.cost - b.cost || a.item - b.item);
  costs[from] = 0;
  queue.push({ item: from, cost: 0 });
  for (let node = queue.pop(); node !== undefined && node.item !== to; node = queue.pop()) {
    if (node.cost > costs[node.item]!) continue; // reached more cheaply since
    for (const edge of edgesOf(index, node.item)) {
      if (usable[edge] !== 1) continue;
      const other = otherEnd(index, edge, node.item);
      const weight = Math.min(1, Math.max(1e-6, index.weight[edge]!));
      const hub = other === to ? 0 : HUB * Math.log(index.degree[other]!);
      const cost = node.cost + (by === "steps" ? 1 - weight * 1e-6 : STEP - Math.log(weight) + hub);
      if (cost >= costs[other]!) continue;
      costs[other] = cost;
      cameOver[other] = edge;
      queue.push({ item: other, cost });
    }
  }
  if (costs[to] === Infinity) return null;
  const nodes = [to];
  const edges: number[] = [];
  for (let at = to; at !== from; ) {
    const edge = cameOver[at]!;
    at = otherEnd(index, edge, at);
    nodes.push(at);
    edges.push(edge);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse() };
}

interface Entry {
  readonly item: number;
  readonly cost: number;
}
