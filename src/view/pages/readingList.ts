// A reading list: few papers that together cover many concepts, in the order in which each adds
// most. Weighted maximum coverage by greedy choice, for every length at least 1 - 1/e of the best
// there is (Nemhauser, Wolsey, Fisher 1978, doi:10.1007/BF01588971), with gains computed anew only
// while they can still win (Minoux 1978, doi:10.1007/BFb0006528).
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { linkedBy } from "#view/pages/reading.ts";

export interface ReadingStep {
  /** Node number of the paper. */
  readonly paper: number;
  /** Share of the weight that no earlier paper covers, 0..1. Never larger than the step before. */
  readonly gain: number;
  /** Share covered after it, 0..1. */
  readonly covered: number;
  /** The concepts it adds, heaviest first. */
  readonly adds: readonly number[];
}

export interface ReadingList {
  readonly steps: readonly ReadingStep[];
  /** Concepts to be covered. */
  readonly concepts: number;
  /** Concepts that none of the papers mentions. */
  readonly unreachable: readonly number[];
  /** How many papers there were to choose from. */
  readonly candidates: number;
}

/** What is to be covered, by whom, and how far. */
export interface ReadingGoal {
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  /** Share of the weight that is enough, 0..1. */
  readonly share: number;
}

/**
 * A concept weighs as many papers as mention it in the dataset, so that "60 % covered" means: the
 * concepts behind 60 % of the mentions. Ties go to the smaller node number. O(papers · concepts per
 * paper) plus the gains computed anew, in practice a few per step.
 */
export function readingList(index: GraphIndex, { concepts, papers, share }: ReadingGoal): ReadingList {
  const weight = new Map(concepts.map((node) => [node, linkedBy(index, node, "mentions").length]));
  const candidates = [...new Set(papers)].sort((a, b) => a - b);
  const mentioned = new Map(candidates.map((paper) => [paper, wantedOf(index, paper, weight)]));
  const reachable = new Set([...mentioned.values()].flat());
  const total = sum(reachable, weight);
  const covered = new Set<number>();
  const freshOf = (paper: number) => mentioned.get(paper)!.filter((node) => !covered.has(node));

  // Gains only shrink, so an old gain is an upper bound: the front is computed anew until it stays
  // in front.
  const queue = candidates.map((paper) => ({ paper, gain: sum(freshOf(paper), weight) })).sort(byGain);
  const steps: ReadingStep[] = [];
  let reached = 0;
  while (queue.length > 0 && reached < share * total - 1e-9) {
    const front = queue.shift()!;
    const adds = freshOf(front.paper);
    const gain = sum(adds, weight);
    if (gain === 0) continue;
    if (gain < front.gain) {
      insert(queue, { paper: front.paper, gain });
      continue;
    }
    for (const node of adds) covered.add(node);
    reached += gain;
    adds.sort((a, b) => weight.get(b)! - weight.get(a)! || a - b);
    steps.push({ paper: front.paper, gain: gain / total, covered: reached / total, adds });
  }
  const unreachable = [...weight.keys()].filter((node) => !reachable.has(node)).sort((a, b) => a - b);
  return { steps, concepts: weight.size, unreachable, candidates: candidates.length };
}

const wantedOf = (index: GraphIndex, paper: number, wanted: ReadonlyMap<number, number>): number[] =>
  linkedBy(index, paper, "mentions").flatMap(({ node }) => (wanted.has(node) ? [node] : []));

function sum(nodes: Iterable<number>, weight: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const node of nodes) total += weight.get(node)!;
  return total;
}

interface Offer {
  readonly paper: number;
  readonly gain: number;
}

const byGain = (a: Offer, b: Offer): number => b.gain - a.gain || a.paper - b.paper;

/** Keeps the queue sorted; O(log n) comparisons. */
function insert(queue: Offer[], offer: Offer): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byGain(queue[middle]!, offer) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, offer);
}

/** What one wants to read about: a tray, a selection, a community. */
export interface ReadingSource {
  /** Concepts wanted for themselves, even if only one paper mentions them. */
  readonly concepts: readonly number[];
  /** Papers wanted for what they mention. */
  readonly papers: readonly number[];
}

const kindOf = (index: GraphIndex, node: number) => NODE_KINDS[index.kind[node]!]!;

export const sourceOfNodes = (index: GraphIndex, nodes: readonly number[]): ReadingSource => ({
  concepts: nodes.filter((node) => kindOf(index, node) === "concept"),
  papers: nodes.filter((node) => kindOf(index, node) === "paper"),
});

export const sourceOfCommunity = (index: GraphIndex, community: number): ReadingSource => ({
  concepts: [],
  papers: index.keys.flatMap((_, node) =>
    index.community[node] === community && kindOf(index, node) === "paper" ? [node] : [],
  ),
});

/**
 * The concepts a source asks for. With `shared`, of those its papers mention only the ones that
 * stand in at least two papers of the dataset: what a single paper speaks of can be read nowhere
 * else, and would put every paper on the list.
 */
export function conceptsOf(index: GraphIndex, { concepts, papers }: ReadingSource, shared: boolean): number[] {
  const mentioned = papers.flatMap((paper) => linkedBy(index, paper, "mentions").map(({ node }) => node));
  const wanted = shared ? mentioned.filter((node) => linkedBy(index, node, "mentions").length > 1) : mentioned;
  return [...new Set([...concepts, ...wanted])].sort((a, b) => a - b);
}
