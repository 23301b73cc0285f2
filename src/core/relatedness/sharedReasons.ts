// Which words two texts share, under names that people know. A word inside a concept that both have
// counts under the concept; inside a word pair that both have, under the pair.

import { readPaperWords } from "#core/language/words.ts";
import { countUp, pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Contribution } from "#core/model.ts";
import type { ComparedText, PaperText } from "#core/relatedness/comparedText.ts";
import type { CorpusWords, NumberedText } from "#core/relatedness/corpusWords.ts";
import type { FeatureSpace } from "#core/relatedness/featureSpace.ts";
import type { Model } from "#core/relatedness/relatednessModel.ts";

/** What shared features are counted under: a phrase, or a word or word pair by itself. */
type Reason =
  | { readonly kind: "concept" | "term"; readonly phrase: number }
  | { readonly kind: "word"; readonly feature: number };

/** A reason whose rarest word or pair stands in more than this share of the papers is common. */
const COMMON = 0.25;

/**
 * Shared columns with their values as contributions, summed by reason; `common`: those of them that
 * much of the corpus shares. Unsorted.
 */
export function sharedReasons(
  shared: ReadonlyMap<number, number>,
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusWords,
  { features, smoothed, masked }: Model,
): { reasons: Contribution[]; common: Set<Contribution> } {
  const { space, feature } = features;
  const numbers = [...shared.keys()].map((column) => feature[column]!);
  const reasonOf = reasonOfEach(numbers, first, second, corpus, space, masked);
  const sums = new Map<Reason, number>();
  const papersWith = new Map<Reason, number>();
  for (const [column, value] of shared) {
    const reason = reasonOf.get(feature[column]!)!;
    const papers = smoothed.columns.offsets[column + 1]! - smoothed.columns.offsets[column]!;
    countUp(sums, reason, value);
    papersWith.set(reason, Math.min(papersWith.get(reason) ?? papers, papers));
  }
  const surfaces = shared.size === 0 ? new Map<string, string>() : surfacesIn(first.source);
  const common = new Set<Contribution>();
  const reasons = [...sums].map(([reason, value]): Contribution => {
    const made = describe(reason, value, corpus, space, surfaces);
    if (papersWith.get(reason)! > COMMON * corpus.papers.length) common.add(made);
    return made;
  });
  return { reasons, common };
}

function describe(
  reason: Reason,
  value: number,
  corpus: CorpusWords,
  space: FeatureSpace,
  surfaces: ReadonlyMap<string, string>,
): Contribution {
  if (reason.kind === "word") return { kind: "word", label: wordLabel(reason.feature, corpus, space, surfaces), value };
  const phrase = corpus.phrases[reason.phrase]!;
  return { kind: reason.kind, node: phrase.node, label: phrase.label, value };
}

/** Every column that both texts have, ascending. */
export function sharedColumns(first: ComparedText, second: ComparedText): number[] {
  const shared: number[] = [];
  let i = first.rows.offsets[first.row]!;
  let j = second.rows.offsets[second.row]!;
  const endI = first.rows.offsets[first.row + 1]!;
  const endJ = second.rows.offsets[second.row + 1]!;
  while (i < endI && j < endJ) {
    const column = first.rows.neighbors[i]!;
    const difference = column - second.rows.neighbors[j]!;
    if (difference === 0) shared.push(column);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** Longest shared phrase first, concepts before terms; then shared pairs take their words. */
function reasonOfEach(
  features: readonly number[],
  first: ComparedText,
  second: ComparedText,
  corpus: CorpusWords,
  space: FeatureSpace,
  masked: ReadonlySet<number>,
): Map<number, Reason> {
  const reasons = new Map<number, Reason>();
  const wanted = new Set(features);
  const claim = (feature: number, reason: Reason): void => {
    if (wanted.has(feature) && !reasons.has(feature)) reasons.set(feature, reason);
  };
  const inFirst = occurrencesOf(first.text, masked);
  const inSecond = occurrencesOf(second.text, masked);
  const both = [...inFirst].flatMap(([phrase, here]) => {
    const there = inSecond.get(phrase);
    if (there === undefined) return [];
    const places = [...here, ...there];
    const node = corpus.phrases[phrase]!.node;
    const isTerm = node.startsWith("term:");
    return [{ phrase, places, node, isTerm, length: Math.max(...places.map((words) => words.length)) }];
  });
  both.sort((a, b) => b.length - a.length || Number(a.isTerm) - Number(b.isTerm) || compareText(a.node, b.node));
  for (const { phrase, places, isTerm } of both) {
    const reason: Reason = { kind: isTerm ? "term" : "concept", phrase };
    for (const words of places)
      words.forEach((word, at) => {
        claim(space.ofWord(word), reason);
        if (at > 0) claim(space.ofPair(words[at - 1]!, word), reason);
      });
  }
  for (const feature of features) {
    const decoded = space.decode(feature);
    if ("word" in decoded || reasons.has(feature)) continue;
    const reason: Reason = { kind: "word", feature };
    claim(feature, reason);
    claim(space.ofWord(decoded.first), reason);
    claim(space.ofWord(decoded.second), reason);
  }
  for (const feature of features) claim(feature, { kind: "word", feature });
  return reasons;
}

/** Phrase → the words of each place where it stands unmasked. */
function occurrencesOf(text: NumberedText, masked: ReadonlySet<number>): Map<number, number[][]> {
  const found = new Map<number, number[][]>();
  for (let o = 0; o < text.occurrences.length; o += 3) {
    const phrase = text.occurrences[o]!;
    if (masked.has(phrase)) continue;
    const words = Array.from(text.words.subarray(text.occurrences[o + 1]!, text.occurrences[o + 2]!));
    pushTo(found, phrase, words);
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
  const read = readPaperWords(source);
  for (const field of ["title", "abstract"] as const) {
    const text = source[field];
    const words = read[field];
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

function wordLabel(
  feature: number,
  { lexicon }: CorpusWords,
  space: FeatureSpace,
  surfaces: ReadonlyMap<string, string>,
): string {
  const decoded = space.decode(feature);
  const stems = "word" in decoded ? lexicon[decoded.word]! : `${lexicon[decoded.first]!} ${lexicon[decoded.second]!}`;
  return surfaces.get(stems) ?? stems;
}
