// What a short form means in each paper: one meaning in the corpus resolves everywhere, two or more
// split the short form, and senseChoice.ts says which a paper means (after Schwartz & Hearst 2003 and
// the one-sense-per-discourse finding of Gale, Church & Yarowsky 1992, DOI 10.3115/1075527.1075579).

import { isSameLongForm } from "#core/concepts/variants/sameLongForm.ts";
import {
  type Sense,
  type SenseDecision,
  type SenseEvidence,
  type Vocabulary,
  weighSenses,
} from "#core/concepts/variants/senseChoice.ts";
import { longKeyOf, shortFormOf } from "#core/concepts/variants/shortForms.ts";
import type { AbbreviationPair } from "#core/language/abbreviations/abbreviations.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { countEach } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

/** What one paper defines in its title and abstract. */
export interface PaperDefinitions {
  readonly paper: string;
  /** English where not said. */
  readonly language?: LanguageCode;
  readonly definitions: readonly Pick<AbbreviationPair, "short" | "long">[];
}

/** What short forms mean in a corpus: plain data, the same for every paper. */
export interface AbbreviationSenses {
  /** Sorted by short form, then commonest sense first. */
  readonly senses: readonly Sense[];
  /** Short forms with one meaning → its key. */
  readonly everywhere: ReadonlyMap<string, string>;
  /** Short forms with several meanings. */
  readonly ambiguous: ReadonlySet<string>;
  /**
   * Long-form keys that are variants of a sense's key → that key; "language modeling" (LM) is none
   * of "language model".
   */
  readonly sameLongForm: ReadonlyMap<string, string>;
  /** By which a paper's meaning is told where there are several. */
  readonly evidence: SenseEvidence;
}

/** Short form → key, for short forms with several meanings, where the paper's is known (decideSenses). */
export type OwnSenses = ReadonlyMap<string, string>;

export const sensesDecided = (decisions: readonly SenseDecision[]): OwnSenses =>
  new Map(decisions.flatMap(({ short, key }) => (key === undefined ? [] : [[short, key] as const])));

/**
 * The key a surface stands for in a paper if it is a short form with a known meaning there, else
 * undefined.
 */
export function longFormKey(
  abbreviationSenses: AbbreviationSenses,
  own: OwnSenses,
  surface: string,
): string | undefined {
  const short = shortFormOf(surface);
  // "H2" in "H2 receptor", for all that some paper writes "histamine2 (H2)"
  if (/^\p{L}\p{N}$/u.test(short)) return undefined;
  const found = own.get(short) ?? abbreviationSenses.everywhere.get(short);
  if (found !== undefined || abbreviationSenses.ambiguous.has(short)) return found;
  // "svm" for "SVM": safe only where no English word can be meant
  if (short !== short.toLowerCase() || /[aeiouy]/.test(short) || short.length < 3) return undefined;
  const upper = short.toUpperCase();
  return own.get(upper) ?? abbreviationSenses.everywhere.get(upper);
}

/**
 * What all short forms of a corpus mean. Independent of the order of papers; those that define
 * nothing may be left out. O(definitions + words of papers that define an ambiguous form).
 */
export function resolveAbbreviations(papers: readonly PaperDefinitions[], vocabulary: Vocabulary): AbbreviationSenses {
  // twice, because a long form may hold another short form: "distributed DoS"
  const plain = onlyMeanings(findSenses(papers, new Map()));
  const senses = findSenses(papers, plain);
  const everywhere = onlyMeanings(senses);
  const sameLongForm = new Map<string, string>();
  const counts = countEach(senses.map(({ short }) => short));
  for (const sense of senses) {
    for (const long of sense.longKeys)
      if (long !== sense.key && !sameLongForm.has(long) && long.endsWith("ing") === sense.key.endsWith("ing"))
        sameLongForm.set(long, sense.key);
  }
  const ambiguous = new Set([...counts].filter(([, count]) => count > 1).map(([short]) => short));
  const split = senses.filter(({ short }) => ambiguous.has(short));
  return { senses, everywhere, ambiguous, sameLongForm, evidence: weighSenses(split, plain, vocabulary) };
}

const findSenses = (papers: readonly PaperDefinitions[], known: ReadonlyMap<string, string>): Sense[] => {
  const uses = collectDefinitions(papers, known);
  return [...uses.keys()].sort(compareText).flatMap((short) => groupSenses(short, uses.get(short)!));
};

/** Short form → key, for short forms with one sense. */
function onlyMeanings(senses: readonly Sense[]): Map<string, string> {
  const keys = new Map<string, string | undefined>();
  for (const { short, key } of senses) keys.set(short, keys.has(short) ? undefined : key);
  return new Map([...keys].flatMap(([short, key]) => (key === undefined ? [] : [[short, key] as const])));
}

/** Short form → long key → papers that define it so. */
function collectDefinitions(
  papers: readonly PaperDefinitions[],
  known: ReadonlyMap<string, string>,
): Map<string, Map<string, Set<string>>> {
  const uses = new Map<string, Map<string, Set<string>>>();
  for (const { paper, language, definitions } of papers)
    for (const { short, long } of definitions) {
      const key = longKeyOf(shortFormOf(short), long, known, language);
      if (key === "") continue;
      const longs = uses.get(shortFormOf(short)) ?? new Map<string, Set<string>>();
      uses.set(shortFormOf(short), longs.set(key, (longs.get(key) ?? new Set<string>()).add(paper)));
    }
  return uses;
}

/**
 * Long forms of one short form, grouped into senses: each joins the first commoner long form that
 * says the same.
 */
function groupSenses(short: string, longs: ReadonlyMap<string, ReadonlySet<string>>): Sense[] {
  const ranked = [...longs].sort(([a, x], [b, y]) => y.size - x.size || compareText(a, b));
  const groups: { keys: string[]; papers: Set<string> }[] = [];
  for (const [key, papers] of ranked) {
    const leveled = withoutNumberOf(short, key);
    const group = groups.find(({ keys }) =>
      keys.some((known) => isSameLongForm(withoutNumberOf(short, known), leveled)),
    );
    if (group === undefined) groups.push({ keys: [key], papers: new Set(papers) });
    else {
      group.keys.push(key);
      for (const paper of papers) group.papers.add(paper);
    }
  }
  return groups.map(({ keys, papers }) => ({
    short,
    key: keys[0]!,
    longKeys: [...keys].sort(compareText),
    papers: [...papers].sort(compareText),
  }));
}

/** "coronavirus disease 2019" without the number that COVID-19 carries: some papers leave it out. */
function withoutNumberOf(short: string, long: string): string {
  const number = /\d+$/.exec(short)?.[0];
  if (number === undefined) return long;
  const rest = long
    .split(" ")
    .filter((word) => !(/^\d+$/.test(word) && word.endsWith(number)))
    .join(" ");
  return rest === "" ? long : rest;
}
