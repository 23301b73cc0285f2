// A folder of shards (shards.ts) → the whole dataset again.
import { decodeFile } from "#core/file/decodeDataset.ts";
import { type ReadEdge, readEdges } from "#core/file/readColumns.ts";
import { type Node, OPTIONS, type ReadFile, readOverview, readShard, type ShardParts } from "#core/file/readShards.ts";
import type { Dataset } from "#core/graph/dataset.ts";
import type { Outcome } from "#core/issue.ts";

/** All of it: each shard is opened. */
export function joinShards(read: ReadFile): Outcome<Dataset> {
  const overview = readOverview(read);
  if (!overview.ok) return overview;
  const nodes: Node[] = [];
  const shards: ShardParts[] = [];
  for (const i of overview.value.shards.keys()) {
    const shard = readShard(read, overview.value, i);
    if (!shard.ok) return shard;
    for (const [at, node] of shard.value.own) nodes[at] = node;
    shards.push(shard.value);
  }
  const edges: ReadEdge[] = [];
  for (const { edges: records } of shards) {
    const found: ReadEdge[] = [];
    readEdges(records, nodes, found);
    for (const [i, edge] of found.entries()) edges[Number(records[i]?.["at"])] = edge;
  }
  const { attributes } = overview.value;
  return decodeFile({ attributes, options: OPTIONS, nodes: [...nodes], edges: [...edges] });
}
