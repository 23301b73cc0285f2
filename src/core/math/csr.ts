// Compressed sparse rows in typed arrays, the one form of all sparse data: an undirected weighted
// graph (row v holds v's neighbors) or a matrix (row r holds its columns, as though they were r's
// neighbors). Promise: the arrays depend on the entries only, not on the order in which they came.

/** Undirected edges in three parallel columns; node ids are 0..n-1. */
export interface EdgeList {
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Row v's neighbors are `neighbors[offsets[v] .. offsets[v + 1])`, ascending, each with its weight.
 * A graph stores both directions of an edge.
 */
export interface Csr {
  readonly n: number;
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly weights: Float64Array;
}

/** A matrix of n rows and `width` columns: a row's neighbors are its columns, weights its values. */
export interface Matrix extends Csr {
  readonly width: number;
}

/**
 * Builds the rows. Self-loops and edges of no weight are dropped, parallel edges become one with
 * the sum of their weights. Two counting sorts, by neighbor and then by row: O(n + m).
 */
export function buildCsr(n: number, { sources, targets, weights }: EdgeList): Csr {
  const m = sources.length;
  const offsets = new Uint32Array(n + 1);
  const kept = (e: number): boolean => sources[e] !== targets[e] && weights[e]! > 0;
  for (let e = 0; e < m; e++) {
    if (!kept(e)) continue;
    offsets[sources[e]! + 1]!++;
    offsets[targets[e]! + 1]!++;
  }
  for (let v = 0; v < n; v++) offsets[v + 1]! += offsets[v]!;
  const entries = offsets[n]!;
  // Column v: every entry that has v for its neighbor. The matrix is symmetric, so the offsets of
  // its columns are those of its rows.
  const fill = offsets.slice(0, n);
  const rows = new Uint32Array(entries);
  const columnValues = new Float64Array(entries);
  for (let e = 0; e < m; e++) {
    if (!kept(e)) continue;
    const [source, target, weight] = [sources[e]!, targets[e]!, weights[e]!];
    rows[fill[target]!] = source;
    columnValues[fill[target]!++] = weight;
    rows[fill[source]!] = target;
    columnValues[fill[source]!++] = weight;
  }
  fill.set(offsets.subarray(0, n));
  const neighbors = new Uint32Array(entries);
  const values = new Float64Array(entries);
  for (let v = 0; v < n; v++)
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const slot = fill[rows[i]!]!++;
      neighbors[slot] = v;
      values[slot] = columnValues[i]!;
    }
  return mergeParallel(n, offsets, neighbors, values);
}

/** Adds up the entries of one neighbor, smallest first, so that sums round alike in any order. */
function mergeParallel(n: number, offsets: Uint32Array, neighbors: Uint32Array, values: Float64Array): Csr {
  const merged = new Uint32Array(n + 1);
  let p = 0;
  for (let v = 0; v < n; v++) {
    const end = offsets[v + 1]!;
    for (let start = offsets[v]!; start < end; ) {
      let after = start + 1;
      while (after < end && neighbors[after] === neighbors[start]) after++;
      if (after > start + 1) values.subarray(start, after).sort();
      let sum = values[start]!;
      for (let e = start + 1; e < after; e++) sum += values[e]!;
      neighbors[p] = neighbors[start]!;
      values[p++] = sum;
      start = after;
    }
    merged[v + 1] = p;
  }
  return { n, offsets: merged, neighbors: neighbors.slice(0, p), weights: values.slice(0, p) };
}

/** The other way round: each edge once, source < target, ascending. */
export function listEdges({ n, offsets, neighbors, weights }: Csr): {
  sources: Uint32Array;
  targets: Uint32Array;
  weights: Float64Array;
} {
  const m = neighbors.length / 2;
  const list = { sources: new Uint32Array(m), targets: new Uint32Array(m), weights: new Float64Array(m) };
  let p = 0;
  for (let v = 0; v < n; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (neighbors[e]! <= v) continue;
      list.sources[p] = v;
      list.targets[p] = neighbors[e]!;
      list.weights[p++] = weights[e]!;
    }
  return list;
}

/** Sum of the weights at each node. */
export function strengths({ n, offsets, weights }: Csr): Float64Array {
  const sums = new Float64Array(n);
  for (let v = 0; v < n; v++) for (let e = offsets[v]!; e < offsets[v + 1]!; e++) sums[v]! += weights[e]!;
  return sums;
}

/** Packs one sorted-by-column list of [column, value] per row. */
export function packRows(lists: readonly (readonly (readonly [number, number])[])[], width: number): Matrix {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, r) => {
    offsets[r + 1] = offsets[r]! + list.length;
  });
  const neighbors = new Uint32Array(offsets[lists.length]!);
  const weights = new Float64Array(neighbors.length);
  lists.forEach((list, r) => {
    list.forEach(([column, value], at) => {
      neighbors[offsets[r]! + at] = column;
      weights[offsets[r]! + at] = value;
    });
  });
  return { n: lists.length, width, offsets, neighbors, weights };
}

/** Columns become rows. O(width + entries). */
export function transpose(matrix: Matrix): Matrix {
  const offsets = new Uint32Array(matrix.width + 1);
  for (const column of matrix.neighbors) offsets[column + 1]!++;
  for (let c = 0; c < matrix.width; c++) offsets[c + 1]! += offsets[c]!;
  const fill = offsets.slice();
  const neighbors = new Uint32Array(matrix.neighbors.length);
  const weights = new Float64Array(matrix.neighbors.length);
  for (let r = 0; r < matrix.n; r++)
    for (let e = matrix.offsets[r]!; e < matrix.offsets[r + 1]!; e++) {
      const place = fill[matrix.neighbors[e]!]!++;
      neighbors[place] = r;
      weights[place] = matrix.weights[e]!;
    }
  return { n: matrix.width, width: matrix.n, offsets, neighbors, weights };
}
