// The overview of a folder (shards.ts): what is seen from afar (communities with their names and
// places, and how strongly papers of two are related), and what the other files hold.
import type { Known } from "#core/file/columns.ts";
import { ribbonsOf } from "#core/file/communityRibbons.ts";
import { SHARDS_FORMAT, SHARDS_VERSION, shardFile, TITLES, textsFile } from "#core/file/shardNames.ts";
import type { Numbered, ShardPlan } from "#core/file/shardPlan.ts";
import { colorNumbers } from "#core/graph/communityColors.ts";
import type { Dataset } from "#core/graph/dataset.ts";

interface Whole {
  readonly nodes: readonly Numbered[];
  readonly known: Known;
  /** Of the files that were written before. */
  readonly hashes: ReadonlyMap<string, string>;
}

export const overviewOf = (dataset: Dataset, { shards }: ShardPlan, whole: Whole): object => ({
  ...{ format: SHARDS_FORMAT, version: SHARDS_VERSION, attributes: dataset.attributes },
  titles: whole.hashes.get(TITLES),
  shards: shards.map((shard, i) => ({
    ...shard,
    graph: whole.hashes.get(shardFile(i)),
    texts: whole.hashes.get(textsFile(i)),
  })),
  grounds: groundsOf(dataset, whole),
  ribbons: ribbonsOf(dataset, (key) => whole.nodes[whole.known.places.get(key) ?? -1]?.attributes.community ?? -1),
});

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Community, papers, where their middle is on the map, and the number of its color. */
function groundsOf({ attributes: { communities } }: Dataset, { nodes }: Whole): number[][] {
  const colors = colorNumbers(
    nodes.map(({ attributes: own }) => own),
    communities,
  );
  const sums = new Map<number, [papers: number, x: number, y: number]>();
  for (const { attributes: own } of nodes) {
    if (own.kind !== "paper" || own.community < 0) continue;
    const [papers, x, y] = sums.get(own.community) ?? [0, 0, 0];
    sums.set(own.community, [papers + 1, x + own.x, y + own.y]);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([community, [papers, x, y]]) => [
      ...[community, papers, round(x / papers), round(y / papers)],
      colors.get(community) ?? 0,
    ]);
}
