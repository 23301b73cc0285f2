// Learns what people choose: the forest that corrects the formula (score.ts) and the words it reads,
// and writes src/core/concepts/ranking/{forestData,chosenWordsData}.ts and, for the benchmark, both as
// they are without half of the papers.
//   npx tsx scripts/learn/forest.ts KEYPHRASES.jsonl… [--styles] [--write]
// Prints the scores of papers left out of learning (two folds); --styles: of whole styles left out;
// --write: learn from all, and write. Boosting starts from the formula's logarithm, so that what the
// trees do not know, the formula decides.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { FEATURES } from "#core/concepts/ranking/candidateFeatures.ts";
import type { ChosenWords } from "#core/concepts/ranking/chosenWords.ts";
import { FOREST_SHARE, FORMULA_OFFSET } from "#core/concepts/ranking/score.ts";
import { compareText } from "#core/math/order.ts";
import { createRandom } from "#core/math/random.ts";
import { binColumns, growTree, runTree, type Tree } from "./boosting.ts";
import { chosenColumns, packChosen } from "./chosenWords.ts";
import { type Examples, type Group, measure, readExamples } from "./examples.ts";

const SEED = 3;
const TREES = 120;
const OPTIONS = { leaves: 10, leastWeight: 20, ridge: 20, rate: 0.1, columnShare: 0.5 };
const OUTPUT = "src/core/concepts/ranking/forestData.ts";
const WORDS_OUTPUT = "src/core/concepts/ranking/chosenWordsData.ts";
/** Measured once with the words taken out, on the same candidates. */
const WITHOUT_WORDS = "inspec-dev 41.4 · kp20k-sample-dev 17.3 · nus-abs 23.5 · semeval2017 41.6";
const FOLDS_OUTPUT = "scripts/bench/foldForestsData.json";
const FOLDS = 2;

interface Learner {
  readonly examples: Examples;
  /** Columns of `FEATURES`, those of chosenWords.ts empty. */
  readonly columns: readonly Float64Array[];
  /** Every style weighs the same, every paper of a style the same. */
  readonly weights: Float64Array;
}

interface Result {
  readonly trees: Tree[];
  readonly words: ChosenWords;
  /** Of all rows. */
  readonly logits: Float64Array;
}

function prepare(examples: Examples): Learner {
  const columns = FEATURES.map((_, feature) => Float64Array.from(examples.rows, (row) => row[feature] ?? 0));
  const papers = new Map<string, number>();
  for (const { style } of examples.groups) papers.set(style, (papers.get(style) ?? 0) + 1);
  const weights = new Float64Array(examples.rows.length);
  for (const { style, from, to } of examples.groups)
    weights.fill((2000 / (papers.get(style) ?? 1)) * (40 / Math.max(10, to - from)), from, to);
  return { examples, columns, weights };
}

/** Words and trees learned from the groups chosen: trees fitted to the logistic loss. */
function learn({ examples, columns: plain, weights }: Learner, chosen: (group: Group) => boolean): Result {
  const { words, columns: ofWords } = chosenColumns(examples, weights, chosen);
  const firstOfWords = FEATURES.indexOf("chosenHead");
  const columns = plain.map((column, feature) => ofWords[feature - firstOfWords] ?? column);
  const binned = binColumns({ columns, rows: examples.rows.length });
  const logits = Float64Array.from(examples.formula, (value) => value - FORMULA_OFFSET);
  const members: number[] = [];
  for (const group of examples.groups)
    if (chosen(group)) for (let row = group.from; row < group.to; row++) members.push(row);
  const rows = Int32Array.from(members);
  const gradients = new Float64Array(logits.length);
  const hessians = new Float64Array(logits.length);
  const random = createRandom(SEED);
  const trees: Tree[] = [];
  for (let round = 0; round < TREES; round++) {
    for (const row of rows) {
      const probability = 1 / (1 + Math.exp(-logits[row]!));
      gradients[row] = weights[row]! * (probability - examples.labels[row]!);
      hessians[row] = weights[row]! * probability * (1 - probability);
    }
    const tree = growTree(binned, rows, { gradients, hessians }, OPTIONS, random);
    trees.push(tree);
    for (let row = 0; row < logits.length; row++) logits[row]! += runTree(tree, (feature) => columns[feature]![row]!);
  }
  return { trees, words, logits };
}

/** Logits as score.ts weighs the forest. */
const asScored = ({ examples }: Learner, logits: Float64Array): Float64Array =>
  logits.map((logit, row) => {
    const formula = examples.formula[row]! - FORMULA_OFFSET;
    return formula + FOREST_SHARE * (logit - formula);
  });

