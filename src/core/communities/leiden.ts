// Stage: makes a partition as good as Leiden's: no community falls apart, no node and no
// well-connected part gains by moving. Kernels after Traag, Waltman & van Eck 2019, "From Louvain
// to Leiden", doi 10.1038/s41598-019-41695-z (Algorithm A.2), for modularity with resolution γ:
// quality = Σ over communities of  w_in − γ·S²/(4m),  S = summed strength, m = summed weight.

import { contractGraph, type SizedGraph } from "#core/communities/contractGraph.ts";
import { groupMembers, renumber } from "#core/communities/partitions.ts";
import { findComponents } from "#core/math/components.ts";
import { type Csr, strengths } from "#core/math/csr.ts";
import type { Random } from "#core/math/random.ts";

/** Gains smaller than this, relative to the mean edge weight, are rounding noise. */
const EPSILON = 1e-10;
/** Randomness of the refinement, in mean edge weights: the paper's θ. */
const THETA = 0.01;
const MAX_ITERATIONS = 50;
/**
 * On a large graph the search ends when fewer than one node in so many moves: the iterations that
 * follow cost as much again and change the quality by less than seeds do.
 */
const NODES_PER_MOVE = 500;

/**
 * Improves `start` (default: every node alone) until an iteration moves (next to) nothing. The result is
 * renumbered 0..k-1 by first node. O(iterations · m) in practice.
 */
export function runLeiden(
  csr: Csr,
  resolution: number,
  random: Random,
  start?: ArrayLike<number> | undefined,
): Int32Array {
  const sizes = strengths(csr);
  let total = 0;
  for (const size of sizes) total += size;
  if (total === 0) return eachAlone(csr.n);
  return runLeidenOn({ ...csr, sizes }, resolution / total, random, start);
}

/**
 * The same for any node sizes: maximizes Σ over communities of (w_in − λ·S²/2), S = summed size.
 * Sizes of 1 make it the constant Potts model.
 */
export function runLeidenOn(
  graph: SizedGraph,
  lambda: number,
  random: Random,
  start?: ArrayLike<number> | undefined,
): Int32Array {
  let membership = start === undefined ? eachAlone(graph.n) : Int32Array.from(start);
  let total = 0;
  for (const weight of graph.weights) total += weight;
  if (total === 0) return eachAlone(graph.n);
  const task = { lambda, unit: total / graph.weights.length, random };
  renumber(membership);
  const least = Math.floor(graph.n / NODES_PER_MOVE);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const next = iterate(graph, membership, task, iteration > 0 ? least : 0);
    membership = next.membership;
    if (next.moves === 0 || next.moves < least) break;
  }
  // A start such as Louvain's may hold a community in pieces that no single move repairs: cut them
  // (never lowers the quality).
  return findComponents(graph, membership);
}

interface Task {
  readonly lambda: number;
  /** Mean edge weight: gains are measured in it. */
  readonly unit: number;
  readonly random: Random;
}

/**
 * One pass from the single nodes up: move, refine, contract, and again on the contracted graph. Not
 * even refined where fewer than `least` single nodes move.
 */
function iterate(
  graph: SizedGraph,
  start: Int32Array,
  task: Task,
  least: number,
): { membership: Int32Array; moves: number } {
  let level = graph;
  let communities = start;
  /** Node of the current level that holds each original node. */
  const holder = eachAlone(graph.n);
  let moves = 0;
  for (;;) {
    moves += moveNodes(level, communities, task);
    const count = renumber(communities);
    if (count === level.n || (level === graph && moves < least)) {
      for (let v = 0; v < graph.n; v++) holder[v] = communities[holder[v]!]!;
      return { membership: holder, moves };
    }
    let parts = refine(level, communities, count, task);
    let partCount = renumber(parts);
    if (partCount === level.n) {
      // No part could grow: contract by the communities themselves, or this would never end.
      parts = communities;
      partCount = count;
    }
    const next = new Int32Array(partCount);
    for (let v = 0; v < level.n; v++) next[parts[v]!] = communities[v]!;
    for (let v = 0; v < graph.n; v++) holder[v] = parts[holder[v]!]!;
    level = contractGraph(level, parts, partCount);
    communities = next;
  }
}

/**
 * Moves single nodes to the community of largest gain, with a queue of nodes whose surroundings
 * changed. Returns the number of moves.
 */
