// One score taken apart. It is the product of two smoothed texts, word by word: what stands in both
// papers counts under the concept, term or word they share (sharedReasons.ts), with all that their
// neighbors add to it; of the rest, which one of them has by way of its neighbors only, what a
// concept or term lends counts under that (lentPhrases.ts), and what is left by neighbor.
import type { Matrix } from "#core/math/csr.ts";
import { countUp } from "#core/math/groups.ts";
import { addRow, clearRow, dotDense } from "#core/math/rowProducts.ts";
import type { Contribution } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { ComparedText, Smoothing } from "#core/relatedness/comparedText.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import { lentPhrases } from "#core/relatedness/lentPhrases.ts";
import { orderReasons } from "#core/relatedness/reasonOrder.ts";
import type { ReasonModel } from "#core/relatedness/relatednessModel.ts";
import { shortened } from "#core/relatedness/scores.ts";
import { sharedColumns, sharedReasons } from "#core/relatedness/sharedReasons.ts";

/**
 * y_i · y_j = Σ over columns of (a + A) · (b + B), where a, b are the papers' own weights and A, B
 * what their neighbors add. Columns with a and b are reasons; in the others a · b = 0, and neighbor
 * m of the first gets its part of A times (b + B/2), of the second its part of B times (a + A/2).
 */
export function explainPair(
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusData,
  model: ReasonModel,
  mutual: number,
): Contribution[] {
  const { rows } = model.smoothed;
  const one = cutMutual(first, second, mutual, rows);
  const other = cutMutual(second, first, mutual, rows);
  const length = one.length * other.length;
  if (length === 0) return [];
  const [left, right] = denseRows(model);
  addSmoothed(first, one.shares, rows, left);
  addSmoothed(second, other.shares, rows, right);
  const shared = new Map<number, number>();
  for (const column of sharedColumns(first, second)) {
    shared.set(column, (left[column]! * right[column]!) / length);
    left[column] = 0;
    right[column] = 0;
  }
  doubleOwn(first, left);
  doubleOwn(second, right);
  const byNeighbor = new Map<number, number>();
  const byPhrase = new Map<number, number>();
  const isOfPair = (paper: number): boolean => paper === first.paper || paper === second.paper;
  const addNeighbors = (
    text: ComparedText,
    shares: Float64Array,
    opposite: ComparedText,
    dense: Float64Array,
  ): void => {
    text.neighbors.forEach((paper, p) => {
      if (paper < 0) return;
      const scale = shares[p]! / (2 * length);
      let rest = dotDense(rows, paper, dense);
      const lent = rest > 0 && !isOfPair(paper) ? lentPhrases(paper, opposite, corpus, model, dense) : [];
      for (let l = 0; l < lent.length; l += 2) {
        countUp(byPhrase, lent[l]!, scale * lent[l + 1]!);
        rest -= lent[l + 1]!;
      }
      if (scale * rest > 0) countUp(byNeighbor, paper, scale * rest);
    });
  };
  addNeighbors(first, one.shares, second, right);
  addNeighbors(second, other.shares, first, left);
  clearSmoothed(first, rows, left);
  clearSmoothed(second, rows, right);
  const own = withLent(sharedReasons(shared, first, second, corpus, model), byPhrase, corpus);
  return orderReasons([...own.reasons, ...neighborReasons(byNeighbor, isOfPair, corpus)], own.common);
}

/** What both say themselves is one reason with what is lent of it; the rest of the lent is its own. */
function withLent(
  { reasons, common }: ReturnType<typeof sharedReasons>,
  byPhrase: ReadonlyMap<number, number>,
  { phrases }: CorpusData,
): ReturnType<typeof sharedReasons> {
  const position = new Map(reasons.map(({ node }, r) => [node, r]));
  const values = reasons.map(({ value }) => value);
  const lent: Contribution[] = [];
  for (const [phrase, value] of byPhrase) {
    const { node, label } = phrases[phrase]!;
    const known = position.get(node);
    if (known === undefined) lent.push({ kind: "lent", node, label, value });
    else values[known]! += value;
  }
  const own = reasons.map((reason, r): Contribution => ({ ...reason, value: values[r]! }));
  return { reasons: [...own, ...lent], common: new Set(own.filter((_, r) => common.has(reasons[r]!))) };
}

/** By paper; of the two themselves in one sum. */
function neighborReasons(
  byNeighbor: ReadonlyMap<number, number>,
  isOfPair: (paper: number) => boolean,
  { papers }: CorpusData,
): Contribution[] {
  let direct = 0;
  const neighbors = [...byNeighbor].flatMap(([paper, value]): Contribution[] => {
    if (isOfPair(paper)) direct += value;
    const { id, title } = papers[paper]!;
    return isOfPair(paper) ? [] : [{ kind: "neighbors", node: nodeKey("paper", id), label: title, value }];
  });
  if (direct > 0) neighbors.push({ kind: "neighbors", label: "one is among the other's nearest", value: direct });
  return neighbors;
}

/** Two dense rows per model, all 0 between two calls: links are many, columns too. */
const remembered = new WeakMap<ReasonModel, readonly [Float64Array, Float64Array]>();

function denseRows(model: ReasonModel): readonly [Float64Array, Float64Array] {
  const { width } = model.smoothed.rows;
  const dense = remembered.get(model) ?? ([new Float64Array(width), new Float64Array(width)] as const);
  remembered.set(model, dense);
  return dense;
}

function addSmoothed(text: ComparedText, shares: Float64Array, rows: Matrix, dense: Float64Array): void {
  addRow(text.rows, text.row, 1, dense);
  text.neighbors.forEach((paper, p) => {
    if (paper >= 0) addRow(rows, paper, shares[p]!, dense);
  });
}

/** a + A becomes 2a + A, but where it was taken out. */
function doubleOwn({ rows, row }: ComparedText, dense: Float64Array): void {
  for (let e = rows.offsets[row]!; e < rows.offsets[row + 1]!; e++) {
    const column = rows.neighbors[e]!;
    if (dense[column]! > 0) dense[column]! += rows.weights[e]!;
  }
}

function clearSmoothed(text: ComparedText, rows: Matrix, dense: Float64Array): void {
  clearRow(text.rows, text.row, dense);
  for (const paper of text.neighbors) if (paper >= 0) clearRow(rows, paper, dense);
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
