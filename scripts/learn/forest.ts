// Learns the forest that corrects the formula (score.ts) and writes
// src/core/concepts/ranking/forestData.ts.
//   npx tsx scripts/learn/forest.ts KEYPHRASES.jsonl… [--check] [--styles] [--write]
// --check: scores of papers left out of training (two folds); --styles: of whole styles left out;
//   --write: learn from all, write,
// and write the two forests that each have seen half of the papers, so that the benchmark never
// tests on what was learned. Boosting starts from the formula's logarithm, so that what the trees
// do not know, the formula decides.
import { writeFileSync } from "node:fs";
import { FEATURES } from "#core/concepts/ranking/candidateFeatures.ts";
import { FORMULA_OFFSET } from "#core/concepts/ranking/score.ts";
import { compareText } from "#core/math/order.ts";
import { createRandom } from "#core/math/random.ts";
import { type Binned, binColumns, growTree, runTree, type Tree } from "./boosting.ts";
import { type Examples, type Group, measure, readExamples } from "./examples.ts";

const TREES = 120;
const OPTIONS = { leaves: 10, leastWeight: 20, ridge: 20, rate: 0.1, columnShare: 0.5 };
const OUTPUT = "src/core/concepts/ranking/forestData.ts";
const FOLDS_OUTPUT = "scripts/bench/foldForestsData.json";
const FOLDS = 2;

interface Learner {
  readonly examples: Examples;
  readonly binned: Binned;
  readonly columns: readonly Float64Array[];
  /** Every style weighs the same, every paper of a style the same. */
  readonly weights: Float64Array;
}

function prepare(examples: Examples): Learner {
  const columns = FEATURES.map((_, feature) => Float64Array.from(examples.rows, (row) => row[feature] ?? 0));
  const papers = new Map<string, number>();
  for (const { style } of examples.groups) papers.set(style, (papers.get(style) ?? 0) + 1);
  const weights = new Float64Array(examples.rows.length);
  for (const { style, from, to } of examples.groups)
    weights.fill((2000 / (papers.get(style) ?? 1)) * (40 / Math.max(10, to - from)), from, to);
  return { examples, columns, weights, binned: binColumns({ columns, rows: examples.rows.length }) };
}

/** Trees fitted to the logistic loss of the groups chosen, and the resulting logits of all rows. */
function learn(learner: Learner, chosen: (group: Group) => boolean): { trees: Tree[]; logits: Float64Array } {
  const { examples, columns, weights, binned } = learner;
  const logits = Float64Array.from(examples.formula, (value) => value - FORMULA_OFFSET);
  const members: number[] = [];
  for (const group of examples.groups)
    if (chosen(group)) for (let row = group.from; row < group.to; row++) members.push(row);
  const rows = Int32Array.from(members);
  const gradients = new Float64Array(logits.length);
  const hessians = new Float64Array(logits.length);
  const random = createRandom(3);
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
  return { trees, logits };
}

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

/** Scores of rows whose group was not learned from. */
function leftOut(learner: Learner, partOf: (group: Group) => string): Float64Array {
  const score = new Float64Array(learner.examples.rows.length);
  for (const part of new Set(learner.examples.groups.map(partOf))) {
    const { logits } = learn(learner, (group) => partOf(group) !== part);
    for (const group of learner.examples.groups)
      if (partOf(group) === part) score.set(logits.subarray(group.from, group.to), group.from);
  }
  return score;
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
  process.stderr.write("Usage: npx tsx scripts/learn/forest.ts KEYPHRASES.jsonl… [--check] [--styles] [--write]\n");
  process.exit(2);
}
const learner = prepare(readExamples(files));
show("formula alone", learner, learner.examples.formula);
if (process.argv.includes("--check"))
  show(
    "papers left out",
    learner,
    leftOut(learner, (group) => String(group.index % FOLDS)),
  );
if (process.argv.includes("--styles"))
  show(
    "styles left out",
    learner,
    leftOut(learner, (group) => group.style),
  );
if (process.argv.includes("--write")) {
  const { trees } = learn(learner, () => true);
  const figures = [
    figuresOf("formula alone", learner, learner.examples.formula),
    figuresOf(
      "half of the papers left out",
      learner,
      leftOut(learner, (group) => String(group.index % FOLDS)),
    ),
  ];
  if (process.argv.includes("--styles"))
    figures.push(
      figuresOf(
        "the set's whole style left out",
        learner,
        leftOut(learner, (group) => group.style),
      ),
    );
  writeFileSync(
    OUTPUT,
    `// Made by scripts/learn/forest.ts: ${TREES} trees over the columns of candidateFeatures.ts, to be added
// to ln of the formula (score.ts). Macro F1@10 while learning, at full weight:
${figures.map((line) => `//   ${line}\n`).join("")}
export const FOREST: readonly string[] = ${JSON.stringify(trees.map(packTree), undefined, 2)};\n`,
  );
  // Forest i has not seen papers whose number in their file leaves remainder i.
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learn(learner, (group) => group.index % FOLDS !== fold).trees.map(packTree),
  );
  const sets = [...new Set(learner.examples.groups.map((group) => group.set))].sort(compareText);
  writeFileSync(FOLDS_OUTPUT, `${JSON.stringify({ sets, folds }, undefined, 2)}\n`);
}
