// npm run bench:communities -- FOLDER [--write]: communities against labels (arXiv categories),
// against planted ones (LFR graphs), and the verdict on rewired graphs; then how well their names
// tell their papers. FOLDER is the bench folder (or ISOGLOSS_BENCH). One default setting
// throughout.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findCommunities } from "#core/communities/findCommunities.ts";
import { runLeiden } from "#core/communities/leiden.ts";
import { adjustedRand, modularity } from "#core/communities/partitions.ts";
import { neighborsFor, projectViews } from "#core/communities/projection.ts";
import { rewire } from "#core/communities/rewire.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, listEdges } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";
import { replaceBetween } from "../build/readme.ts";
import { measureNames } from "./communityNames.ts";
import { kMeans, louvainOnNeighbors, tfidf } from "./communityPeers.ts";
import { adjustedRandOf, normalizedMutualInformation } from "./partitionScores.ts";
import { makePlantedGraph, runIgraphLeiden } from "./plantedGraphs.ts";

const Labelled = z.object({ id: z.string(), label: z.string() });
const Abstract = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
const REWIRED = 100;
/** Papers of the corpus whose graph is rewired: about as many as a first library has. */
const REWIRED_PAPERS = 119;

const percent = (share: number): string => (100 * share).toFixed(1);
const readLines = <T>(path: string, schema: z.ZodType<T>): T[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));
const countOf = (found: ArrayLike<number>): number => new Set(Array.from(found)).size;

function projectionOf(papers: readonly z.infer<typeof Abstract>[]) {
  const ordered = papers.map((paper, order) => ({ ...paper, order }));
  const relatedness = createRelatedness(ordered, [], []);
  const k = neighborsFor(papers.length);
  return {
    ids: relatedness.papers.map(({ id }) => id),
    ...projectViews(nearestForCommunities(relatedness.words, relatedness.nearest, k), k),
  };
}

function benchLabels(folder: string, papers: readonly z.infer<typeof Abstract>[]): string[] {
  const labels = new Map(
    readLines(join(folder, "related", "arxiv-cs-labels.jsonl"), Labelled).map(({ id, label }) => [id, label]),
  );
  const rows = ["| arXiv-cs, 4,000 papers, 20 categories | communities | NMI | ARI |", "|---|--:|--:|--:|"];
  const report = (name: string, ids: readonly string[], found: Int32Array): void => {
    const truth = ids.map((id) => labels.get(id));
    rows.push(
      `| ${name} | ${countOf(found)} | ${percent(normalizedMutualInformation(truth, found))} | ${percent(adjustedRandOf(truth, found))} |`,
    );
  };
  const texts = tfidf(papers.map(({ title, abstract }) => `${title} ${title} ${abstract}`));
  const order = papers.map(({ id }) => id);
  const categories = new Set(labels.values()).size;
  report(`k-means on TF-IDF, told k = ${categories}`, order, kMeans(texts, categories, 1));
  for (const resolution of [1, 2])
    report(
      `Louvain, 20 nearest by TF-IDF, resolution ${resolution}`,
      order,
      louvainOnNeighbors(texts, 20, resolution, 1),
    );
  const { ids, edges } = projectionOf(papers);
  const { community, verdict } = findCommunities(edges, papers.length, DEFAULT_PARAMETERS);
  report(`**Isogloss**, automatic resolution (${verdict.resolution})`, ids, community);
  return rows;
}

