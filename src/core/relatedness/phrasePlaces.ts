// Where phrases stand in a text: names in capitals only where it has capitals, surnames only of the
// person meant, and a short form of several as the text itself explains it.
import { otherName } from "#core/language/names/bearers.ts";
import type { FieldName, Paper } from "#core/model.ts";
import { type NumberedText, spanOf } from "#core/relatedness/numberedText.ts";
import type { PhraseTrie } from "#core/relatedness/phraseTrie.ts";

export type Source = Pick<Paper, FieldName>;

/** By phrase; each phrase's places stay in order. */
export function inOrder(occurrences: Int32Array): Int32Array {
  const starts = Array.from({ length: occurrences.length / 3 }, (_, o) => 3 * o);
  starts.sort((a, b) => occurrences[a]! - occurrences[b]! || a - b);
  return Int32Array.from(starts.flatMap((o) => [...occurrences.subarray(o, o + 3)]));
}

/** Every place of every phrase, in order of words. */
export function occurrencesIn(text: NumberedText, source: Source, trie: PhraseTrie, width: number): Int32Array {
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
