// What a corpus says about words and phrases: in how many papers each occurs. Adding papers
// commutes.

import type { Collected } from "#core/concepts/candidate.ts";
import { countUp } from "#core/math/groups.ts";

export interface CorpusCounts {
  papers: number;
  /** Stem → papers. */
  readonly stems: Map<string, number>;
  /** Key → papers where it is a whole noun chunk. */
  readonly wholes: Map<string, number>;
  /** Key → papers where it occurs at all. */
  readonly keys: Map<string, number>;
  /** Word of a key → papers that have it in any key. */
  readonly words: Map<string, number>;
  /** Single word in the form of an adjective → its places, and those where it ends its chunk. */
  readonly adjectives: Map<string, { places: number; ends: number }>;
}

export const createCounts = (): CorpusCounts => ({
  papers: 0,
  ...{ stems: new Map(), wholes: new Map(), keys: new Map(), words: new Map(), adjectives: new Map() },
});

const ADJECTIVE = /^\p{Ll}{2,}(?:ian|ary|ic|al|ous|ive|ular|able)$/u;

/** Counts one more paper. */
export function addPaper(counts: CorpusCounts, collected: Collected): void {
  counts.papers++;
  for (const stem of collected.stemCounts.keys()) countUp(counts.stems, stem);
  const words = new Set<string>();
  for (const key of collected.candidates.keys()) for (const word of key.split(" ")) words.add(word);
  for (const word of words) countUp(counts.words, word);
  for (const candidate of collected.candidates.values()) {
    countUp(counts.keys, candidate.key);
    if (candidate.whole > 0) countUp(counts.wholes, candidate.key);
    if (candidate.words.length === 1 && ADJECTIVE.test(candidate.key)) {
      const { places, ends } = counts.adjectives.get(candidate.key) ?? { places: 0, ends: 0 };
      counts.adjectives.set(candidate.key, {
        places: places + candidate.occurrences.length,
        ends: ends + candidate.ends,
      });
    }
  }
}

const FEWEST_PLACES = 6;
const MOSTLY_BEFORE = 0.25;

/** "avian", "evolutionary": hardly ever ends what it stands in, so that alone it is cut out of something. */
export function onlyModifies(counts: CorpusCounts, key: string): boolean {
  const { places, ends } = counts.adjectives.get(key) ?? { places: 0, ends: 0 };
  return places >= FEWEST_PLACES && ends < MOSTLY_BEFORE * places;
}
