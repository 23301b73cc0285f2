// npm run bench:libraries -- FOLDER [--write]: communities of 24 small libraries of about 120 arXiv
// papers against their categories, twelve within one field and twelve mixed, beside TF-IDF +
// Louvain at several resolutions in the same run. FOLDER is the bench folder (or ISOGLOSS_BENCH). A
// paper in no community counts as one of its own.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { firstOfEqualTexts } from "#core/communities/equalTexts.ts";
import { findCommunities } from "#core/communities/findCommunities.ts";
import { neighborsFor, projectViews } from "#core/communities/projection.ts";
import { groupBy } from "#core/math/groups.ts";
import { nodeKey } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";
import { extractGraph } from "#core/pipeline.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";
import { replaceBetween } from "../build/readme.ts";
import { louvainOnNeighbors, tfidf } from "./communityPeers.ts";
import { adjustedRandOf, normalizedMutualInformation } from "./partitionScores.ts";

const Labelled = z.object({ id: z.string(), label: z.string() });
const Abstract = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
type Abstract = z.infer<typeof Abstract>;

const readLines = <T>(path: string, schema: z.ZodType<T>): T[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));

/** Community by paper id. */
type Finder = (papers: readonly Abstract[]) => ReadonlyMap<string, number>;

const isogloss: Finder = (papers) => {
  const relatedness = createRelatedness(
    papers.map((paper, order) => ({ ...paper, order })),
    [],
    [],
  );
  const standIn = firstOfEqualTexts(relatedness.words);
  const k = neighborsFor(new Set(standIn).size);
  const near = nearestForCommunities(relatedness.words, relatedness.nearest, k);
  const { edges, otherViews } = projectViews(near, k, standIn);
  const { community } = findCommunities(edges, papers.length, { ...DEFAULT_PARAMETERS, standIn, otherViews });
  return new Map(relatedness.papers.map(({ id }, v) => [id, community[v]! < 0 ? -1 - v : community[v]!]));
};

/** What the command writes: papers that share nothing with their community are in none. */
const asWritten: Finder = (papers) => {
  const corpus = { id: "library", title: "library", papers: papers.map((paper, order) => ({ ...paper, order })) };
  const { graph } = extractGraph(corpus);
  return new Map(
    papers.map(({ id }, v) => {
      const community = graph.getNodeAttributes(nodeKey("paper", id)).community;
      return [id, community < 0 ? -1 - v : community];
    }),
  );
};

const peer =
  (resolution: number): Finder =>
  (papers) => {
    const texts = tfidf(papers.map(({ title, abstract }) => `${title} ${title} ${abstract}`));
    const found = louvainOnNeighbors(texts, 20, resolution, 1);
    return new Map(papers.map(({ id }, v) => [id, found[v]!]));
  };

const FINDERS: readonly (readonly [string, Finder])[] = [
  ...[1, 1.5, 2, 3].map((resolution) => [`TF-IDF + Louvain, resolution ${resolution}`, peer(resolution)] as const),
  ["**Isogloss**, automatic", isogloss],
  ["**Isogloss**, as `extract` writes it", asWritten],
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean NMI / ARI (communities) of some libraries. */
function score(folder: string, names: readonly string[], find: Finder): string {
  const rows = names.map((name) => {
    const found = find(readLines(join(folder, `${name}-corpus.jsonl`), Abstract));
    const labels = readLines(join(folder, `${name}-labels.jsonl`), Labelled);
    const truth = labels.map(({ label }) => label);
    const ours = labels.map(({ id }) => found.get(id) ?? -1);
    return {
      nmi: 100 * normalizedMutualInformation(truth, ours),
      ari: 100 * adjustedRandOf(truth, ours),
      alone: ours.filter((c) => c < 0).length,
      count: new Set(ours.filter((c) => c >= 0)).size,
    };
  });
  const [nmi, ari, count, alone] = (["nmi", "ari", "count", "alone"] as const).map((of) =>
    mean(rows.map((row) => row[of])).toFixed(1),
  );
  return `${nmi} / ${ari} (${count}${alone === "0.0" ? "" : `, ${alone} papers in none`})`;
}

function main(): number {
  const root = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? process.env["ISOGLOSS_BENCH"];
  if (root === undefined) {
    process.stderr.write("Give the bench folder as an argument or in ISOGLOSS_BENCH.\n");
    return 2;
  }
  const folder = join(root, "related", "libraries");
  const names = readdirSync(folder).flatMap((file) => /^(\d+)-corpus\.jsonl$/.exec(file)?.[1] ?? []);
  const halves = groupBy(names.sort(), (name) => Number(name) % 2);
  const lines = ["| NMI / ARI (communities) | one field | mixed fields |", "|---|--:|--:|"];
  for (const [name, find] of FINDERS) {
    const cells = [0, 1].map((half) => score(folder, halves.get(half) ?? [], find));
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
    process.stdout.write(`${lines.at(-1)}\n`);
  }
  if (process.argv.includes("--write"))
    writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:libraries", lines.join("\n")));
  return 0;
}

process.exitCode = main();