function moveNodes(graph: SizedGraph, communities: Int32Array, { lambda, unit, random }: Task): number {
  const { n, offsets, neighbors, weights, sizes } = graph;
  const least = EPSILON * unit;
  const totals = new Float64Array(n);
  const counts = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    totals[communities[v]!]! += sizes[v]!;
    counts[communities[v]!]!++;
  }
  const empty: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (counts[c] === 0) empty.push(c);
  const links = new Float64Array(n);
  const touched = new Uint32Array(n);
  const queue = new Uint32Array(eachAlone(n));
  shuffle(queue, random);
  const queued = new Uint8Array(n).fill(1);
  let head = 0;
  let length = n;
  let moves = 0;
  while (length > 0) {
    const v = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    length--;
    queued[v] = 0;
    const from = communities[v]!;
    const size = sizes[v]!;
    const end = offsets[v + 1]!;
    let k = 0;
    for (let e = offsets[v]!; e < end; e++) {
      const c = communities[neighbors[e]!]!;
      if (links[c] === 0) touched[k++] = c;
      links[c]! += weights[e]!;
    }
    totals[from]! -= size;
    if (--counts[from]! === 0) empty.push(from);
    let best = from;
    let bestGain = links[from]! - lambda * size * totals[from]!;
    for (let i = 0; i < k; i++) {
      const c = touched[i]!;
      const gain = links[c]! - lambda * size * totals[c]!;
      if (gain > bestGain + least) {
        bestGain = gain;
        best = c;
      }
    }
    if (bestGain < -least) best = empty[empty.length - 1]!; // alone is better
    for (let i = 0; i < k; i++) links[touched[i]!] = 0;
    totals[best]! += size;
    if (counts[best]!++ === 0) while (counts[empty[empty.length - 1]!]! > 0) empty.pop();
    if (best === from) continue;
    communities[v] = best;
    moves++;
    for (let e = offsets[v]!; e < end; e++) {
      const u = neighbors[e]!;
      if (queued[u] === 1 || communities[u] === best) continue;
      queued[u] = 1;
      let tail = head + length;
      if (tail >= n) tail -= n;
      queue[tail] = u;
      length++;
    }
  }
  return moves;
}

/**
 * Splits each community into connected, well-connected parts; returns each node's part (ids are
 * node ids, not dense).
 */
function refine(graph: SizedGraph, communities: Int32Array, count: number, task: Task): Int32Array {
  const { n, offsets, neighbors, weights, sizes } = graph;
  const { lambda, unit, random } = task;
  const least = EPSILON * unit;
  const { starts, members } = groupMembers(communities, count);
  const parts = eachAlone(n);
  const alone = new Uint8Array(n).fill(1);
  const partTotals = sizes.slice();
  const communityTotals = new Float64Array(count);
  /** Weight between a part and the rest of its community. */
  const outward = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    communityTotals[communities[v]!]! += sizes[v]!;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++)
      if (communities[neighbors[e]!] === communities[v]) outward[v]! += weights[e]!;
  }
  const isWellConnected = (part: number, community: number): boolean =>
    outward[part]! >= lambda * partTotals[part]! * (communityTotals[community]! - partTotals[part]!) - least;
  const links = new Float64Array(n);
  const touched = new Uint32Array(n);
  const chances = new Float64Array(n);
  for (let c = 0; c < count; c++) {
    const group = members.subarray(starts[c]!, starts[c + 1]!);
    shuffle(group, random);
    for (const v of group) {
      if (alone[v] === 0 || !isWellConnected(v, c)) continue;
      let k = 0;
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbors[e]!;
        if (communities[u] !== c) continue;
        const part = parts[u]!;
        if (links[part] === 0) touched[k++] = part;
        links[part]! += weights[e]!;
      }
      let best = 0; // staying alone gains nothing
      for (let i = 0; i < k; i++) {
        const part = touched[i]!;
        const gain = links[part]! - lambda * sizes[v]! * partTotals[part]!;
        chances[i] = gain >= 0 && isWellConnected(part, c) ? gain : -1;
        if (chances[i]! > best) best = chances[i]!;
      }
      let sum = falloff(best / (THETA * unit));
      for (let i = 0; i < k; i++) {
        chances[i] = chances[i]! < 0 ? 0 : falloff((best - chances[i]!) / (THETA * unit));
        sum += chances[i]!;
      }
      let draw = random() * sum;
      for (let i = 0; i < k; i++) {
        draw -= chances[i]!;
        if (draw >= 0 || chances[i] === 0) continue;
        const part = touched[i]!;
        parts[v] = part;
        partTotals[part]! += sizes[v]!;
        partTotals[v] = 0;
        outward[part]! += outward[v]! - 2 * links[part]!;
        alone[v] = 0;
        alone[part] = 0;
        break;
      }
      for (let i = 0; i < k; i++) links[touched[i]!] = 0;
    }
  }
  return parts;
}

/**
 * About e^-x for x >= 0, by + * / only: the same bits on every machine, which Math.exp does not
 * promise.
 */
function falloff(x: number): number {
  let y = 1 / (1 + x / 256);
  for (let i = 0; i < 8; i++) y *= y;
  return y;
}

/** 0 .. n − 1: every node in a community of its own. By a loop: Leiden runs a hundred times. */
function eachAlone(n: number): Int32Array {
  const alone = new Int32Array(n);
  for (let v = 0; v < n; v++) alone[v] = v;
  return alone;
}

/** Fisher–Yates, in place. */
function shuffle(items: Uint32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
}
