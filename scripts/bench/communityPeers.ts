// What others would do, for the same table: TF-IDF cosine neighbors, graphology's Louvain on them,
// and spherical k-means that is told k.

import { createLouvain } from "#core/communities/louvain.ts";
import { createRandom } from "#core/math/random.ts";
import { normalizeRows, type Rows } from "#core/math/sparse.ts";
import { buildCsr } from "#core/math/weightedGraph.ts";
import { type NearestLists, nearestRows } from "#core/relatedness/nearest.ts";

const WORD = /[a-z][a-z0-9]+/g;
const STOP = new Set(
  "a about all also among an and any are as at be been between both but by can do each for from has have how if in into is it its may more most not of on one only or other our over paper present propose show some such than that the their them then there these they this through to two under up use used using was we were what when where which while who will with within".split(
    " ",
  ),
);

/**
 * One row of weights per text, of length 1: (1 + ln tf) · ln(n / df), words in at least two texts.
 */
export function tfidf(texts: readonly string[]): Rows {
  const counts = texts.map((text) => {
    const row = new Map<string, number>();
    for (const word of text.toLowerCase().match(WORD) ?? [])
      if (!STOP.has(word)) row.set(word, (row.get(word) ?? 0) + 1);
    return row;
  });
  const frequency = new Map<string, number>();
  for (const row of counts) for (const word of row.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const columns = new Map([...frequency].filter(([, df]) => df > 1).map(([word], i) => [word, i]));
  const start = new Int32Array(texts.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [i, row] of counts.entries()) {
    for (const [word, tf] of row) {
      const place = columns.get(word);
      if (place === undefined) continue;
      column.push(place);
      value.push((1 + Math.log(tf)) * Math.log(texts.length / (frequency.get(word) ?? 1)));
    }
    start[i + 1] = column.length;
  }
  const rows = {
    height: texts.length,
    width: columns.size,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
  normalizeRows(rows);
  return rows;
}

/** Louvain on each text's k nearest by cosine. */
export function louvainOnNeighbors(rows: Rows, k: number, resolution: number, seed: number): Int32Array {
  const lists: NearestLists = nearestRows(rows, k);
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < rows.height; i++)
    for (let p = i * k; p < (i + 1) * k; p++) {
      if (lists.index[p]! < 0) continue;
      sources.push(i);
      targets.push(lists.index[p]!);
      weights.push(lists.value[p]!);
    }
  return createLouvain(buildCsr(rows.height, { sources, targets, weights }))(resolution, createRandom(seed));
}

/** Spherical k-means with random seeds spread by distance (k-means++), 25 rounds. */
export function kMeans(rows: Rows, k: number, seed: number): Int32Array {
  const random = createRandom(seed);
  const centers = Array.from({ length: k }, () => new Float64Array(rows.width));
  const nearest = new Float64Array(rows.height).fill(-1);
  const cosine = (i: number, center: Float64Array): number => {
    let sum = 0;
    for (let e = rows.start[i]!; e < rows.start[i + 1]!; e++) sum += rows.value[e]! * center[rows.column[e]!]!;
    return sum;
  };
  const add = (i: number, center: Float64Array): void => {
    for (let e = rows.start[i]!; e < rows.start[i + 1]!; e++) center[rows.column[e]!]! += rows.value[e]!;
  };
  let pick = Math.floor(random() * rows.height);
  for (const center of centers) {
    add(pick, center);
    let total = 0;
    for (let i = 0; i < rows.height; i++) {
      nearest[i] = Math.max(nearest[i]!, cosine(i, center));
      total += Math.max(0, 1 - nearest[i]!);
    }
    let draw = random() * total;
    for (pick = 0; pick < rows.height - 1; pick++) {
      draw -= Math.max(0, 1 - nearest[pick]!);
      if (draw <= 0) break;
    }
  }
  const found = new Int32Array(rows.height);
  for (let round = 0; round < 25; round++) {
    for (let i = 0; i < rows.height; i++) {
      let best = -2;
      for (let c = 0; c < k; c++) {
        const score = cosine(i, centers[c]!);
        if (score <= best) continue;
        best = score;
        found[i] = c;
      }
    }
    for (const center of centers) center.fill(0);
    for (let i = 0; i < rows.height; i++) add(i, centers[found[i]!]!);
    for (const center of centers) {
      const length = Math.sqrt(center.reduce((sum, value) => sum + value * value, 0)) || 1;
      for (let j = 0; j < center.length; j++) center[j]! /= length;
    }
  }
  return found;
}
