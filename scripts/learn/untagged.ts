// Makes src/core/concepts/ranking/untaggedWeightsData.ts: logistic regression of "its authors gave
// it as a keyword" on the features of untaggedFeatures.ts. Only weights leave this script, no text.
//   npx tsx scripts/learn/untagged.ts SPACED.jsonl UNSPACED.jsonl
// Each file: {id, title, abstract, keyphrases} per line, in a language that writes spaces and in one
// that does not. Prints F1@10 (exact) of three folds, each scored by weights that have not seen it.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts } from "#core/concepts/corpusCounts.ts";
import { describePaper } from "#core/concepts/ranking/rankPaper.ts";
import { describeUntagged, UNTAGGED_FEATURES } from "#core/concepts/ranking/untaggedFeatures.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { readPapers } from "./papers.ts";

const OUTPUT = "src/core/concepts/ranking/untaggedWeightsData.ts";
const FOLDS = 3;
const ROUNDS = 250;
const RATE = 2;
const MOMENTUM = 0.9;
const DECAY = 1e-4;

interface Example {
  readonly phrase: string;
  readonly features: number[];
  readonly chosen: boolean;
}
interface Model {
  readonly intercept: number;
  readonly weights: number[];
}
type Paper = { readonly gold: number; readonly examples: readonly Example[] };

const bare = (phrase: string): string =>
  phrase.normalize("NFC").toLowerCase().replace(/’/g, "'").trim().replace(/\s+/g, " ");

function readExamples(file: string): Paper[] {
  const papers = readPapers(file);
  const analyses = papers.map((paper) => analysePaper(paper));
  const counts = createCounts();
  const collected = papers.map((paper, index) => collectCandidates(paper, analyses[index]!));
  for (const one of collected) addPaper(counts, one);
  return papers.map((paper, index) => {
    const gold = new Set(paper.keyphrases.map(bare));
    const context = describePaper(collected[index]!, analyses[index]!, counts);
    const examples = [...collected[index]!.candidates.values()].map((candidate): Example => {
      const phrase = bare(candidate.surface);
      return { phrase, features: describeUntagged(candidate, context), chosen: gold.has(phrase) };
    });
    return { gold: gold.size, examples };
  });
}

/** Gradient descent with momentum on standardized features; weights are given back for plain ones. */
function learnWeights(papers: readonly Paper[]): Model {
  const examples = papers.flatMap((paper) => paper.examples);
  const n = examples.length;
  const columns = UNTAGGED_FEATURES.map((_, j) => examples.map(({ features }) => features[j]!));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  const spreads = columns.map((column, j) => {
    const variance = column.reduce((sum, value) => sum + (value - means[j]!) ** 2, 0) / n;
    return Math.sqrt(variance) || 1;
  });
  const rows = examples.map(({ features }) => features.map((value, j) => (value - means[j]!) / spreads[j]!));
  const weights = columns.map(() => 0);
  const steps = columns.map(() => 0);
  let intercept = -3;
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = columns.map(() => 0);
    let bias = 0;
    rows.forEach((row, i) => {
      const logit = row.reduce((sum, value, j) => sum + value * weights[j]!, intercept);
      const error = 1 / (1 + Math.exp(-logit)) - Number(examples[i]!.chosen);
      bias += error / n;
      row.forEach((value, j) => {
        slope[j]! += (error * value) / n;
      });
    });
    slope.forEach((value, j) => {
      steps[j] = MOMENTUM * steps[j]! - RATE * (value + DECAY * weights[j]!);
      weights[j]! += steps[j]!;
    });
    step = MOMENTUM * step - RATE * bias;
    intercept += step;
  }
  const plain = weights.map((weight, j) => weight / spreads[j]!);
  return { intercept: intercept - plain.reduce((sum, weight, j) => sum + weight * means[j]!, 0), weights: plain };
}

function score(papers: readonly Paper[], { weights }: Model): number {
  let sum = 0;
  for (const { gold, examples } of papers) {
    const value = ({ features }: Example): number => features.reduce((all, one, j) => all + one * weights[j]!, 0);
    const best = new Map([...examples].sort((a, b) => value(b) - value(a)).map((one) => [one.phrase, one.chosen]));
    const given = [...best.values()].slice(0, 10);
    sum += (200 * given.filter(Boolean).length) / (given.length + gold);
  }
  return sum / papers.length;
}

const files = process.argv.slice(2);
if (files.length !== 2) {
  process.stderr.write("Usage: npx tsx scripts/learn/untagged.ts SPACED.jsonl UNSPACED.jsonl\n");
  process.exit(2);
}
const blocks = files.map((file, index) => {
  const papers = readExamples(file);
  const inFold = (fold: number) => (_: Paper, at: number) => at % FOLDS === fold;
  const scores = Array.from({ length: FOLDS }, (_, fold) => {
    const outside = papers.filter((paper, at) => !inFold(fold)(paper, at));
    return score(papers.filter(inFold(fold)), learnWeights(outside));
  });
  const unseen = (scores.reduce((sum, one) => sum + one, 0) / FOLDS).toFixed(1);
  const { intercept, weights } = learnWeights(papers);
  process.stdout.write(`${file}: F1@10 on unseen thirds ${unseen}\n`);
  const lines = UNTAGGED_FEATURES.map((name, j) => `    ${weights[j]!.toFixed(2)}, // ${name}\n`).join("");
  return `/** ${papers.length} papers; F1@10 on thirds that the weights had not seen: ${unseen}. */
export const ${index === 0 ? "SPACED" : "UNSPACED"}: Weights = {
  intercept: ${intercept.toFixed(2)},
  weights: [
${lines}  ],
};
`;
});
writeFileSync(
  OUTPUT,
  `// Made by scripts/learn/untagged.ts on ${new Date().toISOString().slice(0, 10)} (no random choice) from the
// keywords that authors gave French abstracts and Chinese ones, ${files.map((file) => basename(file)).join(" and ")}: weights in
// the order of UNTAGGED_FEATURES. Without them, by frequency and rarity alone: 10.0 and 15.3.

interface Weights {
  readonly intercept: number;
  readonly weights: readonly number[];
}

${blocks.join("\n")}`,
);
