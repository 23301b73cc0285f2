// `npm run bench:kernels -- FOLDER [--write]`: the kernels beside their peers in one run: communities
// beside igraph's Leiden (python3-igraph) and graphology's Louvain, opening a dataset beside
// graphology's import. FOLDER is the bench folder (or ISOGLOSS_BENCH).
import { readFileSync, writeFileSync } from "node:fs";
import { MultiUndirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { runLeiden } from "#core/communities/leiden.ts";
import { modularity } from "#core/communities/partitions.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { findComponents } from "#core/math/components.ts";
import { buildCsr, type Csr } from "#core/math/csr.ts";
import { createRandom } from "#core/math/random.ts";
import { replaceBetween } from "../build/readme.ts";
import { makePlantedGraph, type PlantedGraph, timeIgraphLeiden } from "./plantedGraphs.ts";

const SIZES = [10_000, 100_000];
/** Half of the links go astray. */
const MIXING = 0.5;

function timed<T>(run: () => T): { seconds: number; value: T } {
  const since = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(since);
  return { seconds: (user + system) / 1e6, value };
}

const inPieces = (csr: Csr, found: Int32Array): number =>
  new Set(findComponents(csr, found)).size - new Set(found).size;

function benchLeiden(size: number, planted: PlantedGraph): string[] {
  const { n, edges } = planted;
  const built = timed(() => buildCsr(n, edges));
  const csr = built.value;
  const own = timed(() => runLeiden(csr, 1, createRandom(1)));
  const igraph = timeIgraphLeiden(planted, 1);
  const graph = new UndirectedGraph();
  const copied = timed(() => {
    for (let v = 0; v < n; v++) graph.addNode(v);
    for (let e = 0; e < edges.sources.length; e++)
      graph.mergeUndirectedEdge(edges.sources[e]!, edges.targets[e]!, { weight: edges.weights[e]! });
  });
  const peer = timed(() => louvain(graph, { rng: createRandom(1), getEdgeWeight: "weight" }));
  const peerFound = Int32Array.from({ length: n }, (_, v) => peer.value[v] ?? 0);
  const row = (name: string, build: number | undefined, seconds: number, found: Int32Array): string =>
    `| ${[
      `${name}, ${size.toLocaleString("en")} nodes`,
      build === undefined ? "–" : build.toFixed(2),
      seconds.toFixed(2),
      (seconds / (igraph?.seconds ?? Number.NaN)).toFixed(2),
      modularity(csr, found).toFixed(4),
      inPieces(csr, found),
    ].join(" | ")} |`;
  return [
    row("**Isogloss** Leiden", built.seconds, own.seconds, own.value),
    ...(igraph === undefined
      ? []
      : [row("igraph Leiden until stable (C)", undefined, igraph.seconds, igraph.membership)]),
    row("graphology Louvain", copied.seconds, peer.seconds, peerFound),
  ];
}

function benchOpening(): string[] {
  const plain = readFileSync("graph/seeds.graph.json", "utf8");
  const opened = decodeGraph(plain);
  if (!opened.ok) throw new Error("graph/seeds.graph.json cannot be opened");
  const columns = [...encodeColumns(datasetOf(opened.value))].join("");
  const median = (run: () => unknown): number =>
    Array.from({ length: 7 }, () => timed(run).seconds).sort((a, b) => a - b)[3]!;
  const imported = median(() => MultiUndirectedGraph.from(JSON.parse(plain)));
  const row = (name: string, seconds: number, text: string): string =>
    `| ${[name, (1000 * seconds).toFixed(0), (seconds / imported).toFixed(2), (text.length / 2 ** 20).toFixed(2)].join(" | ")} |`;
  return [
    row("graphology's import of the plain form, unchecked", imported, plain),
    row(
      "**Isogloss**, plain form, every field checked",
      median(() => decodeGraph(plain)),
      plain,
    ),
    row(
      "**Isogloss**, columns, every field checked",
      median(() => decodeGraph(columns)),
      columns,
    ),
  ];
}

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith("--")) ?? process.env["ISOGLOSS_BENCH"];
if (folder === undefined) throw new Error("Which folder? npm run bench:kernels -- FOLDER");
const table = [
  "| LFR graph, mean degree 20, μ = .5 | build, s | run, s | of igraph's | Q | in pieces |",
  "|---|--:|--:|--:|--:|--:|",
  ...SIZES.flatMap((size) => {
    process.stderr.write(`${size.toLocaleString("en")} nodes …\n`);
    return benchLeiden(size, makePlantedGraph(folder, size, MIXING, 1));
  }),
  "",
  "| opening the seed dataset | ms | of graphology's | MB |",
  "|---|--:|--:|--:|",
  ...benchOpening(),
].join("\n");
process.stdout.write(`${table}\n`);
if (words.includes("--write"))
  writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:kernels", table));
