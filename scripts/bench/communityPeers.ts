// What others would do, for the same table: TF-IDF cosine neighbors, graphology's Louvain on them,
// and spherical k-means that is told k.

import { createLouvain } from "#core/communities/louvain.ts";
import { buildCsr, type Matrix, packRows } from "#core/math/csr.ts";
import { countEach } from "#core/math/groups.ts";
import { createRandom } from "#core/math/random.ts";
import { normalizeRows } from "#core/math/rowProducts.ts";
import { type NearestLists, nearestRows } from "#core/relatedness/neighbors/nearest.ts";

const WORD = /[a-z][a-z0-9]+/g;
const STOP = new Set(
  "a about all also among an and any are as at be been between both but by can do each for from has have how if in into is it its may more most not of on one only or other our over paper present propose show some such than that the their them then there these they this through to two under up use used using was we were what when where which while who will with within".split(
    " ",
  ),
);

/**
 * One row of weights per text, of length 1: (1 + ln tf) · ln(n / df), words in at least two texts.
 */
export function tfidf(texts: readonly string[]): Matrix {
  const counts = texts.map((text) =>
    countEach((text.toLowerCase().match(WORD) ?? []).filter((word) => !STOP.has(word))),
  );
  const frequency = countEach(counts.flatMap((row) => [...row.keys()]));
  const columns = new Map([...frequency].filter(([, df]) => df > 1).map(([word], i) => [word, i]));
  const rows = packRows(
    counts.map((row) =>
      [...row].flatMap(([word, tf]): [number, number][] => {
        const column = columns.get(word);
        return column === undefined
          ? []
          : [[column, (1 + Math.log(tf)) * Math.log(texts.length / (frequency.get(word) ?? 1))]];
      }),
    ),
    columns.size,
  );
  normalizeRows(rows);
  return rows;
}

/** Louvain on each text's k nearest by cosine. */
export function louvainOnNeighbors(rows: Matrix, k: number, resolution: number, seed: number): Int32Array {
  const lists: NearestLists = nearestRows(rows, k);
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < rows.n; i++)
    for (let p = i * k; p < (i + 1) * k; p++) {
      if (lists.index[p]! < 0) continue;
      sources.push(i);
      targets.push(lists.index[p]!);
      weights.push(lists.value[p]!);
    }
  return createLouvain(buildCsr(rows.n, { sources, targets, weights }))(resolution, createRandom(seed));
}

/** Spherical k-means with random seeds spread by distance (k-means++), 25 rounds. */
export function kMeans(rows: Matrix, k: number, seed: number): Int32Array {
  const random = createRandom(seed);
  const centers = Array.from({ length: k }, () => new Float64Array(rows.width));
  const nearest = new Float64Array(rows.n).fill(-1);
  const cosine = (i: number, center: Float64Array): number => {
    let sum = 0;
    for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++) sum += rows.weights[e]! * center[rows.neighbors[e]!]!;
    return sum;
  };
  const add = (i: number, center: Float64Array): void => {
    for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++) center[rows.neighbors[e]!]! += rows.weights[e]!;
  };
  let pick = Math.floor(random() * rows.n);
  for (const center of centers) {
    add(pick, center);
    let total = 0;
    for (let i = 0; i < rows.n; i++) {
      nearest[i] = Math.max(nearest[i]!, cosine(i, center));
      total += Math.max(0, 1 - nearest[i]!);
    }
    let draw = random() * total;
    for (pick = 0; pick < rows.n - 1; pick++) {
      draw -= Math.max(0, 1 - nearest[pick]!);
      if (draw <= 0) break;
    }
  }
  const found = new Int32Array(rows.n);
  for (let round = 0; round < 25; round++) {
    for (let i = 0; i < rows.n; i++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        const score = cosine(i, centers[c]!);
        if (score <= best) continue;
        best = score;
        found[i] = c;
      }
    }
    for (const center of centers) center.fill(0);
    for (let i = 0; i < rows.n; i++) add(i, centers[found[i]!]!);
    for (const center of centers) {
      const length = Math.sqrt(center.reduce((sum, value) => sum + value * value, 0)) || 1;
      for (let j = 0; j < center.length; j++) center[j]! /= length;
    }
  }
  return found;
}
