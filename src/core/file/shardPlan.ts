// Which communities stand together in one file of a folder (shards.ts): a large one by itself, small
// ones together, so that no file is opened for a handful of papers.
import type { Dataset, NodeEntry } from "#core/graph/dataset.ts";
import { countUp } from "#core/math/groups.ts";

/** A shard of fewer papers takes in the next community. */
export const FEWEST_PAPERS = 500;

/** A node with its number in the whole. */
export interface Numbered extends NodeEntry {
  readonly at: number;
  readonly shard: number;
}

export interface Shard {
  readonly communities: readonly number[];
  readonly papers: number;
}

export interface ShardPlan {
  readonly shards: readonly Shard[];
  readonly shardOf: (community: number) => number;
}

/** Communities by their number, papers in none last. */
export function planShards(dataset: Dataset, fewest: number): ShardPlan {
  const papers = new Map<number, number>();
  for (const { attributes: own } of dataset.nodes()) countUp(papers, own.community, own.kind === "paper" ? 1 : 0);
  const last = (community: number): number => (community < 0 ? Infinity : community);
  const shards: { communities: number[]; papers: number }[] = [];
  const places = new Map<number, number>();
  for (const [community, count] of [...papers].sort(([a], [b]) => last(a) - last(b))) {
    const open = shards.at(-1);
    if (open !== undefined && open.papers < fewest) {
      open.communities.push(community);
      open.papers += count;
    } else shards.push({ communities: [community], papers: count });
    places.set(community, shards.length - 1);
  }
  return { shards, shardOf: (community) => places.get(community) ?? 0 };
}
