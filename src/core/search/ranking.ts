// How well documents answer a query: BM25+ over the words that are asked for and those that begin so or
// are a typing error away (Lv & Zhai 2011, doi:10.1145/2063576.2063584). Weights are MiniSearch's.
import { ln } from "#core/math/elementary.ts";
import { pushTo } from "#core/math/groups.ts";
import { wordsNear } from "#core/search/nearWords.ts";
import { firstFrom, type WordIndex } from "#core/search/wordIndex.ts";

/** Of BM25+. */
const [K, B, D] = [1.2, 0.7, 0.5];
/** What a word counts that begins as the one asked for, or differs in some letters. */
const WEIGHTS = { beginning: 0.375, error: 0.45 } as const;
/** Letters of each that may be wrong, in words of more than SHORT. */
const WRONG = 0.2;
const MOST_WRONG = 6;
const SHORT = 4;
const LONG_BEGINNING = 3;

export interface Found {
  readonly documents: readonly number[];
  readonly score: (document: number) => number;
  /** Field → what of it matched. */
  readonly words: (document: number) => ReadonlyMap<number, readonly string[]>;
}

export interface Ranking {
  /** Documents that have all words, or else some; `boosts`: what each field counts, 0 = not at all. */
  readonly rank: (asked: readonly string[], boosts: readonly number[], accepts: (document: number) => boolean) => Found;
}

/** A word of the index that stands for one that is asked for. */
interface Match {
  readonly word: number;
  readonly weight: number;
}

export function createRanking(index: WordIndex, fields: number): Ranking {
  const documents = index.lengths.length / fields;
  const average = Array.from({ length: fields }, (_, field) => {
    let sum = 0;
    for (let place = field; place < index.lengths.length; place += fields) sum += index.lengths[place]!;
    return sum / Math.max(1, documents);
  });
  /** Adds what a word is worth wherever it stands. */
  const add = ({ word, weight }: Match, boosts: readonly number[], scores: Float64Array): void => {
    const { starts, places, times, lengths } = index;
    const standing = new Float64Array(fields);
    for (let i = starts[word]!; i < starts[word + 1]!; i++) standing[places[i]! % fields]!++;
    const rarity = standing.map((count) => ln(1 + (documents - count + 0.5) / (count + 0.5)));
    for (let i = starts[word]!; i < starts[word + 1]!; i++) {
      const place = places[i]!;
      const field = place % fields;
      if (boosts[field] === 0) continue;
      const often = times[i]!;
      const long = 1 - B + (B * lengths[place]!) / average[field]!;
      scores[(place - field) / fields]! +=
        weight * boosts[field]! * rarity[field]! * (D + (often * (K + 1)) / (often + K * long));
    }
  };
  return {
    rank(asked, boosts, accepts) {
      const sums = new Float64Array(documents);
      const answered = new Uint16Array(documents);
      const different = new Map(asked.map((word, at) => [word, matchesOf(index.words, word, at === asked.length - 1)]));
      for (const matches of different.values()) {
        const scores = new Float64Array(documents);
        for (const match of matches) add(match, boosts, scores);
        for (let i = 0; i < documents; i++)
          if (scores[i]! > 0) {
            sums[i]! += scores[i]!;
            answered[i]!++;
          }
      }
      const having = (least: number): number[] => {
        const found: number[] = [];
        for (let i = 0; i < documents; i++) if (answered[i]! >= least && accepts(i)) found.push(i);
        return found;
      };
      const all = different.size === 0 ? [] : having(different.size);
      return {
        documents: all.length > 0 || different.size === 0 ? all : having(1),
        // who answers more of the query is nearer to it
        score: (document) => sums[document]! * answered[document]!,
        words: (document) => wordsIn(index, [...different.values()].flat(), { document, fields, boosts }),
      };
    },
  };
}

/** What stands for a word that is asked for: itself, what begins so, what is meant by a typing error. */
function matchesOf(words: readonly string[], asked: string, isLast: boolean): readonly Match[] {
  const found: Match[] = [];
  const first = firstFrom(words, asked);
  const mayGoOn = isLast || asked.length > LONG_BEGINNING;
  for (let word = first; words[word]?.startsWith(asked) === true; word++) {
    const { length } = words[word]!;
    const more = length - asked.length;
    if (more === 0) found.push({ word, weight: 1 });
    else if (mayGoOn) found.push({ word, weight: (WEIGHTS.beginning * length) / (length + 0.3 * more) });
    else break;
  }
  const most = asked.length > SHORT ? Math.min(MOST_WRONG, Math.round(asked.length * WRONG)) : 0;
  if (most === 0) return found;
  for (const [word, distance] of wordsNear(words, asked, most)) {
    const { length } = words[word]!;
    if (distance === 0 || (mayGoOn && words[word]!.startsWith(asked))) continue;
    found.push({ word, weight: (WEIGHTS.error * length) / (length + distance) });
  }
  return found;
}

interface Where {
  readonly document: number;
  readonly fields: number;
  readonly boosts: readonly number[];
}

function wordsIn({ words, starts, places }: WordIndex, matches: readonly Match[], { document, fields, boosts }: Where) {
  const found = new Map<number, string[]>();
  for (const word of new Set(matches.map((match) => match.word)))
    for (let i = placeFrom(places, starts[word]!, starts[word + 1]!, document * fields); i < starts[word + 1]!; i++) {
      const field = places[i]! - document * fields;
      if (field >= fields) break;
      if (boosts[field] !== 0) pushTo(found, field, words[word]!);
    }
  return found;
}

/** The first of some places that is not before another. */
function placeFrom(places: Uint32Array, start: number, end: number, least: number): number {
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (places[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
