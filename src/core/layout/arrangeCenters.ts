// Where the territories lie: the VOS mapping technique (van Eck, Waltman, Dekker & van den Berg
// 2010, doi 10.1002/asi.21421) on the graph of communities: minimizes Σ s·d² − 2·Σ d over pairs, s
// = association strength, d = distance. Only + − × ÷ √.
import type { Csr } from "#core/math/csr.ts";

/** Beyond this many territories the pairs cost too much; the layout's own places stand. */
const MOST = 400;
const ROUNDS = 200;
/** Added to every association (whose mean is 1), so that parts without links do not drift away. */
const BACKGROUND = 0.15;

/**
 * Moves `centers` (interleaved x, y) in place. `groupOf[node]` is the territory. O(edges + rounds ·
 * territories²).
 */
export function arrangeCenters(centers: Float64Array, graph: Csr, groupOf: Int32Array): void {
  const count = centers.length / 2;
  if (count < 3 || count > MOST) return;
  const strength = associate(graph, groupOf, count);
  for (let round = 0; round < ROUNDS; round++) for (let a = 0; a < count; a++) settle(a, count, centers, strength);
  layFlat(centers);
}

/**
 * Turns the whole so that its longest way lies from left to right: the leading eigenvector of the 2
 * × 2 covariance.
 */
function layFlat(centers: Float64Array): void {
  const count = centers.length / 2;
  let [mx, my, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (let t = 0; t < count; t++) {
    mx += centers[2 * t]! / count;
    my += centers[2 * t + 1]! / count;
  }
  for (let t = 0; t < count; t++) {
    const [x, y] = [centers[2 * t]! - mx, centers[2 * t + 1]! - my];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const [ex, ey] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(ex * ex + ey * ey);
  if (length < 1e-12) return;
  for (let t = 0; t < count; t++) {
    const [x, y] = [centers[2 * t]! - mx, centers[2 * t + 1]! - my];
    centers[2 * t] = (x * ex + y * ey) / length;
    centers[2 * t + 1] = (y * ex - x * ey) / length;
  }
}

/**
 * The place of `a` that is best while the others stay: the mean of those it belongs to, plus a step
 * of one away from each.
 */
function settle(a: number, count: number, centers: Float64Array, strength: Float64Array): void {
  let [x, y, total] = [0, 0, 0];
  for (let b = 0; b < count; b++) {
    if (b === a) continue;
    const s = strength[a * count + b]!;
    const dx = centers[2 * a]! - centers[2 * b]!;
    const dy = centers[2 * a + 1]! - centers[2 * b + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    x += s * centers[2 * b]! + dx / length;
    y += s * centers[2 * b + 1]! + dy / length;
    total += s;
  }
  centers[2 * a] = x / total;
  centers[2 * a + 1] = y / total;
}

/**
 * Weight between two territories over what their strengths would make one expect, scaled to a mean
 * of 1, plus the background.
 */
function associate({ n, offsets, neighbors, weights }: Csr, groupOf: Int32Array, count: number): Float64Array {
  const between = new Float64Array(count * count);
  const strength = new Float64Array(count);
  for (let v = 0; v < n; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const [a, b] = [groupOf[v]!, groupOf[neighbors[e]!]!];
      if (a === b) continue;
      between[a * count + b]! += weights[e]!;
      strength[a]! += weights[e]!;
    }
  let sum = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      const expected = strength[a]! * strength[b]!;
      between[a * count + b] = expected > 0 ? between[a * count + b]! / expected : 0;
      sum += between[a * count + b]!;
    }
  const mean = sum / (count * (count - 1));
  return between.map((s) => (mean > 0 ? s / mean : 1) + BACKGROUND);
}
