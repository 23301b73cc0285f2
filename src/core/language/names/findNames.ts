// Names in the raw text, found before it is cut into words: what stays whole, keeps its capitals
// and takes no singular ("H. pylori", "Ferdinand VII", "New South Wales", "16S rRNA"). One pattern
// for each kind and, where letters alone do not tell, one test. Linear in the length of the text.
import { generalRarity } from "#core/language/background.ts";
import { LOOK_BACK, opensSentence } from "#core/language/letterCase.ts";
import { DASHED_NAMES, FORMULA_COMPOUND, isShortFormula } from "#core/language/names/formulaCompound.ts";
import {
  GENUS_ENDING,
  GRADED,
  GREEK_CAPITAL,
  LATIN_ADVERB,
  LATIN_ENDING,
  LATIN_PART,
  LETTERED,
  NUMBERED_PART,
  NUMERAL,
  ORDINAL,
  PARTICLE,
  PARTICLE_OPENER,
  PLACE_OPENER,
  SORTED,
} from "#core/language/names/nameParts.ts";
import { isGivenName, isPlace, isProperWord } from "#core/language/names/properWords.ts";
import { stem } from "#core/language/stem.ts";
import { FUNCTION_WORDS, QUALIFIERS } from "#core/language/wordListsData.ts";

/**
 * "graded": a qualifier that needs its noun, "type 2" in "type 2 diabetes"; "compound": a formula or
 * a name glued to the next word, "$K$-theory", "Mayer--Vietoris".
 */
export type NameKind =
  | "species"
  | "person"
  | "place"
  | "numbered"
  | "graded"
  | "century"
  | "substance"
  | "work"
  | "compound"
  | "anatomy";

export interface Name {
  readonly kind: NameKind;
  /** Half-open range of UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether capitals mean nothing here: a title in Title Case. */
  readonly inTitleCase: boolean;
}

interface Rule {
  readonly kind: NameKind;
  readonly pattern: RegExp;
  readonly accept: (name: string, place: Place) => boolean;
}

const always = (): boolean => true;
const wordsOf = (name: string): string[] => name.split(/[\s.]+/).filter((word) => word !== "");

/** Spoken English does not write the word (lower case) small. */
const isUnknown = (lower: string): boolean => isProperWord(lower) || generalRarity(stem(lower)) > RARE;
const RARE = 13.5;

const opens = ({ text, start }: Place): boolean =>
  start === 0 || opensSentence(text.slice(Math.max(0, start - LOOK_BACK), start));

/** "Helicobacter pylori", "H. pylori": the epithet decides, the genus where a sentence begins. */
function isSpecies(name: string, place: Place): boolean {
  const [genus = "", epithet = ""] = wordsOf(name);
  if (FUNCTION_WORDS.has(epithet)) return false;
  if (genus.length === 1) {
    if (/\p{Lu}\.\s?$/u.test(place.text.slice(0, place.start))) return false;
    const spelled = new RegExp(`${genus}(?:\\.|\\p{Ll}+) ${epithet}`, "u").test(place.text);
    const looksLatin = LATIN_ENDING.test(epithet) && generalRarity(stem(epithet)) > RARE;
    return name.includes(".")
      ? looksLatin || spelled || isUnknown(epithet)
      : spelled || (looksLatin && isUnknown(epithet));
  }
  const lower = genus.toLowerCase();
  return (
    LATIN_ENDING.test(epithet) &&
    isUnknown(epithet) &&
    generalRarity(stem(lower)) > RARE &&
    (!opens(place) || GENUS_ENDING.test(lower))
  );
}

/** "Alfred Russel Wallace": a given name opens it; in Title Case no word of it is ordinary. */
function isPerson(name: string, { inTitleCase }: Place): boolean {
  const words = wordsOf(name).filter((word) => /^\p{Lu}/u.test(word));
  if (!isGivenName(words[0]!.toLowerCase().replace(/-.*/, ""))) return false;
  return !inTitleCase || words.slice(1).every((word) => word.length === 1 || isUnknown(word.toLowerCase()));
}

