// Does a phrase stand by itself, or only before another noun ("single-stranded") or as the end of
// longer names ("fever virus")? Told by the words beside it in the texts.

import type { CorpusWords } from "#core/relatedness/corpusWords.ts";
import { spanOf } from "#core/relatedness/numberedText.ts";

/**
 * How many mentions a phrase has, how many of them have a content word directly before and after,
 * and how many begin inside a compound.
 */
export interface Bonds {
  readonly mentions: number;
  readonly compounded: number;
  readonly before: number;
  readonly after: number;
}

/** So many mentions tell. */
const LEAST_MENTIONS = 4;
/** An adjective or a compound modifies where this share of its mentions have a word after them. */
const MODIFYING = 0.75;
/** … of what is both: "three-dimensional". */
const CLEARLY_MODIFYING = 0.5;
/** A part is the end of longer names where this share have one before them. */
const CUT = 0.9;
/** "shot learning" of "few-shot learning". */
const INSIDE_COMPOUND = /\p{L}-$/u;
export const ENDS_AS_ADJECTIVE = /(?:al|ic|ive|ous|ary|ed|ar|ent|ant|able|ible|less|ful|ior)$/;

/** `located`: phrase, first word and one past the last word, per paper. O(mentions). */
export function countBonds(
  phrases: number,
  located: readonly Int32Array[],
  { papers, texts, content }: CorpusWords,
): Bonds[] {
  const bonds = Array.from({ length: phrases }, () => ({ mentions: 0, compounded: 0, before: 0, after: 0 }));
  located.forEach((found, paper) => {
    const text = texts[paper]!;
    const { words, joined } = text;
    const binds = (left: number): boolean =>
      joined[left + 1] === 1 && content[words[left]!] === 1 && content[words[left + 1]!] === 1;
    for (let e = 0; e < found.length; e += 3) {
      const bond = bonds[found[e]!]!;
      const { field, start } = spanOf(text, found[e + 1]!, found[e + 2]!);
      bond.mentions++;
      if (start > 1 && INSIDE_COMPOUND.test(papers[paper]![field].slice(start - 2, start))) bond.compounded++;
      if (binds(found[e + 1]! - 1)) bond.before++;
      if (binds(found[e + 2]! - 1)) bond.after++;
    }
  });
  return bonds;
}

/** Spellings of one phrase together. */
export const addBonds = (bonds: readonly Bonds[]): Bonds => ({
  mentions: bonds.reduce((total, { mentions }) => total + mentions, 0),
  compounded: bonds.reduce((total, { compounded }) => total + compounded, 0),
  before: bonds.reduce((total, { before }) => total + before, 0),
  after: bonds.reduce((total, { after }) => total + after, 0),
});

/** What is asked of a phrase (namingPhrases.ts). */
interface Named {
  readonly key: string;
  readonly label: string;
  readonly kind: "concept" | "term" | "part";
}

/** "integrate-and-fire", "single-stranded": one written word, which most often stands before another. */
export const isCompound = ({ label }: Pick<Named, "label">): boolean => /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(label);

/** "C*-algebra", "K-theory": a noun with a sign before it. */
export const isSymbolCompound = ({ label }: Pick<Named, "label">): boolean =>
  /^\p{L}[^\p{L}\p{N}]{0,2}-\p{Ll}{3}/u.test(label);

/**
 * "single-stranded", "upper gastrointestinal"; neither "oxidative stress" nor "porcine circovirus",
 * whatever follows them: they end in a noun.
 */
export function isModifier(phrase: Named, { mentions, after }: Bonds): boolean {
  const compound = isCompound(phrase);
  const adjective = (phrase.key.includes(" ") && ENDS_AS_ADJECTIVE.test(phrase.key)) || phrase.kind === "term";
  if (mentions < LEAST_MENTIONS || !(compound || adjective)) return false;
  return after >= (compound && adjective ? CLEARLY_MODIFYING : MODIFYING) * mentions;
}

/** "fever virus" of "swine fever virus". */
export const isCut = ({ key, kind }: Named, { mentions, before }: Bonds): boolean =>
  kind === "part" && key.includes(" ") && mentions >= LEAST_MENTIONS && before >= CUT * mentions;

/** "shot learning", where nearly all write "few-shot learning" or "zero-shot learning". */
export const isOutOfCompounds = ({ mentions, compounded }: Bonds): boolean =>
  mentions > 1 && compounded >= CUT * mentions;
