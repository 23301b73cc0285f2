// Which phrases say what kind of work a paper is and not what it is about? Titles tell: such a phrase
// follows "a" and ends the title or is followed by what it is of: "X: a follow-up study",
// "A unified framework for X", "results of a randomized controlled trial".
import { countUp } from "#core/math/groups.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import { spanOf } from "#core/relatedness/numberedText.ts";

/** So many titles tell, and this share of a phrase's. */
const LEAST_TITLES = 2;
const SHARE = 0.5;
/** An article at the start of a title or subtitle ("results of a"), and up to four words. */
const INTRODUCED = /(?:^|[:.;?!—–] *(?:(?:[^\s:,;.]+ ){1,3}(?:of|from|in|by) )?)an? (?:[^\s:,;.]+ ){0,4}$/i;
const OF_SOMETHING =
  /^\p{L}*(?:$|[.:;,?!]| (?:of|for|to|in|on|with|and|from|at|between|using|based|comparing|by|that)\b)/u;

/** Whether a title says of itself that it is the phrase between `start` and `end`. */
export function introduces(title: string, start: number, end: number): boolean {
  const before = title.slice(Math.max(0, start - 80), start);
  const after = title.slice(end, end + 16);
  return INTRODUCED.test(before) && OF_SOMETHING.test(after);
}

/** Numbers of such phrases. `located`: phrase, first word and one past the last word, per paper. O(mentions in titles). */
export function findKindsOfWork(located: readonly Int32Array[], { texts, papers }: CorpusWords): Set<number> {
  const titles = new Map<number, number>();
  const introduced = new Map<number, number>();
  located.forEach((found, paper) => {
    const text = texts[paper]!;
    const seen = new Set<number>();
    for (let e = 0; e < found.length; e += 3) {
      const [phrase, from, to] = [found[e]!, found[e + 1]!, found[e + 2]!];
      if (to > text.titleLength || seen.has(phrase)) continue;
      seen.add(phrase);
      const { start, end } = spanOf(text, from, to);
      countUp(titles, phrase);
      if (introduces(papers[paper]!.title, start, end)) countUp(introduced, phrase);
    }
  });
  return new Set(
    [...introduced].flatMap(([phrase, count]) =>
      count >= LEAST_TITLES && count >= SHARE * titles.get(phrase)! ? [phrase] : [],
    ),
  );
}
