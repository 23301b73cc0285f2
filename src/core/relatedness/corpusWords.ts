// Papers as numbered words, with every place where a concept or shared term stands. All else in
// relatedness starts from this value, which depends on the papers' text and on the surfaces of
// concepts and terms only: so it can be rebuilt from a dataset file.

import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";
import { type PaperWords, readPaperWords, readWords, type Word } from "#core/language/words.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKey, Paper } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

/** A concept or term as relatedness sees it: a node with the surfaces it is written as. */
export interface Phrase {
  readonly node: NodeKey;
  readonly label: string;
  readonly surfaces: readonly string[];
}

/** A concept or term, by its key and the surfaces that a dataset keeps. */
export const phraseOf = (
  kind: "concept" | "term",
  key: string,
  named: { readonly label: string; readonly aliases: readonly string[]; readonly acronym?: string | undefined },
): Phrase => ({
  node: nodeKey(kind, key),
  label: named.label,
  surfaces: [key, named.label, ...named.aliases, ...(named.acronym === undefined ? [] : [named.acronym])],
});

/** One text in numbers. */
export interface NumberedText {
  /** Index into the lexicon; -1 = a word no paper has. */
  readonly words: Int32Array;
  /** 1 where nothing but spaces and hyphens precedes. */
  readonly joined: Uint8Array;
  /** How many of the words are the title's. */
  readonly titleLength: number;
  /** Where phrases stand: phrase, first word, one past the last word; three numbers each. */
  readonly occurrences: Int32Array;
}

export interface CorpusWords {
  /** Sorted by id. */
  readonly papers: readonly Paper[];
  readonly phrases: readonly Phrase[];
  /** Stems, sorted. */
  readonly lexicon: readonly string[];
  /** 1 where the stem is a content word. */
  readonly content: Uint8Array;
  readonly texts: readonly NumberedText[];
  /** The languages that the texts are written in, sorted. */
  readonly languages: readonly LanguageCode[];
  /** Numbers one more text by the same lexicon. */
  readonly number: (title: string, abstract: string) => NumberedText;
  /**
   * Where other phrases stand in each text; numbers as in `NumberedText.occurrences`, by the order
   * given.
   */
  readonly locate: (phrases: readonly Phrase[]) => Int32Array[];
}

/** Numbers all papers. Papers and phrases may come in any order. O(total words). */
export function readCorpusWords(papers: readonly Paper[], phrases: readonly Phrase[]): CorpusWords {
  const sortedPapers = [...papers].sort((a, b) => compareText(a.id, b.id));
  const sortedPhrases = [...phrases].sort((a, b) => compareText(a.node, b.node));
  const arrival = new Map<string, number>();
  const contentOf: boolean[] = [];
  const identify = (word: Word): number => {
    const known = arrival.get(word.stem);
    if (known !== undefined) return known;
    arrival.set(word.stem, contentOf.length);
    return contentOf.push(word.content) - 1;
  };
  const read = sortedPapers.map(readPaperWords);
  const languages = [...new Set(read.map(({ language }) => language))].sort(compareText);
  const raw = read.map((paper) => numberText(paper, identify));
  const lexicon = [...arrival.keys()].sort(compareText);
  const rank = new Int32Array(lexicon.length);
  const content = new Uint8Array(lexicon.length);
  lexicon.forEach((stem, index) => {
    const first = arrival.get(stem) ?? 0;
    rank[first] = index;
    content[index] = contentOf[first] === true ? 1 : 0;
    arrival.set(stem, index);
  });
  const find = (word: Word): number => arrival.get(word.stem) ?? -1;
  const trie = buildTrie(sortedPhrases, languages, find, content);
  const withPhrases = (text: NumberedText): NumberedText => ({
    ...text,
    occurrences: findPhrases(text, trie, lexicon.length),
  });
  const texts = raw.map((text) => withPhrases({ ...text, words: text.words.map((word) => rank[word]!) }));
  return {
    papers: sortedPapers,
    phrases: sortedPhrases,
    lexicon,
    content,
    texts,
    languages,
    number: (title, abstract) => withPhrases(numberText(readPaperWords({ title, abstract }), find)),
    locate: (others) => {
      const own = buildTrie(others, languages, find, content);
      return texts.map((text) => findPhrases(text, own, lexicon.length));
    },
  };
}

function numberText({ title, abstract }: PaperWords, identify: (word: Word) => number): NumberedText {
  const all = title.concat(abstract);
  return {
    words: Int32Array.from(all, identify),
    joined: Uint8Array.from(all, (word) => (word.joined ? 1 : 0)),
    titleLength: title.length,
    occurrences: new Int32Array(0),
  };
}

interface Trie {
  /** node · lexicon size + word → node; the root is 0. */
  readonly next: ReadonlyMap<number, number>;
  /** node → phrases that end there. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

/**
 * Phrases as each language of the corpus reads them. Surfaces that are one word without content
 * ("US" next to "us") name nothing that could be found safely.
 */
function buildTrie(
  phrases: readonly Phrase[],
  languages: readonly LanguageCode[],
  find: (word: Word) => number,
  content: Uint8Array,
): Trie {
  const next = new Map<number, number>();
  const ends = new Map<number, number[]>();
  const enter = (words: readonly number[], phrase: number): void => {
    if (words.length === 0 || words.some((word) => word < 0) || words.every((word) => content[word] === 0)) return;
    let node = 0;
    for (const word of words) {
      const step = node * content.length + word;
      const known = next.get(step);
      node = known ?? next.size + 1;
      if (known === undefined) next.set(step, node);
    }
    const list = ends.get(node);
    if (list === undefined) ends.set(node, [phrase]);
    else if (!list.includes(phrase)) list.push(phrase);
  };
  phrases.forEach((phrase, index) => {
    for (const surface of phrase.surfaces)
      for (const language of languages) enter(readWords(surface, language).map(find), index);
  });
  return { next, ends };
}

function findPhrases(text: NumberedText, trie: Trie, width: number): Int32Array {
  const found: number[] = [];
  for (let from = 0; from < text.words.length; from++) {
    let node = 0;
    for (let at = from; at < text.words.length; at++) {
      const word = text.words[at]!;
      // A phrase does not cross punctuation, nor the border between title and abstract (its first
      // word is not joined).
      if (word < 0 || (at > from && text.joined[at] === 0)) break;
      const next = trie.next.get(node * width + word);
      if (next === undefined) break;
      node = next;
      for (const phrase of trie.ends.get(node) ?? []) found.push(phrase, from, at + 1);
    }
  }
  return Int32Array.from(found);
}
