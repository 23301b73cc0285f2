// The links of one paper from its own shard of a folder (shards.ts): overview, titles and that shard
// are opened, and nothing else.
import { z } from "zod";
import { fingerprint } from "#core/file/fingerprint.ts";
import { damaged, parsed, type ReadFile, readOverview } from "#core/file/readShards.ts";
import { readShardLinks, type ShardLink } from "#core/file/shardLinks.ts";
import { TITLES } from "#core/file/shardNames.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import { type Outcome, success } from "#core/issue.ts";
import { nodeKey } from "#core/model.ts";

const titleSchema = z.tuple([z.string(), z.int(), z.string(), z.int()]);

/** What the folder says of a paper without opening its shard. */
export interface PaperTitle {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly shard: number;
}

export interface ShardLinks {
  readonly attributes: GraphAttributes;
  readonly papers: readonly PaperTitle[];
  /** The papers a paper is linked to, most related first: opens one shard. */
  readonly of: (paper: PaperTitle) => Outcome<readonly ShardLink[]>;
}

/** Opens the overview and the titles. */
export function openShardLinks(read: ReadFile): Outcome<ShardLinks> {
  const overview = readOverview(read);
  if (!overview.ok) return overview;
  const titles = read(TITLES);
  if (!titles.ok) return titles;
  if (fingerprint(titles.value) !== overview.value.titles) return damaged(TITLES);
  const papers = titles.value.split("\n").flatMap((line): PaperTitle[] => {
    const found = titleSchema.safeParse(parsed(line)).data;
    return found === undefined ? [] : [{ id: found[0], order: found[1], title: found[2], shard: found[3] }];
  });
  return success({
    ...{ attributes: overview.value.attributes, papers },
    of: ({ id, shard }) => {
      const links = readShardLinks(read, overview.value, shard);
      return links.ok ? success(links.value(nodeKey("paper", id))) : links;
    },
  });
}
