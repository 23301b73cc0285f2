// YAKE! (Campos et al. 2020, doi 10.1016/j.ins.2019.09.013): single-document keyphrases from
// casing, position, frequency, relatedness and spread of words, up to three words. Written from the
// paper for the benchmark; the reference code scores 19.7 on Inspec test.
import { eng } from "stopword";

const ENGLISH: ReadonlySet<string> = new Set(eng);
const WINDOW = 1;
const LONGEST = 3;

interface WordFacts {
  count: number;
  upper: number;
  acronym: number;
  readonly sentences: Set<number>;
  readonly left: Map<string, number>;
  readonly right: Map<string, number>;
}

/** Keyphrases, best first; `stop` holds the stop words of the text's language. */
export function yake(text: string, stop = ENGLISH): string[] {
  const sentences = text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*|[^\s\p{L}\p{N}]/gu) ?? []);
  const facts = readFacts(sentences);
  const score = scoreWords(facts, sentences.length, stop);
  const phrases = new Map<string, { surface: string; count: number; score: number }>();
  for (const tokens of sentences)
    for (let from = 0; from < tokens.length; from++)
      for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST); to++) {
        const words = tokens.slice(from, to).map((token) => token.toLowerCase());
        if (words.some((word) => !/\p{L}/u.test(word))) break;
        if (stop.has(words[0]!) || stop.has(words.at(-1)!)) continue;
        const key = words.join(" ");
        const known = phrases.get(key);
        if (known !== undefined) known.count++;
        else phrases.set(key, { surface: key, count: 1, score: 0 });
      }
  for (const phrase of phrases.values()) {
    let product = 1;
    let sum = 0;
    const words = phrase.surface.split(" ");
    words.forEach((word, index) => {
      if (!stop.has(word)) {
        product *= score.get(word) ?? 1;
        sum += score.get(word) ?? 1;
        return;
      }
      const before = facts.get(words[index - 1] ?? "");
      const probability = (before?.right.get(word) ?? 0) / Math.max(1, before?.count ?? 1);
      product *= 1 + (1 - probability);
      sum -= 1 - probability;
    });
    phrase.score = product / (phrase.count * (1 + sum));
  }
  return [...phrases.values()].sort((a, b) => a.score - b.score).map((phrase) => phrase.surface);
}

function readFacts(sentences: readonly (readonly string[])[]): Map<string, WordFacts> {
  const facts = new Map<string, WordFacts>();
  sentences.forEach((tokens, sentence) => {
    tokens.forEach((token, index) => {
      const word = token.toLowerCase();
      if (!/\p{L}/u.test(word)) return;
      let fact = facts.get(word);
      if (fact === undefined) {
        fact = { count: 0, upper: 0, acronym: 0, sentences: new Set(), left: new Map(), right: new Map() };
        facts.set(word, fact);
      }
      fact.count++;
      if (/^\p{Lu}{2,}$/u.test(token)) fact.acronym++;
      else if (index > 0 && /^\p{Lu}/u.test(token)) fact.upper++;
      fact.sentences.add(sentence);
      for (let near = 1; near <= WINDOW; near++) {
        const before = tokens[index - near]?.toLowerCase();
        const after = tokens[index + near]?.toLowerCase();
        if (before !== undefined && /\p{L}/u.test(before)) fact.left.set(before, (fact.left.get(before) ?? 0) + 1);
        if (after !== undefined && /\p{L}/u.test(after)) fact.right.set(after, (fact.right.get(after) ?? 0) + 1);
      }
    });
  });
  return facts;
}

const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((sum, count) => sum + count, 0);

function scoreWords(
  facts: ReadonlyMap<string, WordFacts>,
  sentences: number,
  stop: ReadonlySet<string>,
): Map<string, number> {
  const counts = [...facts].filter(([word]) => !stop.has(word)).map(([, fact]) => fact.count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, counts.length));
  const most = Math.max(...[...facts.values()].map((fact) => fact.count), 1);
  const scores = new Map<string, number>();
  for (const [word, fact] of facts) {
    const positions = [...fact.sentences].sort((a, b) => a - b);
    const casing = Math.max(fact.upper, fact.acronym) / (1 + Math.log(fact.count));
    const position = Math.log(Math.log(3 + (positions[Math.floor(positions.length / 2)] ?? 0)));
    const frequency = fact.count / (mean + deviation || 1);
    const left = fact.left.size / Math.max(1, total(fact.left));
    const right = fact.right.size / Math.max(1, total(fact.right));
    const relatedness = 1 + (left + right) * (fact.count / most);
    const spread = fact.sentences.size / sentences;
    scores.set(word, (relatedness * position) / (casing + frequency / relatedness + spread / relatedness));
  }
  return scores;
}
