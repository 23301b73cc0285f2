// What ties territories, said once: the relatedness of all their papers as one ribbon, for the
// strongest ten to twenty pairs. From far it takes the place of thousands of single links.
import { type GraphIndex, NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import type { Territory } from "#view/map/territories.ts";
import type { Visible } from "#view/shown/visible.ts";

export interface Ribbon {
  readonly from: Territory;
  readonly to: Territory;
  /** Its weight against that of the strongest, 0..1. */
  readonly share: number;
}

const FEWEST = 10;
const MOST = 20;
const RELATED = RELATION_KINDS.indexOf("related");
const MEETING = RELATION_KINDS.indexOf("co-occurs");
const PAPER = NODE_KINDS.indexOf("paper");

/** Strongest last, so that they are painted over weaker ones. O(edges). */
export function ribbonsOf(index: GraphIndex, { nodes }: Visible, territories: readonly Territory[]): readonly Ribbon[] {
  const land = new Map(territories.map((territory) => [territory.community, territory]));
  // without papers, the concepts that meet in them stand for them
  const withPapers = index.kind.some((kind, i) => kind === PAPER && nodes[i] === 1);
  const tie = withPapers ? RELATED : MEETING;
  const communities = 1 + territories.reduce((most, { community }) => Math.max(most, community), 0);
  const sums = new Map<number, { a: Territory; b: Territory; weight: number }>();
  for (let e = 0; e < index.source.length; e++) {
    if (index.relation[e] !== tie) continue;
    const source = index.source[e]!;
    const target = index.target[e]!;
    const one = index.community[source]!;
    const other = index.community[target]!;
    if (one === other || nodes[source] !== 1 || nodes[target] !== 1) continue;
    const a = land.get(Math.min(one, other));
    const b = land.get(Math.max(one, other));
    if (a === undefined || b === undefined) continue;
    const key = a.community * communities + b.community;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { a, b, weight: index.weight[e]! });
    else known.weight += index.weight[e]!;
  }
  return strongest([...sums.values()], territories);
}

/** The ribbons of a dataset as its file tells them ahead (core/file/firstSight.ts). */
export function ribbonsTold(
  told: readonly (readonly [from: number, to: number, weight: number])[],
  territories: readonly Territory[],
): readonly Ribbon[] {
  const land = new Map(territories.map((territory) => [territory.community, territory]));
  const ties = told.flatMap(([from, to, weight]) => {
    const [a, b] = [land.get(from), land.get(to)];
    return a === undefined || b === undefined ? [] : [{ a, b, weight }];
  });
  return strongest(ties, territories);
}

interface Tie {
  readonly a: Territory;
  readonly b: Territory;
  readonly weight: number;
}

function strongest(ties: Tie[], territories: readonly Territory[]): readonly Ribbon[] {
  ties.sort((p, q) => q.weight - p.weight || p.a.community - q.a.community || p.b.community - q.b.community);
  const kept = ties.slice(0, Math.max(FEWEST, Math.min(MOST, territories.length)));
  const most = kept[0]?.weight ?? 1;
  return kept.map(({ a, b, weight }) => ({ from: a, to: b, share: weight / most })).reverse();
}

/** The middle of a ribbon's curve: beside the straight line, so that two ribbons of one end part. */
export function bendOfRibbon({ from, to }: Ribbon): readonly [x: number, y: number] {
  const side = 0.14;
  return [(from.x + to.x) / 2 + (to.y - from.y) * side, (from.y + to.y) / 2 - (to.x - from.x) * side];
}
