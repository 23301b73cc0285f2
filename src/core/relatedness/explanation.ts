// One score taken apart: shared words by concept, term and word (sharedReasons.ts), and what comes
// by way of nearby papers, by paper.

import type { Matrix } from "#core/math/csr.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import { addRow, dotDense, dotRows } from "#core/math/rowProducts.ts";
import type { Contribution } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { ComparedText, Smoothing } from "#core/relatedness/comparedText.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import type { Model } from "#core/relatedness/relatednessModel.ts";
import { shortened } from "#core/relatedness/scores.ts";
import { sharedReasons } from "#core/relatedness/sharedReasons.ts";

/**
 * Unfolds (t_i + Σ w_im t_m) · (t_j + Σ w_jn t_n) / (|y_i| |y_j|): the first product by word, the
 * others by neighbor. As in scoreAll, what i and j add to each other is cut to the share `mutual`.
 */
export function explainPair(
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusWords,
  model: Model,
  mutual: number,
): Contribution[] {
  const { rows } = model.smoothed;
  const one = cutMutual(first, second, mutual, rows);
  const other = cutMutual(second, first, mutual, rows);
  const length = one.length * other.length;
  if (length === 0) return [];
  const byNeighbor = new Map<number, number>();
  const [ofFirst, ofSecond] = scratchFor(rows);
  addOwnAndHalfLent(first, rows, ofFirst);
  addOwnAndHalfLent(second, rows, ofSecond);
  let direct = addLent(second, first, other.shares, one.shares, ofFirst, rows, length, byNeighbor);
  direct += addLent(first, second, one.shares, other.shares, ofSecond, rows, length, byNeighbor);
  clearTouched(first, rows, ofFirst);
  clearTouched(second, rows, ofSecond);
  const crossed = crossedShares(first, second, one.shares, other.shares);
  const neighbors = [...byNeighbor].map(
    ([paper, value]): Contribution => ({
      kind: "neighbors",
      node: nodeKey("paper", corpus.papers[paper]?.id ?? ""),
      label: corpus.papers[paper]?.title ?? "",
      value,
    }),
  );
  if (direct > 0)
    neighbors.push({ kind: "neighbors", label: "one is among the other's nearest", value: direct / length });
  const shared = sharedReasons(first, second, corpus, model.features, model.masked, (1 + crossed) / length);
  return sortContributions([...shared, ...neighbors]);
}

/** A text's shares and length once what the other adds to it is cut to `mutual`. */
function cutMutual(
  text: ComparedText,
  other: ComparedText,
  mutual: number,
  rows: Matrix,
): Pick<Smoothing, "shares" | "length"> {
  const place = other.paper < 0 ? -1 : text.neighbors.indexOf(other.paper);
  // A paper compared with itself is not its own neighbor.
  if (place < 0 || other.rows !== rows) return text;
  const shares = text.shares.slice();
  shares[place] = shares[place]! * mutual;
  return { shares, length: shortened(text.length, (1 - mutual) * text.shares[place]!, text.neighborTimesSum[place]!) };
}

/**
 * What papers that lend words to `lender` add to the pair: each neighbor's row times all of
 * `other`'s sum, of which the part that both sums lend is shared half and half. Returns the share
 * of `other` itself in the lender.
 */
function addLent(
  lender: ComparedText,
  other: ComparedText,
  shares: Float64Array,
  otherShares: Float64Array,
  ofOther: Float64Array,
  rows: Matrix,
  length: number,
  byNeighbor: Map<number, number>,
): number {
  let direct = 0;
  const place = lender.paper < 0 ? -1 : other.neighbors.indexOf(lender.paper);
  // The dense vector holds half of what the lender lends to the other, uncut; all of it, cut, is due.
  const due = place < 0 ? 0 : otherShares[place]! - other.shares[place]! / 2;
  lender.neighbors.forEach((neighbor, q) => {
    if (neighbor < 0) return;
    if (neighbor === other.paper) {
      direct += shares[q]!;
      return;
    }
    const lent = due === 0 ? 0 : due * dotRows(rows, lender.row, neighbor);
    const value = shares[q]! * (dotDense(rows, neighbor, ofOther) + lent);
    if (value > 0) countUp(byNeighbor, neighbor, value / length);
  });
  return direct;
}

/** The two papers' shares in each other, as products. */
function crossedShares(
  first: ComparedText,
  second: ComparedText,
  firstShares: Float64Array,
  secondShares: Float64Array,
): number {
  const p = second.paper < 0 ? -1 : first.neighbors.indexOf(second.paper);
  const q = first.paper < 0 ? -1 : second.neighbors.indexOf(first.paper);
  return p < 0 || q < 0 ? 0 : firstShares[p]! * secondShares[q]!;
}

/** Two vectors over the columns, all 0 between uses. */
const scratch = new WeakMap<Matrix, readonly [Float64Array, Float64Array]>();

function scratchFor(rows: Matrix): readonly [Float64Array, Float64Array] {
  const known = scratch.get(rows) ?? [new Float64Array(rows.width), new Float64Array(rows.width)];
  scratch.set(rows, known);
  return known;
}

/** The text's own row, and half of what its neighbors lend it. */
function addOwnAndHalfLent(text: ComparedText, rows: Matrix, dense: Float64Array): void {
  addRow(text.rows, text.row, 1, dense);
  text.neighbors.forEach((neighbor, p) => {
    if (neighbor >= 0) addRow(rows, neighbor, text.shares[p]! / 2, dense);
  });
}

function clearTouched(text: ComparedText, rows: Matrix, dense: Float64Array): void {
  const clear = (from: Matrix, row: number): void => {
    for (let e = from.offsets[row]!; e < from.offsets[row + 1]!; e++) dense[from.neighbors[e]!] = 0;
  };
  clear(text.rows, text.row);
  for (const neighbor of text.neighbors) if (neighbor >= 0) clear(rows, neighbor);
}

/** Largest first; ties by kind, node and label. */
export const sortContributions = (contributions: readonly Contribution[]): Contribution[] =>
  [...contributions].sort(
    (a, b) =>
      b.value - a.value ||
      compareText(a.kind, b.kind) ||
      compareText(a.node ?? "", b.node ?? "") ||
      compareText(a.label, b.label),
  );
