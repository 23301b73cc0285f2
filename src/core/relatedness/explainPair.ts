// One score taken apart: shared words by concept, term and word (explain.ts), and what nearby
// papers lend, by paper.

import { dotRows, type Rows } from "#core/math/sparse.ts";
import type { Contribution } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import { explainShared, type Side, sortContributions } from "#core/relatedness/explain.ts";
import type { Model, Reader } from "#core/relatedness/relatednessModel.ts";
import { shortened } from "#core/relatedness/smoothing.ts";

/**
 * Unfolds (t_i + Σ w_im t_m) · (t_j + Σ w_jn t_n) / (|y_i| |y_j|): the first product by word, the
 * others by the neighbor that lends. As in scoreAll, what i and j lend each other is cut to the
 * share `mutual`.
 */
export function explainPair(
  first: Reader,
  second: Reader,
  corpus: CorpusWords,
  model: Model,
  mutual: number,
): Contribution[] {
  const { rows } = model.smoothed;
  const one = cutShare(first, second, mutual, rows);
  const other = cutShare(second, first, mutual, rows);
  const length = one.length * other.length;
  if (length === 0) return [];
  const lent = new Map<number, number>();
  const lend = (paper: number, value: number): void => {
    if (value > 0) lent.set(paper, (lent.get(paper) ?? 0) + value / length);
  };
  let own = 0;
  let crossed = 0;
  const isOwn = (paper: number): boolean => paper === first.paper || paper === second.paper;
  second.neighbors.forEach((n, q) => {
    if (n >= 0 && n === first.paper) own += other.share[q]!;
    else if (n >= 0) lend(n, other.share[q]! * dot(first, rows, n));
  });
  first.neighbors.forEach((m, p) => {
    if (m < 0) return;
    if (m === second.paper) own += one.share[p]!;
    else lend(m, one.share[p]! * dot(second, rows, m));
    second.neighbors.forEach((n, q) => {
      if (n < 0) return;
      const share = one.share[p]! * other.share[q]!;
      if (isOwn(m) && isOwn(n)) {
        crossed += share;
        return;
      }
      const value = share * dotRows(rows, m, n);
      lend(isOwn(m) ? n : m, value / 2);
      lend(isOwn(n) ? m : n, value / 2);
    });
  });
  const neighbors = [...lent].map(
    ([paper, value]): Contribution => ({
      kind: "neighbors",
      node: nodeKey("paper", corpus.papers[paper]?.id ?? ""),
      label: corpus.papers[paper]?.title ?? "",
      value,
    }),
  );
  if (own > 0) neighbors.push({ kind: "neighbors", label: "one is among the other's nearest", value: own / length });
  const shared = explainShared(first, second, corpus, model.features, model.masked, (1 + crossed) / length);
  return sortContributions([...shared, ...neighbors]);
}

/** A reader's shares and length once what the other lends it is cut to `mutual`. */
function cutShare(reader: Reader, other: Reader, mutual: number, rows: Rows): { share: Float64Array; length: number } {
  const place = other.paper < 0 ? -1 : reader.neighbors.indexOf(other.paper);
  // A paper compared with itself is not its own neighbor.
  if (place < 0 || other.rows !== rows) return reader;
  const share = reader.share.slice();
  share[place] = share[place]! * mutual;
  return { share, length: shortened(reader.length, (1 - mutual) * reader.share[place]!, reader.lent[place]!) };
}

/** A side's own row times a paper's. A pasted text has its row elsewhere, in the same columns. */
function dot(side: Side, rows: Rows, paper: number): number {
  if (side.rows === rows) return dotRows(rows, side.row, paper);
  const dense = new Map<number, number>();
  for (let e = side.rows.start[side.row]!; e < side.rows.start[side.row + 1]!; e++)
    dense.set(side.rows.column[e]!, side.rows.value[e]!);
  let sum = 0;
  for (let e = rows.start[paper]!; e < rows.start[paper + 1]!; e++)
    sum += rows.value[e]! * (dense.get(rows.column[e]!) ?? 0);
  return sum;
}
