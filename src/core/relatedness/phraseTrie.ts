// Phrases as a tree of their words, so that all that start at one word are sought at once.
import type { LanguageCode } from "#core/language/languages/detectLanguage.ts";
import { readWords, type Word } from "#core/language/words.ts";
import { IN_CAPITALS, type Phrase } from "#core/relatedness/phrase.ts";

export interface PhraseTrie {
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
export function buildTrie(
  phrases: readonly Phrase[],
  languages: readonly LanguageCode[],
  find: (word: Word) => number,
  content: Uint8Array,
): PhraseTrie {
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
