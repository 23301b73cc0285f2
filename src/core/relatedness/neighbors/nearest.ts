// The k nearest rows of every row, through an inverted index; exact up to a bound on posting lists,
// and never quadratic in memory.
import { type Matrix, transpose } from "#core/math/csr.ts";

/** k places per row, best first; index -1 = no more. Ties: the smaller index. */
export interface NearestLists {
  readonly k: number;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/**
 * Words of more papers than this choose no neighbors in a library so large that others do: keeps
 * 50,000 papers in minutes.
 */
const LONGEST_POSTING = 2500;

/**
 * A second similarity that may be added to all of a row's at once, or to those of `among` only: the
 * latent one.
 */
export type AddSimilarities = (row: number, similarities: Float64Array, among?: Uint32Array) => void;

/**
 * In a library of more than this many papers a second similarity is added only to the CANDIDATES
 * that are most similar by the first: added to all, it alone would be quadratic.
 */
const ALL_ROWS = 5000;
const CANDIDATES = 400;
/** Similarities are 0..1; those of most pairs are far below .1. */
const BINS = 2048;

/**
 * For each row of `rows` (length 1 each) the k most similar others with a similarity above 0. O(sum
 * of squared posting lengths).
 */
export function nearestRows(rows: Matrix, k: number, add?: AddSimilarities, allRows = ALL_ROWS): NearestLists {
  const postings = transpose(rows);
  const lists = emptyLists(rows.n, k);
  const similarities = new Float64Array(rows.n);
  const counts = new Uint32Array(BINS + 1);
  for (let r = 0; r < rows.n; r++) {
    addWords(rows, postings, r, similarities);
    // An empty paper is near nothing, whatever else is added.
    if (add !== undefined && rows.offsets[r] !== rows.offsets[r + 1]) {
      if (rows.n > allRows) add(r, similarities, mostSimilar(similarities, r, counts));
      else add(r, similarities);
    }
    keepNearest(similarities, r, lists, r);
    similarities.fill(0);
  }
  return lists;
}

/** Adds what row r shares with every other. */
function addWords(rows: Matrix, postings: Matrix, r: number, similarities: Float64Array): void {
  for (let e = rows.offsets[r]!; e < rows.offsets[r + 1]!; e++) {
    const column = rows.neighbors[e]!;
    const end = postings.offsets[column + 1]!;
    if (end - postings.offsets[column]! > LONGEST_POSTING && rows.n > 2 * LONGEST_POSTING) continue;
    const value = rows.weights[e]!;
    for (let p = postings.offsets[column]!; p < end; p++)
      similarities[postings.neighbors[p]!]! += value * postings.weights[p]!;
  }
}

/**
 * The CANDIDATES (and those of the last one's bin) most similar to row r, ascending: by counting in
 * bins, since sorting thousands of values for each of thousands of rows takes longer than making
 * them.
 */
function mostSimilar(similarities: Float64Array, r: number, counts: Uint32Array): Uint32Array {
  const binOf = (similarity: number): number => Math.min(BINS, Math.ceil(similarity * BINS));
  counts.fill(0);
  for (let j = 0; j < similarities.length; j++) if (similarities[j]! > 0) counts[binOf(similarities[j]!)]!++;
  let least = BINS;
  let sum = counts[BINS]!;
  while (least > 1 && sum + counts[least - 1]! <= CANDIDATES) sum += counts[--least]!;
  if (least > 1 && sum < CANDIDATES / 2) sum += counts[--least]!;
  const found = new Uint32Array(sum);
  let count = 0;
  for (let j = 0; j < similarities.length; j++)
    if (similarities[j]! > 0 && binOf(similarities[j]!) >= least) found[count++] = j;
  return found.filter((j) => j !== r);
}

export const emptyLists = (height: number, k: number): NearestLists => ({
  k,
  index: new Int32Array(height * k).fill(-1),
  value: new Float64Array(height * k),
});

/** The first k places of each row. */
export function firstOf(lists: NearestLists, k: number): NearestLists {
  if (k === lists.k || k <= 0) return k === lists.k ? lists : emptyLists(lists.index.length / (lists.k || 1), 0);
  const height = lists.index.length / lists.k;
  const short = emptyLists(height, k);
  for (let r = 0; r < height; r++) {
    short.index.set(lists.index.subarray(r * lists.k, r * lists.k + k), r * k);
    short.value.set(lists.value.subarray(r * lists.k, r * lists.k + k), r * k);
  }
  return short;
}

/**
 * Writes the k largest positive similarities (of `among`, ascending), without `skip`, as row `r` of
 * the lists. O(n) for small k.
 */
export function keepNearest(
  similarities: Float64Array,
  r: number,
  lists: NearestLists,
  skip: number,
  among?: Uint32Array,
): void {
  const { k, index, value } = lists;
  const from = r * k;
  const last = from + k - 1;
  const count = among?.length ?? similarities.length;
  for (let c = 0; c < count; c++) {
    const j = among === undefined ? c : among[c]!;
    const similarity = similarities[j]!;
    if (j === skip || !(similarity > value[last]!)) continue;
    let place = last;
    while (place > from && value[place - 1]! < similarity) {
      value[place] = value[place - 1]!;
      index[place] = index[place - 1]!;
      place--;
    }
    value[place] = similarity;
    index[place] = j;
  }
}
