// As many papers as wanted, the same for the same number: real abstracts of the bench folder first;
// beyond their number, abstracts of which every seventh content word is another corpus word, so
// that vocabulary and pairs of related papers go on growing.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "#core/math/random.ts";
import type { Paper } from "#core/model.ts";
import { readPapers } from "../learn/papers.ts";

const SEED = 1;
const SUBSTITUTED = 1 / 7;
const WORD = /\p{L}{5,}/gu;

function realPapers(folder: string): Paper[] {
  const found = [
    ...["arxiv-cs", "cisi", "csfcube"].map((name) => join(folder, "related", `${name}-corpus.jsonl`)),
    ...(existsSync(join(folder, "keyphrase", "data"))
      ? readdirSync(join(folder, "keyphrase", "data"))
          .sort()
          .filter((name) => name.endsWith(".jsonl"))
          .map((name) => join(folder, "keyphrase", "data", name))
      : []),
  ].flatMap((file) => (existsSync(file) ? readPapers(file) : []));
  const byTitle = new Map(found.filter(({ abstract }) => abstract.length > 200).map((paper) => [paper.title, paper]));
  return [...byTitle.values()];
}

export function scalePapers(folder: string, count: number): Paper[] {
  const real = realPapers(folder);
  if (real.length === 0) throw new Error(`${folder} holds no abstracts`);
  const random = createRandom(SEED);
  for (let i = real.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [real[i], real[j]] = [real[j]!, real[i]!];
  }
  const words = real.flatMap(({ abstract }) => abstract.match(WORD) ?? []);
  return Array.from({ length: count }, (_, order) => {
    const { title, abstract } = real[order % real.length]!;
    const change = (text: string): string => (order < real.length ? text : substitute(text, words, random));
    return { id: String(order), order, title: change(title), abstract: change(abstract) };
  });
}

const substitute = (text: string, words: readonly string[], random: Random): string =>
  text.replace(WORD, (word) => (random() < SUBSTITUTED ? words[Math.floor(random() * words.length)]! : word));
