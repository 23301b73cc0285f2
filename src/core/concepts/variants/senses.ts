// What a short form means in each paper: one meaning in the corpus resolves everywhere, two or more
// split the short form. A paper that defines it decides for itself; one that does not is given the
// sense whose papers share its vocabulary, if the evidence is clear, and keeps the bare short form
// otherwise (after Schwartz & Hearst 2003 and the one-sense-per-discourse finding of Gale, Church &
// Yarowsky 1992, DOI 10.3115/1075527.1075579).

import { isSameLongForm } from "#core/concepts/variants/sameLongForm.ts";
import type { AbbreviationPair } from "#core/language/abbreviations/abbreviations.ts";
import { canonicalKey, foldCharacters, keyOfText } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { ln } from "#core/math/elementary.ts";
import { countEach, countUp, groupBy, pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

/** What one paper says about short forms. */
export interface PaperAbbreviations {
  readonly paper: string;
  /** English where not said. */
  readonly language?: LanguageCode;
  /** Definitions found in its title and abstract. */
  readonly definitions: readonly Pick<AbbreviationPair, "short" | "long">[];
  /**
   * Its content words or candidate keys, each once: the evidence for a sense where it defines none.
   */
  readonly vocabulary: readonly string[];
}

export type SenseReason = "defined here" | "shared vocabulary" | "dominant meaning" | "undecided";

/** One meaning of a short form. */
export interface Sense {
  /** Case-keeping singular short form: "LLM", "CoT". */
  readonly short: string;
  /** Key of the commonest long form. */
  readonly key: string;
  /** All keys of long forms of this sense, sorted. */
  readonly longKeys: readonly string[];
  /** Papers that define it, sorted. */
  readonly papers: readonly string[];
}

/** One line of the audit for a short form with several meanings. */
export interface SenseDecision {
  readonly paper: string;
  readonly short: string;
  readonly reason: SenseReason;
  /** Key of the sense taken; absent where undecided. */
  readonly key?: string;
}

export interface AbbreviationSenses {
  /** Sorted by short form, then commonest sense first. */
  readonly senses: readonly Sense[];
  /** Short forms with one meaning → its key. */
  readonly everywhere: ReadonlyMap<string, string>;
  /**
   * Paper → short form → key, for short forms with several meanings, where the paper's is known.
   */
  readonly byPaper: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Short forms with several meanings. */
  readonly ambiguous: ReadonlySet<string>;
  /**
   * Long-form keys that are variants of a sense's key → that key; "language modeling" (LM) is none
   * of "language model".
   */
  readonly sameLongForm: ReadonlyMap<string, string>;
  readonly decisions: readonly SenseDecision[];
}

/**
 * The short form without plural and outer marks, its case kept: "LLMs" → "LLM", "MDPs'" → "MDP",
 * "svms" → "svm".
 */
export function shortFormOf(surface: string): string {
  const bare = foldCharacters(surface).replace(/'s?$/, "");
  if (/[\p{Lu}\p{N}]s$/u.test(bare) && bare.length > 2) return bare.slice(0, -1);
  return /^[^\p{Lu}aeiouy]{3,}s$/u.test(bare) && !/^(?:dbms|rdbms|https)$/.test(bare) ? bare.slice(0, -1) : bare;
}

/**
 * The key a surface stands for in a paper if it is a short form with a known meaning there, else
 * undefined.
 */
export function longFormKey(
  abbreviationSenses: AbbreviationSenses,
  paper: string,
  surface: string,
): string | undefined {
  const short = shortFormOf(surface);
  const own = abbreviationSenses.byPaper.get(paper);
  // "H2" in "H2 receptor", for all that some paper writes "histamine2 (H2)"
  if (/^\p{L}\p{N}$/u.test(short)) return undefined;
  const found = own?.get(short) ?? abbreviationSenses.everywhere.get(short);
  if (found !== undefined || abbreviationSenses.ambiguous.has(short)) return found;
  // "svm" for "SVM": safe only where no English word can be meant
  if (short !== short.toLowerCase() || /[aeiouy]/.test(short) || short.length < 3) return undefined;
  const upper = short.toUpperCase();
  return own?.get(upper) ?? abbreviationSenses.everywhere.get(upper);
}

/**
 * Decides all short forms of a corpus. Independent of the order of papers; O(definitions + papers
 * that use an ambiguous form).
 */
export function resolveAbbreviations(papers: readonly PaperAbbreviations[]): AbbreviationSenses {
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
  const decisions = decide(
    papers,
    senses.filter(({ short }) => ambiguous.has(short)),
    plain,
  );
  const byPaper = new Map<string, Map<string, string>>();
  for (const { paper, short, key } of decisions) {
    if (key === undefined) continue;
    const own = byPaper.get(paper) ?? new Map<string, string>();
    byPaper.set(paper, own.set(short, key));
  }
  return { senses, everywhere, byPaper, ambiguous, sameLongForm, decisions };
}

const findSenses = (papers: readonly PaperAbbreviations[], known: ReadonlyMap<string, string>): Sense[] => {
  const uses = collectDefinitions(papers, known);
  return [...uses.keys()].sort(compareText).flatMap((short) => groupSenses(short, uses.get(short)!));
};

/** Short form → key, for short forms with one sense. */
function onlyMeanings(senses: readonly Sense[]): Map<string, string> {
  const keys = new Map<string, string | undefined>();
  for (const { short, key } of senses) keys.set(short, keys.has(short) ? undefined : key);
  return new Map([...keys].flatMap(([short, key]) => (key === undefined ? [] : [[short, key] as const])));
}

/** The key of a long form, short forms in it spelled out. */
function longKeyOf(
  short: string,
  long: string,
  known: ReadonlyMap<string, string>,
  language: LanguageCode = "en",
): string {
  if (language !== "en") return keyOfText(long, language);
  return canonicalKey(
    long.split(/\s+/).map((word) => {
      const inner = shortFormOf(word);
      const spelled = inner !== short && inner !== inner.toLowerCase() ? known.get(inner) : undefined;
      return spelled === undefined || spelled.split(" ").includes(short.toLowerCase()) ? word : spelled;
    }),
  );
}

/** Short form → long key → papers that define it so. */
function collectDefinitions(
  papers: readonly PaperAbbreviations[],
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

/** For each ambiguous short form: the papers that define it, then those that only use it. */
function decide(
  papers: readonly PaperAbbreviations[],
  senses: readonly Sense[],
  known: ReadonlyMap<string, string>,
): SenseDecision[] {
  const byShort = groupBy(senses, (sense) => sense.short);
  if (byShort.size === 0) return [];
  const vocabularies = new Map(papers.map((paper) => [paper.paper, wordsOf(paper.vocabulary)]));
  const documents = new Map<string, number>();
  for (const words of vocabularies.values()) for (const word of words) countUp(documents, word);
  const profiles = new Map(
    [...byShort].map(([short, group]) => [
      short,
      group.map((sense) => senseProfile(sense, vocabularies, documents, papers.length)),
    ]),
  );
  const shortsByWord = new Map<string, string[]>();
  for (const short of byShort.keys()) {
    const word = short.toLowerCase();
    pushTo(shortsByWord, word, short);
  }
  const decisions: SenseDecision[] = [];
  for (const { paper, definitions } of papers) {
    const words = vocabularies.get(paper) ?? new Set<string>();
    const decided = new Set<string>();
    for (const { short: surface, long } of definitions) {
      const short = shortFormOf(surface);
      const key = longKeyOf(short, long, known);
      const sense = byShort.get(short)?.find(({ longKeys }) => longKeys.includes(key));
      if (sense === undefined || decided.has(short)) continue;
      decided.add(short);
      decisions.push({ paper, short, reason: "defined here", key: sense.key });
    }
    for (const word of words)
      for (const short of shortsByWord.get(word) ?? [])
        if (!decided.has(short))
          decisions.push(chooseSense(paper, short, words, byShort.get(short)!, profiles.get(short)!));
  }
  return decisions.sort((a, b) => compareText(a.paper, b.paper) || compareText(a.short, b.short));
}

/** Keys and the words in them. */
const wordsOf = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.flatMap((key) => [key, ...key.split(" ")]));

/**
 * Word → weight for one sense: the share of its papers with the word, times the word's rarity in
 * the corpus.
 */
function senseProfile(
  sense: Sense,
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>,
  documents: ReadonlyMap<string, number>,
  total: number,
): ReadonlyMap<string, number> {
  const profile = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    const rarity = ln((total + 1) / ((documents.get(word) ?? 0) + 1));
    if (rarity > 0) countUp(profile, word, weight * rarity);
  };
  for (const paper of sense.papers)
    for (const word of vocabularies.get(paper) ?? [])
      if (word.toLowerCase() !== sense.short.toLowerCase()) add(word, 1 / sense.papers.length);
  for (const word of sense.key.split(" ")) add(word, 1);
  return profile;
}

/**
 * A sense is dominant if at least this many papers define it, and so many times as many as define
 * the next.
 */
const DOMINANT_PAPERS = 3;
const DOMINANT_RATIO = 3;

/**
 * The sense with clearly more shared weight: at least twice the next one's, from at least two
 * shared words. Failing that, the dominant sense unless another shares more. Otherwise none.
 */
function chooseSense(
  paper: string,
  short: string,
  vocabulary: ReadonlySet<string>,
  senses: readonly Sense[],
  profiles: readonly ReadonlyMap<string, number>[],
): SenseDecision {
  const ranked = senses
    .map((sense, index) => {
      const shared = [...vocabulary].filter((word) => profiles[index]?.has(word));
      return { sense, shared, weight: shared.reduce((sum, word) => sum + (profiles[index]?.get(word) ?? 0), 0) };
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.sense.key, b.sense.key));
  const [best, second] = ranked;
  if (best === undefined) return { paper, short, reason: "undecided" };
  if (best.shared.length >= 2 && best.weight >= 2 * (second?.weight ?? 0))
    return { paper, short, reason: "shared vocabulary", key: best.sense.key };
  const [most, next] = [...senses].sort((a, b) => b.papers.length - a.papers.length || compareText(a.key, b.key));
  const dominant =
    most === best.sense && most.papers.length >= Math.max(DOMINANT_PAPERS, DOMINANT_RATIO * (next?.papers.length ?? 0));
  return dominant ? { paper, short, reason: "dominant meaning", key: most.key } : { paper, short, reason: "undecided" };
}
