// The label people read: the commonest well-formed surface of a concept, in the singular, with the
// capitals that running text keeps: "large language model", "Markov decision process", "BLEU".
// Title Case and sentence starts are undone; never a stem.

import { isNamingWord, sciencePapersNaming } from "#core/language/background.ts";
import { mendPhrase } from "#core/language/brokenWords.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import {
  type CaseTable,
  COMMON_ENDING,
  INNER_CAPITAL,
  isInstitution,
  lowered,
  withoutAllCapitals,
} from "#core/language/letterCase.ts";
import { withoutFormula } from "#core/language/names/formulaCompound.ts";
import { singularOf } from "#core/language/singular.ts";
import { PREFIXES } from "#core/language/words.ts";
import { countUp, groupBy } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

/**
 * How often a surface occurs, and how often of these in running text: not in a title, not at the
 * start of a sentence.
 */
export interface SurfaceUse {
  readonly surface: string;
  readonly count: number;
  readonly running: number;
  /** Whether the text gives it as a name (language/names), which keeps its letters. */
  readonly isName?: boolean;
}

/** All surfaces but the label, commonest first. */
export const aliasesOf = (uses: readonly SurfaceUse[], label: string): string[] =>
  uses
    .filter(({ surface }) => surface !== label)
    .sort((a, b) => b.count - a.count || compareText(a.surface, b.surface))
    .map(({ surface }) => surface);

/**
 * The label for all surfaces of one key. `cases` tells how the words are written elsewhere in the
 * corpus. Total and independent of the order of `uses`; an empty list is a bug and throws.
 */
export function chooseLabel(uses: readonly SurfaceUse[], cases: CaseTable, language: LanguageCode = "en"): string {
  if (uses.length === 0) throw new Error("chooseLabel needs at least one surface");
  // German nouns have capitals everywhere, and of two cases the shorter is the one that is looked up
  const keepsCase = language === "de";
  const isOrdinary = (word: string): boolean =>
    (cases.get(word)?.lower ?? 0) > 0 || uses.some(({ surface }) => surface.endsWith(word));
  const written = new Map<string, number>();
  for (const { surface, count } of uses) countUp(written, lastPart(surface), count);
  const isAlwaysPlural = (shown: string): boolean => isJoinedPlural(shown, written);
  const tallied = new Map<string, { count: number; running: number; isName: boolean }>();
  for (const { surface, count, running, isName = false } of uses) {
    const shown = language === "en" ? joinBroken(mendPhrase(tidy(surface))) : tidy(surface);
    const label = isName || language !== "en" || isAlwaysPlural(shown) ? shown : inSingular(shown, isOrdinary);
    const held = tallied.get(label) ?? { count: 0, running: 0, isName };
    tallied.set(label, { ...held, count: held.count + count, running: held.running + running });
  }
  const forms = [...tallied].map(([label, tally]) => ({ label, ...tally }));
  const families = groupByLower(forms.map((form) => withoutSource(form, uses)));
  const [best] = [...families.values()].sort(
    (a, b) =>
      total(b) - total(a) ||
      (keepsCase ? a[0]!.label.length - b[0]!.label.length : 0) ||
      compareText(a[0]!.label.toLowerCase(), b[0]!.label.toLowerCase()),
  );
  return keepsCase ? asMostWrite(best!) : chooseCase(best!, cases);
}

/** "ElectroEncephaloGraphy" beside "EEG": its capitals only show where the short form comes from. */
function withoutSource(form: Form, uses: readonly SurfaceUse[]): Form {
  if (!/^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(form.label)) return form;
  const capitals = form.label.replace(/\P{Lu}/gu, "");
  return uses.some(({ surface }) => surface === capitals) ? { ...form, label: form.label.toLowerCase() } : form;
}

interface Form {
  readonly label: string;
  readonly count: number;
  readonly running: number;
  readonly isName: boolean;
}

const total = (forms: readonly Form[]): number => forms.reduce((sum, form) => sum + form.count, 0);

function groupByLower(forms: readonly Form[]): Map<string, Form[]> {
  const groups = groupBy(forms, (form) => form.label.toLowerCase());
  return groups;
}

const asMostWrite = (forms: readonly Form[]): string =>
  [...forms].sort((a, b) => b.running - a.running || b.count - a.count || compareText(a.label, b.label))[0]!.label;

/**
 * Among forms that differ in capitals only: what running text writes most; otherwise word by word
 * from the corpus.
 */
function chooseCase(forms: readonly Form[], cases: CaseTable): string {
  const ranked = [...forms].sort(
    (a, b) =>
      b.running - a.running ||
      b.count - a.count ||
      innerCapitals(b.label) - innerCapitals(a.label) ||
      compareText(b.label, a.label),
  );
  const lower = ranked.find(
    ({ label, running }) => running > 0 && label === lowered(label, cases) && !isInstitution(label),
  );
  const [first] = ranked;
  if (first === undefined) return "";
  if (first.isName || isWrittenSo(first, ranked, cases)) return first.label;
  // lower case in running text proves that the capitals elsewhere are a title's or a definition's
  if (lower !== undefined && lower.running * 4 >= first.running) return lower.label;
  return lowered(first.label, cases, first.running > 0);
}

/**
 * "Large Hadron Collider": running text opens every word of it with a capital and never writes it
 * small, nor does science at large; and some word of it never stands small elsewhere. One author's
 * "Adaptive Image Tokenization" is no name yet.
 */
