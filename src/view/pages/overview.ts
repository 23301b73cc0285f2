// A dataset at a glance, as numbers: communities × concepts, links between communities,
// distributions, years. Only what is shown counts.

import type { Community } from "#core/graph/attributes.ts";
import { type GraphIndex, NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { countUp } from "#core/math/groups.ts";
import type { NodeKind } from "#core/model.ts";
import { linkedBy } from "#view/pages/reading.ts";
import type { Visible } from "#view/shown/visible.ts";

const PAPER = NODE_KINDS.indexOf("paper");
const RELATED = RELATION_KINDS.indexOf("related");

export interface CommunityMatrix {
  /** Communities with a shown paper, largest first. */
  readonly rows: readonly { readonly community: number; readonly papers: number }[];
  /** Concepts by node number, each community's own side by side. */
  readonly columns: readonly number[];
  /** `counts[row][column]`: the community's shown papers that mention the concept. */
  readonly counts: readonly (readonly number[])[];
}

/** Each community brings its most distinctive concepts in turn, until there are `most` columns. */
export function communityMatrix(
  index: GraphIndex,
  visible: Visible,
  communities: ReadonlyMap<number, Community>,
  most: number,
): CommunityMatrix {
  const sizes = shownPapers(index, visible);
  const rows = [...sizes]
    .map(([community, papers]) => ({ community, papers }))
    .sort((a, b) => b.papers - a.papers || a.community - b.community);
  const offers = rows.map(({ community }) =>
    (communities.get(community)?.concepts ?? []).flatMap((key) => {
      const node = index.position.get(key);
      return node === undefined || visible.nodes[node] !== 1 ? [] : [node];
    }),
  );
  const chosen = new Map<number, number>();
  for (let turn = 0; chosen.size < most && offers.some((offer) => turn < offer.length); turn++)
    offers.forEach((offer, row) => {
      const node = offer[turn];
      if (node !== undefined && chosen.size < most && !chosen.has(node)) chosen.set(node, row);
    });
  const columns = [...chosen].sort((a, b) => a[1] - b[1]).map(([node]) => node);
  const rowOf = new Map(rows.map(({ community }, row) => [community, row]));
  const counts = rows.map(() => columns.map(() => 0));
  columns.forEach((concept, column) => {
    for (const { node } of linkedBy(index, concept, "mentions")) {
      const row = rowOf.get(index.community[node]!);
      if (visible.nodes[node] === 1 && row !== undefined) counts[row]![column]! += 1;
    }
  });
  return { rows, columns, counts };
}

/** Community → number of its shown papers. */
export function shownPapers(index: GraphIndex, visible: Visible): Map<number, number> {
  const sizes = new Map<number, number>();
  for (let node = 0; node < index.keys.length; node++)
    if (index.kind[node] === PAPER && visible.nodes[node] === 1) {
      const community = index.community[node]!;
      countUp(sizes, community);
    }
  return sizes;
}

export interface CommunitySpot {
  readonly community: number;
  readonly papers: number;
  /** Mean position of its shown papers on the map. */
  readonly x: number;
  readonly y: number;
}

export interface CommunityLink {
  readonly from: number;
  readonly to: number;
  /** Number of `related` edges between them, and the sum of their weights. */
  readonly edges: number;
  readonly weight: number;
}

/**
 * The communities as one node each, tied by what their papers have in common. Links strongest
 * first.
 */
export function communityGraph(index: GraphIndex, visible: Visible) {
  const sums = new Map<number, { papers: number; x: number; y: number }>();
  for (let node = 0; node < index.keys.length; node++) {
    if (index.kind[node] !== PAPER || visible.nodes[node] !== 1) continue;
    const sum = sums.get(index.community[node]!) ?? { papers: 0, x: 0, y: 0 };
    sum.papers++;
    sum.x += index.nodes[node]!.x;
    sum.y += index.nodes[node]!.y;
    sums.set(index.community[node]!, sum);
  }
  const spots: CommunitySpot[] = [...sums]
    .map(([community, { papers, x, y }]) => ({ community, papers, x: x / papers, y: y / papers }))
    .sort((a, b) => b.papers - a.papers || a.community - b.community);
  const links = new Map<string, { from: number; to: number; edges: number; weight: number }>();
  for (let edge = 0; edge < index.source.length; edge++) {
    if (index.relation[edge] !== RELATED || visible.edges[edge] !== 1) continue;
    const [a, b] = [index.community[index.source[edge]!]!, index.community[index.target[edge]!]!];
    if (a === b) continue;
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const link = links.get(`${from} ${to}`) ?? { from, to, edges: 0, weight: 0 };
    link.edges++;
    link.weight += index.weight[edge]!;
    links.set(`${from} ${to}`, link);
  }
  return {
    spots,
    links: [...links.values()].sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to) as CommunityLink[],
  };
}

