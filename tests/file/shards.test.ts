// A dataset as a folder: comes back without loss, answers for one paper from its own shard, and says
// where it is damaged.
import { describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { openLinks } from "#core/file/openLinks.ts";
import { openShard } from "#core/file/openShard.ts";
import { openShardLinks } from "#core/file/openShardLinks.ts";
import { joinShards } from "#core/file/openShards.ts";
import { OVERVIEW, TITLES } from "#core/file/shardNames.ts";
import { encodeShards } from "#core/file/shards.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const opened = (text: string): KnowledgeGraph => {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

/** A folder in memory that remembers what was opened. */
function folderOf(graph: KnowledgeGraph) {
  const files = new Map(encodeShards(datasetOf(graph), 20).map(({ name, text }) => [name, [...text].join("")]));
  const asked: string[] = [];
  const read = (name: string): Outcome<string> => {
    asked.push(name);
    const text = files.get(name);
    return text === undefined
      ? failure({ code: "files/read", severity: "error", message: `There is no ${name}.` })
      : success(text);
  };
  return { files, asked, read };
}

/** Four communities, none so small that it shares its shard with all others. */
const large = (): string =>
  encodeGraph(opened(JSON.stringify(fakeGraphFile({ papers: 120, communities: 4, seed: 3 }))));

describe("a dataset as a folder", () => {
  it("comes back as it was", () => {
    for (const plain of [encodeGraph(opened(encodeGraph(sampleGraph()))), large()]) {
      const joined = joinShards(folderOf(opened(plain)).read);
      if (!joined.ok) throw new Error(JSON.stringify(joined.issues));
      expect(encodeGraph(graphOf(joined.value))).toBe(plain);
    }
  });

  it("has a small overview, and texts apart", () => {
    const { files } = folderOf(opened(large()));
    const shards = [...files.keys()].filter((name) => name.startsWith("shard-"));
    expect(shards.length).toBeGreaterThan(2);
    for (const name of shards) expect(files.get(name)).not.toContain('"abstract"');
    const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    expect(files.get(OVERVIEW)!.length).toBeLessThan(size / 4);
  });

  it("gives the links of any paper from the overview, the titles and one shard", () => {
    const plain = large();
    const { read, asked } = folderOf(opened(plain));
    const whole = openLinks(plain);
    const links = openShardLinks(read);
    if (!links.ok || !whole.ok) throw new Error("it does not open");
    expect(asked).toEqual([OVERVIEW, TITLES]);
    const shardOf = new Map(links.value.papers.map(({ id, shard }) => [`paper:${id}`, shard]));
    for (const paper of links.value.papers.filter((_, i) => i % 10 === 0)) {
      asked.length = 0;
      const found = links.value.of(paper);
      expect(asked).toHaveLength(1);
      if (!found.ok) throw new Error(JSON.stringify(found.issues));
      expect(found.value.map(({ shard: _, ...link }) => link)).toEqual(whole.value.of(paper.id));
      for (const { paper: other, shard } of found.value) expect(shardOf.get(other)).toBe(shard);
    }
  });

  it("gives each shard as a dataset of its own, with all that its papers say", () => {
    const whole = opened(large());
    const { read, asked } = folderOf(whole);
    const papers: string[] = [];
    for (let shard = 0; ; shard++) {
      asked.length = 0;
      const found = openShard(read, shard);
      if (!found.ok) break;
      expect(found.issues).toEqual([]);
      expect(asked).toHaveLength(3);
      const graph = graphOf(found.value);
      const own = graph.filterNodes((_, { kind }) => kind === "paper");
      for (const paper of own) {
        const said = whole.filterEdges(paper, (_, { kind }) => kind !== "related");
        expect(said.filter((edge) => !graph.hasEdge(edge))).toEqual([]);
        expect(graph.getNodeAttributes(paper)).toEqual(whole.getNodeAttributes(paper));
      }
      expect(encodeGraph(opened(encodeGraph(graph)))).toBe(encodeGraph(graph));
      papers.push(...own);
    }
    expect(papers.sort()).toEqual(whole.filterNodes((_, { kind }) => kind === "paper").sort());
  });

  it("says which file is missing, changed or of another dataset", () => {
    const { files, read } = folderOf(sampleGraph());
    for (const name of files.keys()) {
      const text = files.get(name)!;
      for (const damaged of [text.slice(1), text.replace(/\d/, "x"), ""]) {
        files.set(name, damaged);
        expect(joinShards(read).ok && openShardLinks(read).ok).toBe(false);
      }
      files.set(name, text);
    }
    expect(joinShards(read).ok && openShardLinks(read).ok).toBe(true);
  });
});