function show(name: string, learner: Learner, score: ArrayLike<number>): void {
  for (const small of [false, true]) {
    const groups = learner.examples.groups.filter((group) => group.small === small);
    const cells = [...measure(learner.examples, groups, score)].map(([set, value]) => `${set} ${value.toFixed(2)}`);
    process.stdout.write(`${name}, ${small ? "small parts" : "whole sets"}: ${cells.join(" · ")}\n`);
  }
}

/** One line of figures on the whole sets. */
function figuresOf(name: string, learner: Learner, score: ArrayLike<number>): string {
  const groups = learner.examples.groups.filter((group) => !group.small);
  const cells = [...measure(learner.examples, groups, score)].map(([set, value]) => `${set} ${value.toFixed(1)}`);
  return `${name}: ${cells.join(" · ")}`;
}

/** Scores of rows whose group was not learned from, and what was learned for each part. */
function leftOut(
  learner: Learner,
  partOf: (group: Group) => string,
): { score: Float64Array; results: Map<string, Result> } {
  const score = new Float64Array(learner.examples.rows.length);
  const results = new Map<string, Result>();
  for (const part of [...new Set(learner.examples.groups.map(partOf))].sort(compareText)) {
    const result = learn(learner, (group) => partOf(group) !== part);
    results.set(part, result);
    const scored = asScored(learner, result.logits);
    for (const group of learner.examples.groups)
      if (partOf(group) === part) score.set(scored.subarray(group.from, group.to), group.from);
  }
  return { score, results };
}

/** Nodes renumbered so that both children stand side by side. */
function packTree(tree: Tree): string {
  const order = [0];
  const texts: string[] = [];
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    if (tree.feature[node]! < 0) texts.push(String(Number(tree.value[node]!.toPrecision(3))));
    else {
      texts.push(`${tree.feature[node]}:${Number(tree.threshold[node]!.toPrecision(4))}:${order.length}`);
      order.push(tree.left[node]!, tree.right[node]!);
    }
  }
  return texts.join(" ");
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (files.length === 0) {
  process.stderr.write("Usage: npx tsx scripts/learn/forest.ts KEYPHRASES.jsonl… [--styles] [--write]\n");
  process.exit(2);
}
const learner = prepare(readExamples(files));
show("formula alone", learner, learner.examples.formula);
const folds = leftOut(learner, ({ index }) => String(index % FOLDS));
show("half of the papers left out", learner, folds.score);
const figures = [
  figuresOf("formula alone", learner, learner.examples.formula),
  figuresOf("half of the papers left out", learner, folds.score),
];
if (process.argv.includes("--styles")) {
  const { score } = leftOut(learner, ({ style }) => style);
  show("styles left out", learner, score);
  figures.push(figuresOf("the set's whole style left out", learner, score));
}
if (process.argv.includes("--write")) {
  const { trees, words } = learn(learner, () => true);
  const made = `// Made by scripts/learn/forest.ts on ${new Date().toISOString().slice(0, 10)}, seed ${SEED}, from
// ${files.map((file) => basename(file)).join(", ")}
// with --styles --write:`;
  const header = figures.map((line) => `//   ${line}\n`).join("");
  writeFileSync(
    OUTPUT,
    `${made} ${TREES} trees over the columns of candidateFeatures.ts, to be added to
// ln of the formula (score.ts). Macro F1@10 of the whole as it is scored:
${header}
export const FOREST: readonly string[] = ${JSON.stringify(trees.map(packTree), undefined, 2)};\n`,
  );
  const lines = (name: string, table: ReadonlyMap<string, number>): string =>
    `export const ${name}: readonly string[] = ${JSON.stringify(packChosen(table), undefined, 2)};\n`;
  writeFileSync(
    WORDS_OUTPUT,
    `${made} stems and what people's choices say of them
// (chosenWords.ts), learned with the forest, whose header has the figures with it; without it the half
// left out scored ${WITHOUT_WORDS}.\n
${lines("HEAD", words.head)}\n${lines("FIRST", words.first)}\n${lines("ANYWHERE", words.anywhere)}`,
  );
  // Fold i has not seen papers whose number in their file leaves remainder i.
  const packed = [...folds.results.values()].map((fold) => ({
    trees: fold.trees.map(packTree),
    head: packChosen(fold.words.head),
    first: packChosen(fold.words.first),
    anywhere: packChosen(fold.words.anywhere),
  }));
  const sets = [...new Set(learner.examples.groups.map((group) => group.set))].sort(compareText);
  writeFileSync(FOLDS_OUTPUT, `${JSON.stringify({ sets, folds: packed }, undefined, 2)}\n`);
}
