// A shard of a folder (core/file/shards.ts) by its address: overview, graph and texts are fetched.
import { openShard } from "#core/file/openShard.ts";
import { OVERVIEW, shardFile, textsFile } from "#core/file/shardNames.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import { type GraphIndex, indexDataset } from "#core/graph/graphIndex.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

type Fetch = (address: string) => Promise<string | null>;

async function shardAt(address: string, fetchText: Fetch): Promise<Outcome<Dataset>> {
  const shard = Number(/(\d+)\.json$/.exec(address)?.[1]);
  const names = [OVERVIEW, shardFile(shard), textsFile(shard)];
  const texts = await Promise.all(names.map((name) => fetchText(new URL(name, address).href)));
  return openShard((name) => {
    const text = texts[names.indexOf(name)] ?? null;
    return text === null ? notThere(name) : success(text);
  }, shard);
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
