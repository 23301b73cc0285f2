// Words that a line break or a bad copy has cut in two ("gene- ral", "earth quake", "ge neral"): two
// neighbors that science at large writes as one word.
import { sciencePapersNaming, sciencePapersWith } from "#core/language/background.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import type { Chunk } from "#core/language/phrases.ts";
import { stem } from "#core/language/stem.ts";

const HALF = /^(\p{L}{2,})([-\u00ad\u2010]?)$/u;
/** Letters of the shortest word that is put together, and papers of `SCIENCE_PAPERS` that write it so. */
const SHORTEST = 7;
const LEAST_PAPERS = 3;
/** Letters that the second half adds, so that no ending of the first makes a word: "parent ion". */
const LEAST_ADDED = 3;

/**
 * The word whose halves `first` and `second` are, in small letters. Without a hyphen one half must be
 * no word itself: "health care" is written both ways.
 */
export function wholeWord(first: string, second: string): string | undefined {
  const [, half, hyphen] = HALF.exec(first) ?? [];
  if (half === undefined || !/^\p{Ll}{2,}$/u.test(second)) return undefined;
  const joined = (half + second).toLowerCase();
  if (joined.length < SHORTEST) return undefined;
  const root = stem(joined);
  if (sciencePapersWith(root) < LEAST_PAPERS) return undefined;
  if (hyphen !== "") return joined;
  if (isKnown(half) && isKnown(second)) return undefined;
  if (root.length < half.length + LEAST_ADDED) return undefined;
  return sciencePapersNaming(canonicalKey([half, second])) === 0 ? joined : undefined;
}

const isKnown = (word: string): boolean => sciencePapersWith(stem(word.toLowerCase())) > 0;

/** The phrase with its broken words put together; "earth quake" → "earthquake". */
export function mendPhrase(phrase: string): string {
  if (!phrase.includes(" ")) return phrase;
  const words: string[] = [];
  for (const word of phrase.split(" ")) {
    const before = words.at(-1);
    const whole = before === undefined ? undefined : wholeWord(before, word);
    if (whole === undefined) words.push(word);
    else words[words.length - 1] = /^\p{Lu}/u.test(before!) ? whole[0]!.toUpperCase() + whole.slice(1) : whole;
  }
  return words.join(" ");
}

/** The chunk in which both halves of a broken word are one. */
export function mendChunk(chunk: Chunk, text: string): Chunk {
  let { starts, ends, roles } = chunk;
  for (let i = starts.length - 1; i > 0; i--) {
    if (wholeWord(text.slice(starts[i - 1], ends[i - 1]), text.slice(starts[i], ends[i])) === undefined) continue;
    starts = starts.toSpliced(i, 1);
    ends = ends.toSpliced(i - 1, 1);
    roles = roles.slice(0, i - 1) + roles.slice(i);
  }
  return starts === chunk.starts ? chunk : { ...chunk, starts, ends, roles };
}
