// `npm run bench:keyphrases -- [FOLDER]`: how well concepts match what people chose, beside peers
// run in the same process. FOLDER (or ISOGLOSS_BENCH) holds keyphrase/keyphrase-eval.mjs and
// keyphrase/data/*.jsonl. Prints a Markdown table; --write puts it into README.md. Isogloss learned
// from half of some sets at a time (scripts/learn/forest.ts): each of their papers is scored by the
// forest that has not seen it. Protocol: Porter-stemmed exact match, all gold phrases, macro F1@10,
// default parameters for every set.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { readChosen } from "#core/concepts/ranking/chosenWords.ts";
import { readForest } from "#core/concepts/ranking/forest.ts";
import { type Learned, SHIPPED } from "#core/concepts/ranking/learned.ts";
import { rankAll } from "#core/concepts/ranking/rankPaper.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { replaceBetween } from "../build/readme.ts";
import { type GoldPaper, readPapers } from "../learn/papers.ts";
import { compromiseNouns, rake, tfIdf, winkChunks } from "./peers/simplePeers.ts";
import { yake } from "./peers/yake.ts";

/** Ranked phrases for each paper of a collection. */
type Extractor = (papers: readonly GoldPaper[], set: string) => string[][];

interface Folds {
  readonly sets: readonly string[];
  /** Fold i has not seen the papers whose number leaves remainder i. */
  readonly folds: readonly Learned[];
}

function readFolds(): Folds {
  const data: unknown = JSON.parse(readFileSync(new URL("./foldForestsData.json", import.meta.url), "utf8"));
  const lines = z.array(z.string());
  const fold = z.object({ trees: lines, head: lines, first: lines, anywhere: lines });
  const { sets, folds } = z.object({ sets: lines, folds: z.array(fold) }).parse(data);
  return {
    sets,
    folds: folds.map(({ trees, head, first, anywhere }) => ({
      forest: readForest(trees),
      words: { head: readChosen(head), first: readChosen(first), anywhere: readChosen(anywhere) },
    })),
  };
}

const { sets: learnedSets, folds } = readFolds();

/** What never saw the paper: one fold's where the set was learned from, the shipped elsewhere. */
const unseen = (set: string, index: number): Learned =>
  (learnedSets.includes(set) ? folds[index % folds.length] : undefined) ?? SHIPPED;

const isogloss: Extractor = (papers, set) => rankAll(papers, papers.map(analysePaper), (index) => unseen(set, index));

const textOf = (paper: GoldPaper): string => `${paper.title} . ${paper.abstract}`;
const eachPaper =
  (extract: (text: string) => string[]): Extractor =>
  (papers) =>
    papers.map((paper) => extract(textOf(paper)));

const SYSTEMS: readonly (readonly [string, Extractor])[] = [
  ["**Isogloss**", isogloss],
  ["wink-nlp noun chunks", eachPaper(winkChunks)],
  ["TF-IDF phrases", (papers) => tfIdf(papers.map(textOf))],
  ["YAKE!", eachPaper(yake)],
  ["compromise `.nouns()`", eachPaper(compromiseNouns)],
  ["RAKE", eachPaper(rake)],
];

interface Prediction {
  readonly id: string;
  readonly keyphrases: readonly string[];
}

async function loadScorer(
  folder: string,
): Promise<(gold: readonly GoldPaper[], predictions: readonly Prediction[]) => number> {
  const loaded: unknown = await import(pathToFileURL(join(folder, "keyphrase-eval.mjs")).href);
  const evaluate: unknown = typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, "evaluate") : undefined;
  if (typeof evaluate !== "function") throw new Error("keyphrase-eval.mjs exports no evaluate()");
  return (gold, predictions) => {
    const result: unknown = Reflect.apply(evaluate, undefined, [gold, predictions]);
    const macro: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "macro") : undefined;
    const atTen: unknown = Array.isArray(macro) ? macro[1] : undefined;
    const f: unknown = typeof atTen === "object" && atTen !== null ? Reflect.get(atTen, "F") : undefined;
    if (typeof f !== "number") throw new Error("evaluate() gave no macro F1@10");
    return 100 * f;
  };
}

async function main(): Promise<number> {
  const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const root = given ?? process.env["ISOGLOSS_BENCH"];
  const folder = [root, join(root ?? ".", "keyphrase")].find(
    (place) => place !== undefined && existsSync(join(place, "keyphrase-eval.mjs")),
  );
  if (folder === undefined) {
    process.stderr.write(
      "Name the folder with keyphrase-eval.mjs and data/*.jsonl: npm run bench:keyphrases -- FOLDER (or set ISOGLOSS_BENCH).\n",
    );
    return 2;
  }
  const score = await loadScorer(folder);
  const sets = readdirSync(join(folder, "data"))
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => ({ name: basename(name, ".jsonl"), papers: readPapers(join(folder, "data", name)) }));
  const warmUp = sets[0]?.papers.slice(0, 50) ?? [];
  const lines = [
    `| system | ${sets.map(({ name, papers }) => `${name} (${papers.length})`).join(" | ")} | mean | papers/s per thread |`,
    `|---|${"--:|".repeat(sets.length + 2)}`,
  ];
  for (const [name, extract] of SYSTEMS) {
    extract(warmUp, "");
    const started = process.cpuUsage();
    const found = sets.map(({ name: set, papers }) => extract(papers, set));
    const used = process.cpuUsage(started);
    const scores = sets.map(({ papers }, index) =>
      score(
        papers,
        papers.map((paper, at) => ({ id: paper.id, keyphrases: found[index]?.[at]?.slice(0, 60) ?? [] })),
      ),
    );
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    const count = sets.reduce((sum, { papers }) => sum + papers.length, 0);
    const speed = count / ((used.user + used.system) / 1e6);
    lines.push(`| ${name} | ${[...scores, mean].map((one) => one.toFixed(1)).join(" | ")} | ${speed.toFixed(0)} |`);
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  const table = lines.join("\n");
  process.stdout.write(`${table}\n`);
  if (process.argv.includes("--write"))
    writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:keyphrases", table));
  return 0;
}

process.exitCode = await main();
