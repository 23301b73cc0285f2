// Reasons in the order in which they convince people: what both papers say (rather what few others
// say, and concepts rather than words), then what one says and papers near the other do, then what
// many say, then neighbors alone.
import { compareText } from "#core/math/order.ts";
import type { Contribution } from "#core/model.ts";
import { isWhereOrWhen, saysLittle } from "#core/relatedness/telling.ts";

/** A reason of less than this share of the whole tells little, however rare it is. */
const LEAST_SHARE = 0.02;
/** What a reason's value counts in the order: a concept says more than a word of the same weight. */
const SAYS: Readonly<Record<Contribution["kind"], number>> = {
  concept: 1,
  term: 0.8,
  word: 0.35,
  lent: 1,
  neighbors: 1,
  rest: 1,
};

/** … and one that much of the corpus shares says less. */
const COMMON_SAYS = 0.4;

/** Whether a reason is something that texts say, not a paper between them. */
export const isOwn = ({ kind }: Contribution): boolean => kind !== "neighbors" && kind !== "rest";

/** Whether a link's best reason is a common word or a neighbor: related, but nobody can say why. */
export function isWeakLink(contributions: readonly Contribution[]): boolean {
  const [first] = contributions;
  return first === undefined || !isOwn(first) || saysLittle(first);
}

/**
 * Reasons in four groups, in each the largest first, concepts before words: telling ones, and
 * concepts and terms that are so but for being in `common`; telling ones that are lent; words of
 * `common`, common words, where and when, or what is too small; neighbors. Ties by kind, node and label.
 */
export function orderReasons(
  contributions: readonly Contribution[],
  common: ReadonlySet<Contribution>,
): Contribution[] {
  const least = LEAST_SHARE * contributions.reduce((sum, { value }) => sum + value, 0);
  const groupOf = (one: Contribution): number => {
    if (!isOwn(one)) return 3;
    if (one.value < least || saysLittle(one) || isWhereOrWhen(one.label)) return 2;
    if (one.kind === "lent") return 1;
    return one.kind === "word" && common.has(one) ? 2 : 0;
  };
  const said = (one: Contribution): number => SAYS[one.kind] * (common.has(one) ? COMMON_SAYS : 1) * one.value;
  const group = new Map(contributions.map((one) => [one, groupOf(one)]));
  return [...contributions].sort(
    (a, b) =>
      group.get(a)! - group.get(b)! ||
      said(b) - said(a) ||
      compareText(a.kind, b.kind) ||
      compareText(a.node ?? "", b.node ?? "") ||
      compareText(a.label, b.label),
  );
}
