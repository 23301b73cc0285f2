// Papers as numbered words, with every place where a concept or shared term stands. All else in
// relatedness starts from this value, which depends on the papers' text and on the surfaces of
// concepts and terms only: so it can be rebuilt from a dataset file.

import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";
import { otherName } from "#core/language/names/bearers.ts";
import { type PaperWords, readPaperWords, readWords, type Word } from "#core/language/words.ts";
import { compareText } from "#core/math/order.ts";
import type { FieldName, NodeKey, Paper, Span } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

/** A concept or term as relatedness sees it: a node with the surfaces it is written as. */
export interface Phrase {
  readonly node: NodeKey;
  readonly label: string;
  readonly surfaces: readonly string[];
}

/** "US", "ART", "MAP": found only where it is written so, for "use", "art" and "map" are other words. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;

/**
 * A concept or term, by its key and the surfaces that a dataset keeps: not by what no text writes,
 * the small letters of a name in capitals, nor by a short form in small letters, which is another
 * word ("map") wherever it is not explained.
 */
export function phraseOf(
  kind: "concept" | "term",
  key: string,
  { label, aliases, acronym }: Pick<Phrase, "label"> & { aliases: readonly string[]; acronym?: string | undefined },
): Phrase {
  const written = [label, ...aliases];
  if (acronym !== undefined && /\p{Lu}/u.test(acronym)) written.push(acronym);
  const surfaces =
    written.some((surface) => IN_CAPITALS.test(surface)) && !key.includes(" ") ? written : [key, ...written];
  return { node: nodeKey(kind, key), label, surfaces };
}

/** One text in numbers. */
export interface NumberedText {
  /** Index into the lexicon; -1 = a word no paper has. */
  readonly words: Int32Array;
  /** 1 where nothing but spaces and hyphens precedes. */
  readonly joined: Uint8Array;
  /** How many of the words are the title's. */
  readonly titleLength: number;
  /** Where each word stands in its field: half-open ranges of UTF-16 units, two numbers each. */
  readonly ranges: Uint32Array;
  readonly language: LanguageCode;
  /**
   * Where phrases stand: phrase, first word, one past the last word; three numbers each, in order of
   * phrases, then of words.
   */
  readonly occurrences: Int32Array;
}

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
  const texts = raw.map((text) => ({ ...text, words: text.words.map((word) => rank[word]!) }));
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
  const texts = numbered.texts.map((text, index) => withPhrases(text, numbered.papers[index]!));
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

function numberText({ title, abstract, language }: PaperWords, identify: (word: Word) => number): NumberedText {
  const all = title.concat(abstract);
  const ranges = new Uint32Array(2 * all.length);
  all.forEach(({ start, end }, at) => {
    ranges[2 * at] = start;
    ranges[2 * at + 1] = end;
  });
  return {
    words: Int32Array.from(all, identify),
    joined: Uint8Array.from(all, (word) => (word.joined ? 1 : 0)),
    titleLength: title.length,
    ranges,
    language,
    occurrences: new Int32Array(0),
  };
}

type Source = Pick<Paper, FieldName>;

interface Trie {
  /** node · lexicon size + word → node; the root is 0. */
  readonly next: ReadonlyMap<number, number>;
  /** node → phrases that end there. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
  /** node → phrases that end there if the text has capitals. */
  readonly inCapitals: ReadonlyMap<number, readonly number[]>;
  /** node → persons whose surname it is, if nobody else's name goes on there. */
  readonly surnames: ReadonlyMap<number, readonly number[]>;
}

/**
 * Phrases as each language of the corpus reads them. Surfaces of words without content name nothing
 * that could be found safely.
 */
function buildTrie(
  phrases: readonly Phrase[],
  languages: readonly LanguageCode[],
  find: (word: Word) => number,
  content: Uint8Array,
): Trie {
  const next = new Map<number, number>();
  const ends = new Map<number, number[]>();
  const inCapitals = new Map<number, number[]>();
  const surnames = new Map<number, number[]>();
  const enter = (read: readonly Word[], phrase: number, into: Map<number, number[]>): void => {
    const words = read.map(find);
    if (words.some((word) => word < 0) || !read.some((word, at) => word.content && content[words[at]!] === 1)) return;
    let node = 0;
    for (const word of words) {
      const step = node * content.length + word;
      const known = next.get(step);
      node = known ?? next.size + 1;
      if (known === undefined) next.set(step, node);
    }
    const list = into.get(node);
    if (list === undefined) into.set(node, [phrase]);
    else if (!list.includes(phrase)) list.push(phrase);
  };
  phrases.forEach(({ label, surfaces }, index) => {
    for (const surface of new Set(surfaces)) {
      const into = IN_CAPITALS.test(surface) ? inCapitals : isSurnameOf(surface, label) ? surnames : ends;
      for (const language of languages) enter(readWords(surface, language), index, into);
    }
  });
  return { next, ends, inCapitals, surnames };
}

/** "Smith" of "Ella Thea Smith". */
const isSurnameOf = (surface: string, label: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(surface) && /^(?:\p{Lu}\S* )+/u.test(label) && label.endsWith(` ${surface}`);

/** By phrase; each phrase's places stay in order. */
function inOrder(occurrences: Int32Array): Int32Array {
  const starts = Array.from({ length: occurrences.length / 3 }, (_, o) => 3 * o);
  starts.sort((a, b) => occurrences[a]! - occurrences[b]! || a - b);
  return Int32Array.from(starts.flatMap((o) => [...occurrences.subarray(o, o + 3)]));
}

/** The words `from` .. `to` of a text as a range of a field. */
export function spanOf({ ranges, titleLength }: NumberedText, from: number, to: number): Span {
  const field = from < titleLength ? "title" : "abstract";
  return { field, start: ranges[2 * from]!, end: ranges[2 * to - 1]! };
}

/** Every place of every phrase, in order of words. */
function occurrencesIn(text: NumberedText, source: Source, trie: Trie, width: number): Int32Array {
  const found: number[] = [];
  /** Places in `found` of short forms that stand for several phrases. */
  const shared = new Set<number>();
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
      const short = trie.inCapitals.get(node);
      for (const phrase of trie.ends.get(node) ?? []) {
        if (short !== undefined && short.length > 1 && short.includes(phrase)) shared.add(found.length);
        found.push(phrase, from, at + 1);
      }
      const persons = trie.surnames.get(node);
      if (short === undefined && persons === undefined) continue;
      const { field, start, end } = spanOf(text, from, at + 1);
      if (short !== undefined && /\p{Lu}.*\p{Lu}/u.test(source[field].slice(start, end)))
        for (const phrase of short) {
          if (trie.ends.get(node)?.includes(phrase)) continue;
          if (short.length > 1) shared.add(found.length);
          found.push(phrase, from, at + 1);
        }
      if (persons !== undefined && otherName(source[field], start, end) === undefined)
        for (const phrase of persons) found.push(phrase, from, at + 1);
    }
  }
  return Int32Array.from(shared.size === 0 ? found : asExplained(found, shared));
}

/** "ARV" is what the text itself writes in full, if it does: avian reovirus, and no Adelaide River virus. */
function asExplained(found: readonly number[], shared: ReadonlySet<number>): number[] {
  const inFull = new Set(found.filter((_, at) => at % 3 === 0 && !shared.has(at)));
  const explained = new Set([...shared].flatMap((at) => (inFull.has(found[at]!) ? [found[at + 1]!] : [])));
  return found.filter((_, at) => {
    const start = at - (at % 3);
    return !shared.has(start) || inFull.has(found[start]!) || !explained.has(found[start + 1]!);
  });
}
