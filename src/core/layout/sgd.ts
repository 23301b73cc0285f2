// Stochastic gradient layout on the graph's own edges with negative samples: the optimiser of
// LargeVis (Tang et al. 2016, doi 10.1145/2872427.2883041) and UMAP with kernel 1 / (1 + a·d²),
// which needs no power. Only + − × ÷ and an inline xorshift.
import type { Csr } from "#core/math/csr.ts";

const EPOCHS = 200;
const NEGATIVES = 5;
/** Kernel width: smaller spreads neighbors further. */
const A = 0.5;
const MAX_STEP = 4;

/**
 * Moves `positions` (interleaved x, y; about 10 units wide) in place. O(epochs · edges ·
 * negatives).
 */
export function descend(graph: Csr, positions: Float64Array, seed: number): void {
  const edges = sampleRates(graph);
  let state = Math.imul(seed + 1, 2654435761) | 1;
  for (let epoch = 1; epoch <= EPOCHS; epoch++)
    state = runEpoch(graph.n, graph.neighbors, edges, positions, epoch, 1 - (epoch - 1) / EPOCHS, state);
}

interface SampledEdges {
  readonly from: Uint32Array;
  /** Epochs between two draws of the edge. */
  readonly every: Float64Array;
  readonly next: Float64Array;
}

/**
 * Weights relative to each end's own strongest edge, symmetrised, so that hubs and leaves hold on
 * alike.
 */
function sampleRates({ n, offsets, neighbors, weights }: Csr): SampledEdges {
  const strongest = new Float64Array(n);
  for (let v = 0; v < n; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (weights[e]! > strongest[v]!) strongest[v] = weights[e]!;
  const from = new Uint32Array(neighbors.length);
  const every = new Float64Array(neighbors.length);
  let largest = 0;
  for (let v = 0; v < n; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const p = weights[e]! / strongest[v]!;
      const q = weights[e]! / strongest[neighbors[e]!]!;
      from[e] = v;
      every[e] = p + q - p * q;
      if (every[e]! > largest) largest = every[e]!;
    }
  for (let e = 0; e < every.length; e++) every[e] = largest / every[e]!;
  return { from, every, next: every.slice() };
}

const clip = (step: number): number => (step > MAX_STEP ? MAX_STEP : step < -MAX_STEP ? -MAX_STEP : step);

/**
 * One pass over the edges that are due; returns the generator's state. Kept flat: V8 runs captured
 * closures far slower here.
 */
function runEpoch(
  n: number,
  neighbors: Uint32Array,
  { from, every, next }: SampledEdges,
  positions: Float64Array,
  epoch: number,
  rate: number,
  start: number,
): number {
  let state = start;
  for (let e = 0; e < neighbors.length; e++) {
    if (next[e]! > epoch) continue;
    next[e]! += every[e]!;
    const i = 2 * from[e]!;
    const j = 2 * neighbors[e]!;
    let x = positions[i]!;
    let y = positions[i + 1]!;
    let dx = x - positions[j]!;
    let dy = y - positions[j + 1]!;
    const pull = (-2 * A) / (A * (dx * dx + dy * dy) + 1);
    const stepX = clip(pull * dx) * rate;
    const stepY = clip(pull * dy) * rate;
    x += stepX;
    y += stepY;
    positions[j]! -= stepX;
    positions[j + 1]! -= stepY;
    for (let k = 0; k < NEGATIVES; k++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const other = 2 * (((state >>> 0) * 2.3283064365386963e-10 * n) | 0);
      if (other === i) continue;
      dx = x - positions[other]!;
      dy = y - positions[other + 1]!;
      const square = dx * dx + dy * dy;
      const push = 2 / ((0.001 + square) * (A * square + 1));
      x += clip(push * dx) * rate;
      y += clip(push * dy) * rate;
    }
    positions[i] = x;
    positions[i + 1] = y;
  }
  return state;
}