function benchPlanted(folder: string): string[] {
  const rows = [
    "| LFR graph, half of the links go astray (μ = .5) | communities | NMI | in pieces | Q | Q of igraph's Leiden |",
    "|---|--:|--:|--:|--:|--:|",
  ];
  for (const size of [1000, 10_000]) {
    const graph = makePlantedGraph(folder, size, 0.5, 1);
    const csr = buildCsr(graph.n, graph.edges);
    const report = (name: string, found: Int32Array, resolution: number): void => {
      const peer = runIgraphLeiden(graph, resolution);
      const pieces = countOf(findComponents(csr, found)) - countOf(found);
      const quality = modularity(csr, found, resolution).toFixed(4);
      const other = peer === undefined ? "not installed" : modularity(csr, peer, resolution).toFixed(4);
      rows.push(
        `| ${size.toLocaleString("en")} nodes, ${name} | ${countOf(found)} | ${normalizedMutualInformation(graph.labels, found).toFixed(3)} | ${pieces} | ${quality} | ${other} |`,
      );
    };
    const { community, verdict } = findCommunities(graph.edges, graph.n, DEFAULT_PARAMETERS);
    report(`automatic resolution (${verdict.resolution})`, community, verdict.resolution);
    report("one run at resolution 1", runLeiden(csr, 1, createRandom(1)), 1);
  }
  return rows;
}

function benchChance(papers: readonly z.infer<typeof Abstract>[]): string[] {
  const sample = papers.filter((_, i) => i % Math.floor(papers.length / REWIRED_PAPERS) === 0).slice(0, REWIRED_PAPERS);
  const { edges, otherViews } = projectionOf(sample);
  const csr = buildCsr(sample.length, edges);
  const parameters = (seed: number) => ({ ...DEFAULT_PARAMETERS, seed, otherViews });
  const none = Array.from({ length: REWIRED }, (_, seed) => listEdges(rewire(csr, createRandom(seed)))).filter(
    (rewired) => !findCommunities(rewired, sample.length, DEFAULT_PARAMETERS).verdict.reliable,
  ).length;
  const first = findCommunities(edges, sample.length, parameters(1));
  const second = findCommunities(edges, sample.length, parameters(2));
  return [
    `| ${sample.length} of these papers | |`,
    "|---|--:|",
    `| verdict | ${first.verdict.reliable ? "reliable" : "not reliable"} |`,
    `| verdict “none” on graphs rewired at random | ${none} of ${REWIRED} |`,
    `| agreement (ARI) of two seeds | ${adjustedRand(first.community, second.community).toFixed(3)} |`,
  ];
}

/**
 * Of the larger collections every fourth or eighth paper: the names are measured, not the
 * communities.
 */
const NAMED = [
  ["NUS", "keyphrase/data/nus-abs.jsonl", 1],
  ["arXiv-cs", "related/arxiv-cs-corpus.jsonl", 8],
  ["CSFCube", "related/csfcube-corpus.jsonl", 4],
  ["CISI", "related/cisi-corpus.jsonl", 1],
] as const;

function benchNames(folder: string): string[] {
  const rows = [
    "| names from one half of the papers, sought in the other | communities | precision / coverage / F1 | three c-TF-IDF words |",
    "|---|--:|--:|--:|",
  ];
  for (const [name, path, step] of NAMED) {
    const papers = readLines(join(folder, path), Abstract).filter((_, i) => i % step === 0);
    const { count, ours, words } = measureNames(papers);
    const [first, second] = [ours, words].map(({ precision, coverage, f1 }) =>
      [precision, coverage, f1].map(percent).join(" / "),
    );
    rows.push(`| ${name}, ${papers.length.toLocaleString("en")} papers | ${count} | ${first} | ${second} |`);
  }
  return rows;
}

function main(): number {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? process.env["ISOGLOSS_BENCH"];
  if (folder === undefined) {
    process.stderr.write("Give the bench folder as an argument or in ISOGLOSS_BENCH.\n");
    return 2;
  }
  const papers = readLines(join(folder, "related", "arxiv-cs-corpus.jsonl"), Abstract);
  const tables: string[] = [];
  for (const part of [
    () => benchPlanted(folder),
    () => benchChance(papers),
    () => benchNames(folder),
    () => benchLabels(folder, papers),
  ]) {
    const table = part().join("\n");
    process.stdout.write(`${table}\n\n`);
    tables.push(table);
  }
  if (process.argv.includes("--write"))
    writeFileSync(
      "README.md",
      replaceBetween(readFileSync("README.md", "utf8"), "bench:communities", tables.join("\n\n")),
    );
  return 0;
}

process.exitCode = main();
