// A dataset as a folder of shards, from afar: its overview, fetched and checked. Its shards are
// datasets of their own, by the names that entryOfFolder knows.
import { type DatasetEntry, fetchText } from "#browser/datasets.ts";
import { type Overview, readOverview } from "#core/file/readShards.ts";
import { OVERVIEW } from "#core/file/shardNames.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

export interface Atlas {
  readonly entry: DatasetEntry;
  readonly overview: Overview;
  /** Community → id of the dataset that its shard is. */
  readonly partOf: ReadonlyMap<number, string>;
}

export async function loadAtlas(entry: DatasetEntry): Promise<Outcome<Atlas>> {
  const text = await fetchText(entry.address);
  // some servers answer with their page what they do not have
  const overview = text === null || text.startsWith("<") ? notThere : readOverview(() => success(text));
  if (!overview.ok) return overview;
  const parts = overview.value.shards.flatMap(({ communities }, shard) =>
    communities.map((community): [number, string] => [community, `${entry.id}/${shard}`]),
  );
  return success({ entry, overview: overview.value, partOf: new Map(parts) });
}

const notThere = failure({
  ...{
    code: "shards/fetch",
    severity: "error",
    path: OVERVIEW,
    message: "The folder of this dataset could not be loaded.",
  },
  hint: "It belongs into graph/ beside the page. Is the server still running?",
});
