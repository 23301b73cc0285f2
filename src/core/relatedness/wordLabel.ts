// How a text writes a word or word pair that it shares with another, and whether it is only a piece
// of longer words there.
import type { ComparedText } from "#core/relatedness/comparedText.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";
import type { FeatureSpace } from "#core/relatedness/featureSpace.ts";
import { spanOf } from "#core/relatedness/numberedText.ts";
import { isHyphenated } from "#core/relatedness/telling.ts";

/** "Sampling" → "sampling"; "LLMs", "word2Vec" stay as they are written. */
const readable = (surface: string): string =>
  surface
    .split(/\s+/)
    .map((part) => part.replace(/['’]s?$/, ""))
    .map((part) => (/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(part) ? part.toLowerCase() : part))
    .join(" ");

/** As the first text writes it first. */
export function wordLabel(
  feature: number,
  { lexicon }: CorpusData,
  space: FeatureSpace,
  { text, source }: ComparedText,
): string {
  const decoded = space.decode(feature);
  const isPair = !("word" in decoded);
  const last = isPair ? decoded.second : decoded.word;
  for (let at = text.words.indexOf(last); at >= 0; at = text.words.indexOf(last, at + 1)) {
    if (isPair && (text.joined[at] === 0 || text.words[at - 1] !== decoded.first)) continue;
    const { field, start, end } = spanOf(text, isPair ? at - 1 : at, at + 1);
    return readable(source[field].slice(start, end));
  }
  return isPair ? `${lexicon[decoded.first]!} ${lexicon[decoded.second]!}` : lexicon[decoded.word]!;
}

/** "Seq" of "RNA-Seq" and "ChIP-Seq": a word that this text has between hyphens only. */
export function isPieceIn({ text, source }: ComparedText, word: number): boolean {
  const first = text.words.indexOf(word);
  for (let at = first; at >= 0; at = text.words.indexOf(word, at + 1)) {
    const { field, start, end } = spanOf(text, at, at + 1);
    if (!isHyphenated(source[field].slice(Math.max(0, start - 2), end + 2).trim())) return false;
  }
  return first >= 0;
}
