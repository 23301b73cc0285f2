// One score taken apart: shared words by concept, term and word (sharedReasons.ts), and what comes
// by way of nearby papers, by paper.

import type { Matrix } from "#core/math/csr.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import { dotRows } from "#core/math/rowProducts.ts";
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
  const add = (paper: number, value: number): void => {
    if (value > 0) countUp(byNeighbor, paper, value / length);
  };
  /** The two papers' shares in each other, and the products of these. */
  let direct = 0;
  let crossed = 0;
  const isOfPair = (paper: number): boolean => paper === first.paper || paper === second.paper;
  second.neighbors.forEach((n, q) => {
    if (n >= 0 && n === first.paper) direct += other.shares[q]!;
    else if (n >= 0) add(n, other.shares[q]! * timesPaper(first, rows, n));
  });
  first.neighbors.forEach((m, p) => {
    if (m < 0) return;
    if (m === second.paper) direct += one.shares[p]!;
    else add(m, one.shares[p]! * timesPaper(second, rows, m));
    second.neighbors.forEach((n, q) => {
      if (n < 0) return;
      const share = one.shares[p]! * other.shares[q]!;
      if (isOfPair(m) && isOfPair(n)) {
        crossed += share;
        return;
      }
      const value = share * dotRows(rows, m, n);
      add(isOfPair(m) ? n : m, value / 2);
      add(isOfPair(n) ? m : n, value / 2);
    });
  });
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

/** A text's row times a paper's. A pasted text has its row elsewhere, in the same columns. */
function timesPaper(text: ComparedText, rows: Matrix, paper: number): number {
  if (text.rows === rows) return dotRows(rows, text.row, paper);
  const dense = new Map<number, number>();
  for (let e = text.rows.offsets[text.row]!; e < text.rows.offsets[text.row + 1]!; e++)
    dense.set(text.rows.neighbors[e]!, text.rows.weights[e]!);
  let sum = 0;
  for (let e = rows.offsets[paper]!; e < rows.offsets[paper + 1]!; e++)
    sum += rows.weights[e]! * (dense.get(rows.neighbors[e]!) ?? 0);
  return sum;
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
