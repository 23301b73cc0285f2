// A shard of a folder (core/file/shards.ts) by its address: the files that are needed are fetched.
import { openShard } from "#core/file/openShard.ts";
import { readOverview } from "#core/file/readShards.ts";
import { type LinksOf, readShardLinks } from "#core/file/shardLinks.ts";
import { OVERVIEW, shardFile, textsFile } from "#core/file/shardNames.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { type GraphIndex, indexDataset } from "#core/graph/graphIndex.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

type Fetch = (address: string) => Promise<string | null>;

const numberOf = (address: string): number => Number(/(\d+)\.json$/.exec(address)?.[1]);

/** What is made of some files of the folder, once they are all here. */
async function withFiles<T>(
  { names, address, fetchText }: { names: readonly string[]; address: string; fetchText: Fetch },
  make: (read: (name: string) => Outcome<string>) => Outcome<T>,
): Promise<Outcome<T>> {
  const texts = await Promise.all(names.map((name) => fetchText(new URL(name, address).href)));
  return make((name) => {
    const text = texts[names.indexOf(name)] ?? null;
    return text === null ? notThere(name) : success(text);
  });
}

function shardAt(address: string, fetchText: Fetch): Promise<Outcome<Dataset>> {
  const shard = numberOf(address);
  const names = [OVERVIEW, shardFile(shard), textsFile(shard)];
  return withFiles({ names, address, fetchText }, (read) => openShard(read, shard));
}

/** The links of its papers, those to papers of other shards among them. */
export function shardLinksAt(address: string, fetchText: Fetch): Promise<Outcome<LinksOf>> {
  const shard = numberOf(address);
  return withFiles({ names: [OVERVIEW, shardFile(shard)], address, fetchText }, (read) => {
    const overview = readOverview(read);
    return overview.ok ? readShardLinks(read, overview.value, shard) : overview;
  });
}

const notThere = (name: string) =>
  failure({
    ...{
      code: "shards/fetch",
      severity: "error",
      path: name,
      message: "This file of the dataset could not be loaded.",
    },
    hint: "Is the server still running, and is the folder whole? Reload the page to try again.",
  });

export async function shardIndexAt(address: string, fetchText: Fetch): Promise<Outcome<GraphIndex>> {
  const shard = await shardAt(address, fetchText);
  return shard.ok ? success(indexDataset(shard.value), shard.issues) : shard;
}

export async function shardGraphAt(address: string, fetchText: Fetch): Promise<Outcome<KnowledgeGraph>> {
  const shard = await shardAt(address, fetchText);
  return shard.ok ? success(graphOf(shard.value), shard.issues) : shard;
}
