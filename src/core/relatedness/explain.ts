// Why two papers are related: the score's own summands, under names that people know. A word inside
// a concept that both papers have counts under the concept; inside a word pair that both have,
// under the pair; what nearby papers lend, under the nearby paper.

import { readWords } from "#core/language/words.ts";
import { compareText } from "#core/math/order.ts";
import type { Rows } from "#core/math/sparse.ts";
import type { Contribution, Paper } from "#core/model.ts";
import type { CorpusWords, NumberedText } from "#core/relatedness/corpusWords.ts";
import type { Features } from "#core/relatedness/paperFeatures.ts";

/** The text of a paper, or a pasted one. */
export type PaperText = Pick<Paper, "title" | "abstract">;

/** One of the two sides of a comparison. */
export interface Side {
  readonly text: NumberedText;
  readonly source: PaperText;
  readonly rows: Rows;
  readonly row: number;
}

/** What owns shared features: a phrase, or a word or word pair of its own. One value per owner. */
interface Owner {
  readonly kind: "concept" | "term" | "word";
  /** Index of the phrase, or the feature's number. */
  readonly number: number;
}

/**
 * Shared words, pairs and phrases as contributions: products of the two rows times `scale`, summed
 * by owner. Unsorted.
 */
export function explainShared(
  first: Side,
  second: Side,
  corpus: CorpusWords,
  features: Features,
  masked: ReadonlySet<number>,
  scale: number,
): Contribution[] {
  const shared = sharedFeatures(first, second);
  if (shared.length === 0) return [];
  const numbers = shared.map(([column]) => features.number[column] ?? 0);
  const owners = ownFeatures(numbers, first, second, corpus, masked);
  const sums = new Map<Owner, number>();
  shared.forEach(([, value], index) => {
    const owner = owners.get(numbers[index] ?? 0);
    if (owner !== undefined) sums.set(owner, (sums.get(owner) ?? 0) + value * scale);
  });
  const surfaces = surfacesIn(first.source);
  return [...sums].map(([owner, value]) => {
    const phrase = owner.kind === "word" ? undefined : corpus.phrases[owner.number];
    return phrase === undefined
      ? { kind: "word", label: wordLabel(owner.number, corpus, surfaces), value }
      : { kind: owner.kind, node: phrase.node, label: phrase.label, value };
  });
}

/** [column, product] of every column both rows have, ascending. */
function sharedFeatures(first: Side, second: Side): [number, number][] {
  const shared: [number, number][] = [];
  let i = first.rows.start[first.row]!;
  let j = second.rows.start[second.row]!;
  const endI = first.rows.start[first.row + 1]!;
  const endJ = second.rows.start[second.row + 1]!;
  while (i < endI && j < endJ) {
    const column = first.rows.column[i]!;
    const difference = column - second.rows.column[j]!;
    if (difference === 0) shared.push([column, first.rows.value[i++]! * second.rows.value[j++]!]);
    else if (difference < 0) i++;
    else j++;
  }
  return shared;
}

/** Longest shared phrase first, concepts before terms; then shared pairs own their words. */
function ownFeatures(
  numbers: readonly number[],
  first: Side,
  second: Side,
  corpus: CorpusWords,
  masked: ReadonlySet<number>,
): Map<number, Owner> {
  const size = corpus.lexicon.length;
  const owners = new Map<number, Owner>();
  const wanted = new Set(numbers);
  const claim = (feature: number, owner: Owner): void => {
    if (wanted.has(feature) && !owners.has(feature)) owners.set(feature, owner);
  };
  const inFirst = occurrencesOf(first.text, masked);
  const inSecond = occurrencesOf(second.text, masked);
  const both = [...inFirst.keys()]
    .filter((phrase) => inSecond.has(phrase))
    .map((phrase) => {
      const places = [...(inFirst.get(phrase) ?? []), ...(inSecond.get(phrase) ?? [])];
      const node = corpus.phrases[phrase]?.node ?? "";
      return {
        phrase,
        places,
        node,
        isTerm: node.startsWith("term:"),
        length: Math.max(...places.map((p) => p.length)),
      };
    });
  both.sort((a, b) => b.length - a.length || Number(a.isTerm) - Number(b.isTerm) || compareText(a.node, b.node));
  for (const { phrase, places, isTerm } of both) {
    const owner: Owner = { kind: isTerm ? "term" : "concept", number: phrase };
    claim((size + 1) * size + phrase, owner);
    for (const words of places)
      words.forEach((word, at) => {
        claim(word, owner);
        if (at > 0) claim(((words[at - 1] ?? 0) + 1) * size + word, owner);
      });
  }
  for (const number of numbers) {
    if (number < size || owners.has(number)) continue;
    const owner: Owner = { kind: "word", number };
    claim(number, owner);
    claim(Math.floor(number / size) - 1, owner);
    claim(number % size, owner);
  }
  for (const number of numbers) claim(number, { kind: "word", number });
  return owners;
}

/** Phrase → the words of each place where it stands unmasked. */
function occurrencesOf(text: NumberedText, masked: ReadonlySet<number>): Map<number, number[][]> {
  const found = new Map<number, number[][]>();
  for (let o = 0; o < text.occurrences.length; o += 3) {
    const phrase = text.occurrences[o]!;
    if (masked.has(phrase)) continue;
    const words = Array.from(text.words.subarray(text.occurrences[o + 1]!, text.occurrences[o + 2]!));
    const list = found.get(phrase);
    if (list === undefined) found.set(phrase, [words]);
    else list.push(words);
  }
  return found;
}

/** A paper is explained against many others: its words are read once. */
const rememberedSurfaces = new WeakMap<PaperText, Map<string, string>>();

/** Stem, or two stems with a space between → the first surface that stands for it in this text. */
function surfacesIn(source: PaperText): Map<string, string> {
  const known = rememberedSurfaces.get(source);
  if (known !== undefined) return known;
  const surfaces = new Map<string, string>();
  rememberedSurfaces.set(source, surfaces);
  for (const text of [source.title, source.abstract]) {
    const words = readWords(text);
    words.forEach((word, at) => {
      const surface = text.slice(word.start, word.end);
      if (!surfaces.has(word.stem)) surfaces.set(word.stem, readable(surface));
      const before = words[at - 1];
      if (before === undefined || !word.joined) return;
      const pair = `${before.stem} ${word.stem}`;
      if (!surfaces.has(pair)) surfaces.set(pair, readable(text.slice(before.start, word.end)));
    });
  }
  return surfaces;
}

/** "Sampling" → "sampling"; "LLMs", "word2Vec" stay as they are written. */
const readable = (surface: string): string =>
  surface
    .split(/\s+/)
    .map((part) => (/^\p{Lu}\p{Ll}+$/u.test(part) ? part.toLowerCase() : part))
    .join(" ");

function wordLabel(number: number, corpus: CorpusWords, surfaces: ReadonlyMap<string, string>): string {
  const size = corpus.lexicon.length;
  const stems =
    number < size
      ? (corpus.lexicon[number] ?? "")
      : `${corpus.lexicon[Math.floor(number / size) - 1] ?? ""} ${corpus.lexicon[number % size] ?? ""}`;
  return surfaces.get(stems) ?? stems;
}

/** Largest first; ties by kind, node and label. */
export const sortContributions = (contributions: readonly Contribution[]): Contribution[] =>
  [...contributions].sort(
    (a, b) =>
      b.value - a.value ||
      compareText(a.kind, b.kind) ||
      compareText(a.node ?? "", b.node ?? "") ||
      compareText(a.label, b.label),
  );