function isWrittenSo({ label, running }: Form, forms: readonly Form[], cases: CaseTable): boolean {
  if (running === 0 || !IN_CAPITALS.test(label) || sciencePapersNaming(keyOf(label)) > 0) return false;
  if (forms.some((form) => form.running > 0 && /(?:^| )\p{Ll}{5}/u.test(form.label))) return false;
  const [, ...rest] = label.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (running < 2 && COMMON_ENDING.test(rest.at(-1) ?? "")) return false;
  return rest.some((word) => (cases.get(word)?.lower ?? 0) === 0);
}
const IN_CAPITALS = /^\p{Lu}\p{Ll}+(?:[ -](?:(?:of|the|and|for|de) )*\p{Lu}\p{Ll}+)+$/u;

/** "LLaMA" has more than "LLaMa": names in capitals are shortened by mistake, not lengthened. */
const innerCapitals = (label: string): number =>
  [...label.matchAll(/\p{L}+/gu)]
    .filter(([word]) => INNER_CAPITAL.test(word))
    .join("")
    .replace(/[^\p{Lu}]/gu, "").length;

/** Formulas as people write them, outer quotes, stray dashes and double spaces off; NFC. */
const tidy = (surface: string): string =>
  withoutFormula(withoutAllCapitals(surface))
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/(?<=[^s\s])['’”"](?= )/gu, "")
    .replace(/^["'“”‘’`*\s]+|["'“”‘’`*,;:\s]+$/g, "");

/** "high- level synthesis": what a line has cut at its hyphen. */
const joinBroken = (phrase: string): string => phrase.replace(/(?<=\p{L}[-\u2010\u2011]) (?!and |or )(?=\p{Ll})/gu, "");

const keyOf = (label: string): string => canonicalKey(label.split(/[\s-]+/));

/** "Electric Vehicles" are no family: science at large names things with each of the words. */
const isNamedSo = (label: string): boolean => {
  const words = label.toLowerCase().split(/[\s-]+/);
  return words.length > 1 && words.every(isNamingWord);
};

/** The last word with all that hyphens join to it, small. */
const lastPart = (text: string): string =>
  (text.split(/\s+/).at(-1) ?? "").toLowerCase().replace(/[\u2010-\u2015-]+/gu, "-");

/**
 * "Black-Scholes", "ordinary least-squares", "difference-in-differences": what hyphens join is no
 * plural of something where papers write it so again and again, and its singular less often.
 */
function isJoinedPlural(label: string, written: ReadonlyMap<string, number>): boolean {
  const last = lastPart(label);
  const [, before = "", word = ""] = /(.*\p{L}-)(\p{L}+s)$/u.exec(last) ?? [];
  const count = written.get(last) ?? 0;
  return (
    word !== "" &&
    !PREFIXES.has(before.slice(0, -1)) &&
    count >= JOINED_PLURALS &&
    count > (written.get(before + singularOf(word)) ?? 0)
  );
}
const JOINED_PLURALS = 2;

/** "GaAs", "InGaAs", "NaCs": a formula whose last element ends in s, no plural of an acronym. */
const isCompound = (word: string): boolean =>
  /^(?:\p{Lu}\p{Ll}?)*\p{Lu}\p{Ll}(?:\p{Lu}\p{Ll}?)*(?:As|Cs|Os)$/u.test(word);

/** "OSes", "GPSes": of what itself ends in S. */
const ACRONYM_IN_S = /^\p{Lu}+Ses$/u;

/** What stands before the end of a name, which has no plural: "C. elegans", "Korteweg-de Vries". */
const NAME_BEFORE = /(?:^|\s)\p{Lu}\p{Ll}?\.\s$|(?:^|[\s-])(?:de|van|von|der|den|del|della|di|da|du|ter)[\s-]$/u;

/**
 * The last word in the singular, its capitals kept: "Markov decision processes" → "Markov decision
 * process"; never "Collin".
 */
function inSingular(label: string, isOrdinary: (word: string) => boolean): string {
  const match = /(\p{L}+)$/u.exec(label);
  if (match === null || isInstitution(label)) return label;
  const [word] = match;
  const head = label.slice(0, match.index);
  // "Internet of things": the last word is not the head
  if (/ of (?:\S+ )*$/.test(head)) return label;
  if (ACRONYM_IN_S.test(word)) return head + word.slice(0, -2);
  if (/[\p{Lu}\p{N}]s$/u.test(word) && word.length > 2) return isCompound(word) ? label : head + word.slice(0, -1);
  if (!/^\p{L}?\p{Ll}+$/u.test(word) || NAME_BEFORE.test(head)) return label;
  // "bases" is the plural of two words, and the key knows which
  const single =
    word.toLowerCase() === "bases" ? (keyOf(label).split(" ").at(-1) ?? word) : singularOf(word.toLowerCase());
  if (word !== word.toLowerCase() && ![word.toLowerCase(), single].some(isOrdinary) && !isNamedSo(head + single))
    return label;
  if (single === word.toLowerCase() || /(?:^|[\s-])(?:[kc]|United|Middle|Dark)[\s-]$/.test(head)) return label;
  if (keyOf(label) !== keyOf(head + single)) return label;
  return head + (word[0] === word[0]!.toLowerCase() ? single : single[0]!.toUpperCase() + single.slice(1));
}
