// Papers as numbered words, with every place where a concept or shared term stands. All else in
// relatedness starts from this value, which depends on the papers' text and on the surfaces of
// concepts and terms only: so it can be rebuilt from a dataset file.

import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";
import { readPaperWords, type Word } from "#core/language/words.ts";
import { compareText } from "#core/math/order.ts";
import { sideBySide } from "#core/math/sideBySide.ts";
import type { Paper } from "#core/model.ts";
import { type NumberedText, numberText } from "#core/relatedness/numberedText.ts";
import type { Phrase } from "#core/relatedness/phrase.ts";
import { inOrder, occurrencesIn, type Source } from "#core/relatedness/phrasePlaces.ts";
import { buildTrie } from "#core/relatedness/phraseTrie.ts";

/** Papers as numbered words, no phrases sought yet: plain data, which may go to another thread. */
export interface NumberedPapers {
  /** Sorted by id. */
  readonly papers: readonly Paper[];
  /** Stems, sorted. */
  readonly lexicon: readonly string[];
  /** 1 where the stem is a content word. */
  readonly content: Uint8Array;
  readonly texts: readonly NumberedText[];
  /** The languages that the texts are written in, sorted. */
  readonly languages: readonly LanguageCode[];
}

/** With phrases found in them; plain data too. */
export interface CorpusData extends NumberedPapers {
  /** Sorted by node. */
  readonly phrases: readonly Phrase[];
}

export interface CorpusWords extends CorpusData {
  /** Numbers one more text by the same lexicon. */
  readonly number: (title: string, abstract: string) => NumberedText;
  /**
   * Where other phrases stand in each text; numbers as in `NumberedText.occurrences`, phrases by
   * the order given, in order of words.
   */
  readonly locate: (phrases: readonly Phrase[]) => Int32Array[];
}

/** Numbers all papers; they may come in any order. O(total words). */
export function numberPapers(papers: readonly Paper[]): NumberedPapers {
  const sorted = [...papers].sort((a, b) => compareText(a.id, b.id));
  const arrival = new Map<string, number>();
  const contentOf: boolean[] = [];
  const identify = (word: Word): number => {
    const known = arrival.get(word.stem);
    if (known !== undefined) return known;
    arrival.set(word.stem, contentOf.length);
    return contentOf.push(word.content) - 1;
  };
  const raw = sorted.map((paper) => numberText(readPaperWords(paper), identify));
  const languages = [...new Set(raw.map(({ language }) => language))].sort(compareText);
  const lexicon = [...arrival.keys()].sort(compareText);
  const rank = new Int32Array(lexicon.length);
  const content = new Uint8Array(lexicon.length);
  lexicon.forEach((stem, index) => {
    const first = arrival.get(stem) ?? 0;
    rank[first] = index;
    content[index] = contentOf[first] === true ? 1 : 0;
  });
  const words = raw.map((text) => text.words.map((word) => rank[word]!));
  const columns = {
    words: sideBySide(words, (length) => new Int32Array(length)),
    joined: sideBySide(
      raw.map(({ joined }) => joined),
      (length) => new Uint8Array(length),
    ),
    ranges: sideBySide(
      raw.map(({ ranges }) => ranges),
      (length) => new Uint32Array(length),
    ),
  };
  const texts = raw.map(({ titleLength, language, occurrences }, i) => ({
    ...{ words: columns.words[i]!, joined: columns.joined[i]!, titleLength, ranges: columns.ranges[i]! },
    ...{ language, occurrences },
  }));
  return { papers: sorted, lexicon, content, texts, languages };
}

/** Finds phrases, which may come in any order, in numbered papers. O(total words). */
export function findPhrases(numbered: NumberedPapers, phrases: readonly Phrase[]): CorpusWords {
  const { lexicon, content, languages } = numbered;
  const sorted = [...phrases].sort((a, b) => compareText(a.node, b.node));
  const numbers = new Map(lexicon.map((stem, index) => [stem, index]));
  const find = (word: Word): number => numbers.get(word.stem) ?? -1;
  const trie = buildTrie(sorted, languages, find, content);
  const withPhrases = (text: NumberedText, source: Source): NumberedText => ({
    ...text,
    occurrences: inOrder(occurrencesIn(text, source, trie, lexicon.length)),
  });
  const found = numbered.texts.map((text, index) => withPhrases(text, numbered.papers[index]!));
  const occurrences = sideBySide(
    found.map((text) => text.occurrences),
    (length) => new Int32Array(length),
  );
  const texts = found.map((text, i) => ({ ...text, occurrences: occurrences[i]! }));
  return {
    ...{ ...numbered, phrases: sorted, texts },
    number: (title, abstract) =>
      withPhrases(numberText(readPaperWords({ title, abstract }), find), { title, abstract }),
    locate: (others) => {
      const own = buildTrie(others, languages, find, content);
      return texts.map((text, index) => occurrencesIn(text, numbered.papers[index]!, own, lexicon.length));
    },
  };
}

/** Both at once. */
export const readCorpusWords = (papers: readonly Paper[], phrases: readonly Phrase[]): CorpusWords =>
  findPhrases(numberPapers(papers), phrases);
