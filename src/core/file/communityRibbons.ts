// How strongly the papers of any two communities are related: what is seen between their grounds from
// afar, told ahead of the papers themselves.
import type { Dataset } from "#core/graph/dataset.ts";

const round = (value: number): number => Math.round(value * 1000) / 1000;

type Ribbon = [one: number, other: number, pairs: number, weight: number];

/** Two communities, how many pairs of their papers are related, and the sum of the weights. */
export function ribbonsOf(dataset: Dataset, communityOf: (key: string) => number): Ribbon[] {
  const sums = new Map<string, Ribbon>();
  for (const { source, target, attributes: own } of dataset.edges()) {
    if (own.kind !== "related") continue;
    const [a, b] = [communityOf(source), communityOf(target)].sort((x, y) => x - y);
    if (a === b || a === undefined || b === undefined || a < 0) continue;
    const [, , pairs = 0, weight = 0] = sums.get(`${a} ${b}`) ?? [];
    sums.set(`${a} ${b}`, [a, b, pairs + 1, weight + own.weight]);
  }
  return [...sums.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([a, b, pairs, weight]) => [a, b, pairs, round(weight)]);
}
