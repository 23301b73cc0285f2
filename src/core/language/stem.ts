// Porter stems (Porter 1980, doi 10.1108/eb046814) with a memo: words repeat, stemming is slow.
import { stemmer } from "stemmer";

const memo = new Map<string, string>();
const MEMORY = 200_000;

/** Stem of a lower-cased word; words that are not plain Latin letters come back as they are. */
export function stem(word: string): string {
  let found = memo.get(word);
  if (found === undefined) {
    found = /^[a-z'-]+$/.test(word) ? stemmer(word) : word;
    if (memo.size >= MEMORY) memo.clear();
    memo.set(word, found);
  }
  return found;
}