/** "H.G. Wells"; "vitamin D. Patients" is the end of a sentence and the start of the next. */
function isPersonWithInitials(name: string, { text, start }: Place): boolean {
  if (/^(?:U\. ?S|U\. ?K|D\. ?C|E\. ?U)\b/.test(name) || /\p{Lu}\.\s?$/u.test(text.slice(0, start))) return false;
  const initials = name.match(/\p{Lu}\./gu)?.length ?? 0;
  return initials > 1 || isUnknown(/[\p{L}]+$/u.exec(name)![0].toLowerCase());
}

function isNumbered(name: string, place: Place): boolean {
  const [word = "", numeral = ""] = wordsOf(name).slice(-2);
  const lower = word.toLowerCase();
  if (NUMBERED_PART.test(lower) || new RegExp(`^(?:${GRADED})$`).test(lower)) return false;
  if (lower === "war" || isGivenName(lower)) return true;
  if (FUNCTION_WORDS.has(lower) || numeral === "V") return false;
  // "Quantum cohomology II: the torus" is the second paper of a series
  return numeral !== "I" && !/^\s*(?:$|[:.(\u2013\u2014-])/.test(place.text.slice(place.end));
}

/** "in vitro using cells" says how, "in vitro fertilization" is a name. */
const isQualifier = (_: string, { text, end }: Place): boolean => {
  const [next = ""] = /^ (\p{Ll}+)/u.exec(text.slice(end))?.slice(1) ?? [];
  return !isSmallWord(next) && !/ing$|ed$/.test(next);
};

/** "porcine circovirus type 1": the sort of what stands before it, and nothing goes on after it. */
function isSort(_: string, { text, start, end }: Place): boolean {
  const [before = ""] = /(\p{Ll}{4,}) $/u.exec(text.slice(Math.max(0, start - 40), start))?.slice(1) ?? [];
  const [after = "and"] = /^ (\p{L}+)/u.exec(text.slice(end, end + 40))?.slice(1) ?? [];
  return before !== "" && !isSmallWord(before) && !/ly$|ed$/.test(before) && isSmallWord(after);
}

const isSmallWord = (lower: string): boolean =>
  FUNCTION_WORDS.has(lower) || /^(?:and|or|but|of|in|on|at|by|for|from|with|to|as|an?|the)$/.test(lower);

const RULES: readonly Rule[] = [
  { kind: "compound", pattern: FORMULA_COMPOUND, accept: isShortFormula },
  { kind: "compound", pattern: DASHED_NAMES, accept: always },
  { kind: "century", pattern: new RegExp(`\\b(?:${ORDINAL})[ -]century\\b`, "giu"), accept: always },
  { kind: "substance", pattern: /(?<![\p{L}\p{N}.,-])\d{1,2}'?(?:,\d{1,2}'?)+-\p{L}[\p{L}-]{3,}/gu, accept: always },
  { kind: "graded", pattern: new RegExp(`\\b(?:${LATIN_ADVERB})(?= \\p{Ll}{3,})`, "gu"), accept: isQualifier },
  { kind: "numbered", pattern: new RegExp(`\\b(?:${SORTED}) (?:\\d{1,2}[a-d]?|${NUMERAL})\\b`, "gu"), accept: isSort },
  {
    kind: "graded",
    pattern: new RegExp(`\\b(?:${GRADED})[ -](?:\\d{1,2}[a-d]?|${NUMERAL}|I|[A-D])(?=[ -]\\p{Ll}{3,})`, "giu"),
    accept: always,
  },
  { kind: "numbered", pattern: /\b\p{Ll}{3,}virus \d{1,2}(?![\p{L}\p{N}%-]|\.\d)/gu, accept: always },
  {
    kind: "substance",
    pattern: new RegExp(
      `\\b(?:${LETTERED}) (?:[B-HJ-Z]\\d{0,2}|A\\d{1,2}|A(?= \\p{Ll}|[),.;]))(?![\\p{L}\\p{N}.'-])`,
      "gu",
    ),
    accept: always,
  },
  { kind: "substance", pattern: /(?<![\p{N}.])\d{1,2}(?:\.\d)?S (?=\p{Ll}?\p{Lu}{2})\p{L}+/gu, accept: always },
  { kind: "species", pattern: /(?<![\p{L}\p{N}.-])\p{Lu}(?:\. ?| )\p{Ll}{4,}\b/gu, accept: isSpecies },
  { kind: "species", pattern: /(?<![\p{L}\p{N}.-])\p{Lu}\p{Ll}{3,} \p{Ll}{4,}\b/gu, accept: isSpecies },
  {
    kind: "anatomy",
    pattern: new RegExp(`\\b(?:${LATIN_PART}) \\p{Ll}{4,}(?![\\p{L}-])`, "giu"),
    accept: (name) => LATIN_ENDING.test(name) && isUnknown(wordsOf(name)[1]!.toLowerCase()),
  },
  {
    kind: "person",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.[ -]?){1,4}${PARTICLE}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?`,
      "gu",
    ),
    accept: isPersonWithInitials,
  },
  // "de Rham", "von Neumann": a particle opens a surname.
  {
    kind: "person",
    pattern: new RegExp(`(?<=(?:^|[\\s("“]))${PARTICLE_OPENER} \\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?`, "gu"),
    accept: (_, { inTitleCase }) => !inTitleCase,
  },
  {
    kind: "numbered",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:World )?(?:\\p{Lu}\\p{Ll}{2,}|\\p{Ll}{5,}) (?:${NUMERAL}|I)(?![\\p{L}\\p{N}-])`,
      "gu",
    ),
    accept: isNumbered,
  },
  {
    kind: "place",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:${PLACE_OPENER}) )+\\p{Lu}\\p{Ll}{2,}`, "gu"),
    accept: (name, place) =>
      isPlace(name.toLowerCase()) ||
      isProperWord(wordsOf(name).at(-1)!.toLowerCase()) ||
      !(place.inTitleCase || opens(place)),
  },
  {
    kind: "person",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\.)*(?: \\p{Lu}\\p{Ll}{2,})? ${PARTICLE}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?`,
      "gu",
    ),
    accept: isPerson,
  },
  {
    kind: "place",
    pattern: /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+ (?:(?:de|of|la|el|do) )*\p{Lu}\p{Ll}+/gu,
    accept: (name) => isPlace(name.toLowerCase()),
  },
  {
    kind: "work",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])\\p{Lu}\\p{Ll}{2,} (?:${GREEK_CAPITAL})(?![\\p{L}\\p{N}])`, "gu"),
    accept: always,
  },
  // "Origin of Species", "University of California, Berkeley": running text only.
  {
    kind: "work",
    pattern:
      /(?<=[\p{Ll},"“] )\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{2,})? of (?:the )?\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?/gu,
    accept: (_, { inTitleCase }) => !inTitleCase,
  },
  // "Modern Synthesis", "Common Crawl": a qualifier that running text writes with a capital.
  {
    kind: "work",
    pattern: /(?<=[\p{Ll},"“] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})+/gu,
    accept: (name, { inTitleCase }) => !inTitleCase && QUALIFIERS.has(wordsOf(name)[0]!.toLowerCase()),
  },
];

/** All names of one text, in order; none overlaps another, earlier rules win. */
export function findNames(text: string): Name[] {
  const inTitleCase = isTitleCase(text);
  const names: Name[] = [];
  for (const { kind, pattern, accept } of RULES)
    for (const match of text.matchAll(pattern)) {
      const [found] = match;
      const start = match.index;
      const end = start + found.length;
      if (names.some((name) => start < name.end && name.start < end)) continue;
      if (accept(found, { text, start, end, inTitleCase })) names.push({ kind, start, end });
    }
  return names.sort((a, b) => a.start - b.start);
}

/** More than half of the longer words open with a capital. */
function isTitleCase(text: string): boolean {
  let long = 0;
  let capital = 0;
  for (const [word] of text.matchAll(/\p{L}{5,}/gu)) {
    long++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return capital * 2 > long;
}