/** Values from `least` to `most`, both included. */
export interface Bin {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/**
 * How many values fall into 0, 1, 2, 3–4, 5–8, 9–16, …: doubling bins, because such counts spread
 * over powers of two.
 */
export function doublingBins(values: readonly number[]): Bin[] {
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  const bins: { least: number; most: number; count: number }[] = [];
  for (let least = 0, most = 0; least <= top; ) {
    bins.push({ least, most, count: 0 });
    [least, most] = [most + 1, most === 0 ? 1 : most * 2];
  }
  for (const value of values) bins.find(({ most }) => value <= most)!.count++;
  const from = bins.findIndex(({ count }) => count > 0);
  return from < 0 ? [] : bins.slice(from);
}

/** Links per shown node of one kind, and papers per shown concept or term, in doubling bins. */
export function distributions(index: GraphIndex, visible: Visible) {
  const links: Record<NodeKind, number[]> = { paper: [], concept: [], term: [] };
  const frequencies: number[] = [];
  const shownDegree = new Uint32Array(index.keys.length);
  for (let edge = 0; edge < index.source.length; edge++)
    if (visible.edges[edge] === 1)
      for (const end of [index.source[edge]!, index.target[edge]!]) shownDegree[end] = shownDegree[end]! + 1;
  index.nodes.forEach((attributes, node) => {
    if (visible.nodes[node] !== 1) return;
    links[attributes.kind].push(shownDegree[node]!);
    if (attributes.kind === "concept") frequencies.push(attributes.documentFrequency);
  });
  return {
    links: {
      paper: doublingBins(links.paper),
      concept: doublingBins(links.concept),
      term: doublingBins(links.term),
    },
    frequencies: doublingBins(frequencies),
  };
}

export interface TimelineYear {
  readonly year: number;
  /** Papers by community, in the order of the communities' sizes. */
  readonly papers: readonly { readonly community: number; readonly count: number }[];
  readonly total: number;
}

/** Communities are numbered by size; papers in none come last. */
const rankOf = (community: number): number => (community < 0 ? Number.MAX_SAFE_INTEGER : community);

/** A wider span has a slip of some file at its end, which must not make millions of empty years. */
const MOST_YEARS = 500;

/**
 * Every year from the first to the last with a paper, empty ones included unless there are very
 * many; empty if no paper has a year.
 */
export function timeline(index: GraphIndex, visible: Visible): TimelineYear[] {
  const byYear = new Map<number, Map<number, number>>();
  index.nodes.forEach((attributes, node) => {
    if (attributes.kind !== "paper" || attributes.year === undefined || visible.nodes[node] !== 1) return;
    const counts = byYear.get(attributes.year) ?? new Map<number, number>();
    countUp(counts, attributes.community);
    byYear.set(attributes.year, counts);
  });
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  const span = last - first + 1;
  const every = span > MOST_YEARS ? years : Array.from({ length: span }, (_, i) => first + i);
  return every.map((year) => {
    const counts = [...(byYear.get(year) ?? [])].sort(([a], [b]) => rankOf(a) - rankOf(b));
    return {
      year,
      papers: counts.map(([community, count]) => ({ community, count })),
      total: counts.reduce((sum, [, count]) => sum + count, 0),
    };
  });
}
