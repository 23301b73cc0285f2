// `npm run bench:related -- [FOLDER] [--write]`: how well related papers match what experts judged,
// beside peers in the same process. FOLDER (or ISOGLOSS_BENCH) holds related/related-eval.mjs and
// the csfcube and cisi files. MAP and nDCG%20 as that script defines them. --own leaves the peers
// out; --write puts the table into README.md. The same recipe rule for every set.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";
import { replaceBetween } from "../build/readme.ts";
import * as peers from "./peers/rankingPeers.ts";
import { type RelatedSet, readSets } from "./relatedSets.ts";

const SIZES = [125, 300, 1000];

/**
 * All scores, by the function that the command and the app rank with. Concepts give reasons their
 * names and change no score.
 */
const isogloss: peers.Ranker = (papers) => {
  const relatedness = createRelatedness(papers, [], []);
  const places = papers.map(({ id }) => relatedness.indexOf(id));
  return (query) => {
    const scores = relatedness.scores(places[query] ?? -1);
    return Float64Array.from(places, (place) => scores[place] ?? 0);
  };
};

/** Only the twelve nearest of each paper, as a dataset links them: others rank last, by id. */
const nearestAlone: peers.Ranker = (papers) => {
  const relatedness = createRelatedness(papers, [], []);
  const { k, index, value } = relatedness.nearest(12);
  const places = papers.map(({ id }) => relatedness.indexOf(id));
  return (query) => {
    const own = places[query] ?? -1;
    const weights = new Float64Array(papers.length);
    for (let e = 0; e < index.length; e++) {
      const [from, to] = [Math.floor(e / k), index[e] ?? -1];
      if (from === own && to >= 0) weights[to] = value[e] ?? 0;
      else if (to === own) weights[from] = value[e] ?? 0;
    }
    return Float64Array.from(places, (place) => weights[place] ?? 0);
  };
};

const OWN: readonly (readonly [string, peers.Ranker])[] = [
  ["**Isogloss**", isogloss],
  ["Isogloss, the 12 nearest per paper alone", nearestAlone],
];
const PEERS: readonly (readonly [string, peers.Ranker])[] = [
  ["TF-IDF cosine, sublinear, title twice", peers.tfIdf],
  ["TF-IDF cosine, raw counts", peers.tfIdfRaw],
  ["BM25", peers.bm25],
  ["Adamic–Adar on shared terms", peers.adamicAdar],
  ["shared keyphrases, cosine of 20", peers.sharedKeyphrases],
  ["random walk with restart, paper–term graph", peers.randomWalk],
  ["MiniSearch", peers.miniSearch],
];

interface Run {
  readonly query: string;
  readonly doc: string;
  readonly score: number;
}

/** MAP and nDCG%20 of all queries, or of one facet's (what of the query's paper is sought). */
type Scorer = (set: RelatedSet, run: readonly Run[], facet?: string) => [number, number];

async function loadScorer(folder: string): Promise<Scorer> {
  const loaded: unknown = await import(pathToFileURL(join(folder, "related-eval.mjs")).href);
  const evaluate: unknown = typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, "evaluate") : undefined;
  if (typeof evaluate !== "function") throw new Error("related-eval.mjs exports no evaluate()");
  return (set, run, facet = "all") => {
    const result: unknown = Reflect.apply(evaluate, undefined, [set.grades, run, { queries: set.queries }]);
    const all = field(field(result, "rows"), facet);
    const [map, ndcg] = [field(all, "MAP"), field(all, "nDCG%20")];
    if (typeof map !== "number" || typeof ndcg !== "number") throw new Error("evaluate() gave no MAP and nDCG%20");
    return [100 * map, 100 * ndcg];
  };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

function rankSet(set: RelatedSet, ranker: peers.Ranker): Run[] {
  return set.libraries.flatMap(({ papers, queries }) => {
    const scoresOf = ranker(papers);
    const place = new Map(papers.map(({ id }, index) => [id, index]));
    const known = new Map<string, Float64Array>();
    return queries.flatMap(({ query, candidates }) => {
      const scores = known.get(query.doc) ?? scoresOf(place.get(query.doc) ?? -1);
      known.set(query.doc, scores);
      return candidates.map((doc) => ({ query: query.query, doc, score: scores[place.get(doc) ?? -1] ?? 0 }));
    });
  });
}

/** CSFCube asks for papers of a like background, method or result: the same score for each. */
function scoreFacets(score: Scorer, cube: RelatedSet | undefined): string[] {
  if (cube === undefined) return [];
  const run = rankSet(cube, isogloss);
  const facets = ["background", "method", "result"];
  const cells = facets.map((facet) =>
    score(cube, run, facet)
      .map((value) => value.toFixed(1))
      .join(" / "),
  );
  return [
    `| ${cube.name} by facet | ${facets.join(" | ")} |`,
    `|---|${facets.map(() => "--:|").join("")}`,
    `| **Isogloss** | ${cells.join(" | ")} |`,
  ];
}

async function main(): Promise<number> {
  const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const root = given ?? process.env["ISOGLOSS_BENCH"];
  const folder = [root, join(root ?? ".", "related")].find(
    (place) => place !== undefined && existsSync(join(place, "related-eval.mjs")),
  );
  if (folder === undefined) {
    process.stderr.write(
      "Name the folder with related-eval.mjs and its data: npm run bench:related -- FOLDER (or set ISOGLOSS_BENCH).\n",
    );
    return 2;
  }
  const score = await loadScorer(folder);
  const sets = readSets(folder, SIZES);
  const lines = [
    `| MAP / nDCG%20 | ${sets.map(({ name }) => name).join(" | ")} |`,
    `|---|${sets.map(() => "--:|").join("")}`,
  ];
  for (const [name, ranker] of process.argv.includes("--own") ? OWN : [...OWN, ...PEERS]) {
    const cells = sets.map((set) =>
      score(set, rankSet(set, ranker))
        .map((value) => value.toFixed(1))
        .join(" / "),
    );
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  const table = [...lines, "", ...scoreFacets(score, sets[0])].join("\n");
  process.stdout.write(`${table}\n`);
  if (process.argv.includes("--write"))
    writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:related", table));
  return 0;
}

process.exitCode = await main();
