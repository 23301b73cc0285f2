// Partitions (one community per node): renumbering, grouping, modularity, and how alike two of them
// are.

import type { Csr } from "#core/math/csr.ts";
import { countUp } from "#core/math/groups.ts";

/** Renumbers the values 0..n-1 in place to 0..k-1 by first appearance; returns k. */
export function renumber(communities: Int32Array): number {
  const numbers = new Int32Array(communities.length).fill(-1);
  let count = 0;
  for (let v = 0; v < communities.length; v++) {
    const c = communities[v]!;
    if (numbers[c] === -1) numbers[c] = count++;
    communities[v] = numbers[c]!;
  }
  return count;
}

/**
 * One more than the largest community number; 0 for no nodes. (A spread into Math.max would
 * overflow on large graphs.)
 */
export function countCommunities(communities: ArrayLike<number>): number {
  let largest = -1;
  for (let v = 0; v < communities.length; v++) if (communities[v]! > largest) largest = communities[v]!;
  return largest + 1;
}

/** Members of community c are `members[starts[c] .. starts[c + 1])`, ascending. */
export function groupMembers(
  communities: ArrayLike<number>,
  count: number,
): { starts: Uint32Array; members: Uint32Array } {
  const n = communities.length;
  const starts = new Uint32Array(count + 1);
  const members = new Uint32Array(n);
  for (let v = 0; v < n; v++) starts[communities[v]! + 1]!++;
  for (let c = 0; c < count; c++) starts[c + 1]! += starts[c]!;
  const fill = starts.slice(0, count);
  for (let v = 0; v < n; v++) members[fill[communities[v]!]!++] = v;
  return { starts, members };
}

/**
 * Newman's modularity with resolution γ (doi 10.1103/PhysRevE.69.026113): share of weight inside,
 * less γ times the share expected.
 */
export function modularity(
  { n, offsets, neighbors, weights }: Csr,
  communities: ArrayLike<number>,
  resolution = 1,
): number {
  const totals = new Map<number, number>();
  let total = 0;
  let inside = 0;
  for (let v = 0; v < n; v++) {
    const c = communities[v]!;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      total += weights[e]!;
      countUp(totals, c, weights[e]!);
      if (communities[neighbors[e]!] === c) inside += weights[e]!;
    }
  }
  if (total === 0) return 0;
  let quality = inside / total;
  for (const sum of totals.values()) quality -= resolution * (sum / total) * (sum / total);
  return quality;
}

/**
 * How many nodes are in community i of `a` and j of `b`, and the sizes of each. Community numbers
 * are 0-based and small.
 */
function crossTable(
  a: Int32Array,
  b: Int32Array,
): { cells: Iterable<number>; rows: Uint32Array; columns: Uint32Array } {
  const width = countCommunities(b);
  const rows = new Uint32Array(countCommunities(a));
  const columns = new Uint32Array(width);
  const few = rows.length * width <= FEW_CELLS;
  const table = few ? new Uint32Array(rows.length * width) : new Map<number, number>();
  for (let v = 0; v < a.length; v++) {
    rows[a[v]!]!++;
    columns[b[v]!]!++;
    const cell = a[v]! * width + b[v]!;
    if (table instanceof Map) countUp(table, cell);
    else table[cell]!++;
  }
  return { cells: table.values(), rows, columns };
}
/** A table of up to so many cells is counted in whole, and not by those that are met. */
const FEW_CELLS = 4096;

const pairs = (count: number): number => (count * (count - 1)) / 2;
const sumPairs = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += pairs(count);
  return sum;
};

/**
 * Adjusted Rand index (Hubert & Arabie 1985, doi 10.1007/BF01908075): 1 = the same partition, 0 =
 * as alike as chance. Nodes in none (-1) stand alone.
 */
export function adjustedRand(first: Int32Array, second: Int32Array): number {
  const [a, b] = [settleOutliers(first), settleOutliers(second)];
  const { cells, rows, columns } = crossTable(a, b);
  const together = sumPairs(cells);
  const expected = (sumPairs(rows) * sumPairs(columns)) / (pairs(a.length) || 1);
  const largest = (sumPairs(rows) + sumPairs(columns)) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

/** Gives each node of community -1 a number of its own. */
function settleOutliers(communities: Int32Array): Int32Array {
  if (!communities.includes(-1)) return communities;
  let next = countCommunities(communities);
  return communities.map((c) => (c < 0 ? next++ : c));
}
