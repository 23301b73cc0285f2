// Reasons in the order in which they convince people: what both papers say and few others do, then
// what many say, then what comes by way of their neighbors.
import { generalRarity, SCIENCE_PAPERS, sciencePapersWith } from "#core/language/background.ts";
import { readWords } from "#core/language/words.ts";
import { compareText } from "#core/math/order.ts";
import type { Contribution } from "#core/model.ts";

/** A word of more than this share of science at large tells nobody why two papers are related … */
const COMMON = 0.05;
/** … nor does one as common in everyday English as "drug" and "tree" are, or more. */
const EVERYDAY = 9.3;
/** A reason of less than this share of the whole tells little, however rare it is. */
const LEAST_SHARE = 0.02;
/** What a reason's value counts in the order: a concept says more than a word of the same weight. */
const SAYS: Readonly<Record<Contribution["kind"], number>> = {
  concept: 1,
  term: 0.8,
  word: 0.5,
  neighbors: 1,
  rest: 1,
};

const isOwn = ({ kind }: Contribution): boolean => kind !== "neighbors" && kind !== "rest";

const isCommonWord = (stem: string): boolean =>
  sciencePapersWith(stem) > COMMON * SCIENCE_PAPERS || generalRarity(stem) < EVERYDAY;

/** Whether every word of a label is common, or a stop word. */
export const saysLittle = (label: string): boolean =>
  readWords(label).every(({ stem, content }) => !content || isCommonWord(stem));

/** Whether a link's best reason is a common word or a neighbor: related, but nobody can say why. */
export function isWeakLink(contributions: readonly Contribution[]): boolean {
  const [first] = contributions;
  return first === undefined || !isOwn(first) || saysLittle(first.label);
}

/**
 * Reasons in three groups, in each the largest first, concepts before words: telling ones; those of
 * `common`, of common words, or too small; neighbors. Ties by kind, node and label.
 */
export function orderReasons(
  contributions: readonly Contribution[],
  common: ReadonlySet<Contribution>,
): Contribution[] {
  const least = LEAST_SHARE * contributions.reduce((sum, { value }) => sum + value, 0);
  const tells = (one: Contribution): boolean => one.value >= least && !common.has(one) && !saysLittle(one.label);
  const group = new Map(contributions.map((one) => [one, !isOwn(one) ? 2 : tells(one) ? 0 : 1]));
  return [...contributions].sort(
    (a, b) =>
      group.get(a)! - group.get(b)! ||
      SAYS[b.kind] * b.value - SAYS[a.kind] * a.value ||
      compareText(a.kind, b.kind) ||
      compareText(a.node ?? "", b.node ?? "") ||
      compareText(a.label, b.label),
  );
}
