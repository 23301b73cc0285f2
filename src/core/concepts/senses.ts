// What a short form means in each paper: one meaning in the corpus resolves everywhere, two or more split the short form.
// A paper that defines it decides for itself; one that does not is given the sense whose papers share its vocabulary, if the
// evidence is clear, and keeps the bare short form otherwise (after Schwartz & Hearst 2003 and the one-sense-per-discourse
// finding of Gale, Church & Yarowsky 1992, DOI 10.3115/1075527.1075579).
import { signature } from "#core/concepts/signature.ts";
import type { AbbreviationPair } from "#core/language/abbreviations.ts";
import { canonicalKey, foldCharacters } from "#core/language/canonical.ts";
import { compareText } from "#core/order.ts";

/** What one paper says about short forms. */
export interface PaperAbbreviations {
  readonly paper: string;
  /** Definitions found in its title and abstract. */
  readonly definitions: readonly Pick<AbbreviationPair, "short" | "long">[];
  /** Its content words or candidate keys, each once: the evidence for a sense where it defines none. */
  readonly vocabulary: readonly string[];
}

export type SenseReason = "defined here" | "only meaning" | "shared vocabulary" | "undecided";

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

export interface AbbreviationResolution {
  /** Sorted by short form, then commonest sense first. */
  readonly senses: readonly Sense[];
  /** Short forms with one meaning → its key. */
  readonly everywhere: ReadonlyMap<string, string>;
  /** Paper → short form → key, for short forms with several meanings, where the paper's is known. */
  readonly byPaper: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Short forms with several meanings. */
  readonly ambiguous: ReadonlySet<string>;
  /** Long-form keys that are variants of a sense's key → that key. */
  readonly variants: ReadonlyMap<string, string>;
  readonly decisions: readonly SenseDecision[];
}

/** The short form without plural and outer marks, its case kept: "LLMs" → "LLM", "MDPs'" → "MDP", "svms" → "svm". */
export function shortFormOf(surface: string): string {
  const bare = foldCharacters(surface).replace(/'s?$/, "");
  if (/[\p{Lu}\p{N}]s$/u.test(bare) && bare.length > 2) return bare.slice(0, -1);
  return /^[^\p{Lu}aeiouy]{3,}s$/u.test(bare) && !/^(?:dbms|rdbms|https)$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The key a surface stands for in a paper if it is a short form with a known meaning there, else undefined. */
export function longFormKey(resolution: AbbreviationResolution, paper: string, surface: string): string | undefined {
  const short = shortFormOf(surface);
  const own = resolution.byPaper.get(paper);
  const found = own?.get(short) ?? resolution.everywhere.get(short);
  if (found !== undefined || resolution.ambiguous.has(short)) return found;
  // "svm" for "SVM": safe only where no English word can be meant
  if (short !== short.toLowerCase() || /[aeiouy]/.test(short) || short.length < 3) return undefined;
  const upper = short.toUpperCase();
  return own?.get(upper) ?? resolution.everywhere.get(upper);
}

/** Decides all short forms of a corpus. Independent of the order of papers; O(definitions + papers that use an ambiguous form). */
export function resolveAbbreviations(papers: readonly PaperAbbreviations[]): AbbreviationResolution {
  const uses = collectDefinitions(papers);
  const senses: Sense[] = [];
  for (const short of [...uses.keys()].sort(compareText)) senses.push(...groupSenses(short, uses.get(short)!));
  const everywhere = new Map<string, string>();
  const variants = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { short } of senses) counts.set(short, (counts.get(short) ?? 0) + 1);
  for (const sense of senses) {
    if (counts.get(sense.short) === 1) everywhere.set(sense.short, sense.key);
    for (const long of sense.longKeys) if (long !== sense.key && !variants.has(long)) variants.set(long, sense.key);
  }
  const ambiguous = new Set([...counts].filter(([, count]) => count > 1).map(([short]) => short));
  const decisions = decide(
    papers,
    senses.filter(({ short }) => ambiguous.has(short)),
  );
  const byPaper = new Map<string, Map<string, string>>();
  for (const { paper, short, key } of decisions) {
    if (key === undefined) continue;
    const own = byPaper.get(paper) ?? new Map<string, string>();
    byPaper.set(paper, own.set(short, key));
  }
  return { senses, everywhere, byPaper, ambiguous, variants, decisions };
}

/** Short form → long key → papers that define it so. */
function collectDefinitions(papers: readonly PaperAbbreviations[]): Map<string, Map<string, Set<string>>> {
  const uses = new Map<string, Map<string, Set<string>>>();
  for (const { paper, definitions } of papers)
    for (const { short, long } of definitions) {
      const key = canonicalKey(long.split(/\s+/));
      if (key === "") continue;
      const longs = uses.get(shortFormOf(short)) ?? new Map<string, Set<string>>();
      uses.set(shortFormOf(short), longs.set(key, (longs.get(key) ?? new Set<string>()).add(paper)));
    }
  return uses;
}

/** Long forms of one short form, grouped into senses: each joins the first commoner long form that says the same. */
function groupSenses(short: string, longs: ReadonlyMap<string, ReadonlySet<string>>): Sense[] {
  const ranked = [...longs].sort(([a, x], [b, y]) => y.size - x.size || compareText(a, b));
  const groups: { keys: string[]; papers: Set<string> }[] = [];
  for (const [key, papers] of ranked) {
    const group = groups.find(({ keys }) => keys.some((known) => isSameLongForm(known, key)));
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

const LINKS = new Set("of the and for in on with a an to based by".split(" "));

/** Two long forms of one short form say the same if word for word they share stems, or one holds the other in order. */
export function isSameLongForm(a: string, b: string): boolean {
  if (a === b || signature(a) === signature(b)) return true;
  const content = (key: string): string[] => key.split(" ").filter((word) => !LINKS.has(word));
  const [short, long] = [content(a), content(b)].sort((x, y) => x.length - y.length || compareText(x.join(), y.join()));
  if (short === undefined || long === undefined || short.length === 0) return false;
  if (short.length === 1 && long.length > 1) return short[0] === long.join("");
  let at = 0;
  for (const word of long) if (at < short.length && sharesStem(short[at]!, word)) at++;
  return at === short.length && sharesStem(short[0]!, long[0]!);
}

/** "convolution", "convolutional"; "position", "positioning": same beginning, and nothing but endings behind it. */
function sharesStem(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 4 && same >= 0.6 * Math.max(a.length, b.length) - 0.5 && shorter - same <= 3;
}

/** For each ambiguous short form: the papers that define it, then those that only use it. */
function decide(papers: readonly PaperAbbreviations[], senses: readonly Sense[]): SenseDecision[] {
  const byShort = new Map<string, Sense[]>();
  for (const sense of senses) {
    const group = byShort.get(sense.short);
    if (group === undefined) byShort.set(sense.short, [sense]);
    else group.push(sense);
  }
  if (byShort.size === 0) return [];
  const vocabularies = new Map(papers.map((paper) => [paper.paper, new Set(paper.vocabulary)]));
  const documents = new Map<string, number>();
  for (const { vocabulary } of papers)
    for (const word of new Set(vocabulary)) documents.set(word, (documents.get(word) ?? 0) + 1);
  const decisions: SenseDecision[] = [];
  for (const [short, group] of byShort) {
    const profiles = group.map((sense) => senseProfile(sense, vocabularies, documents, papers.length));
    for (const { paper, definitions, vocabulary } of papers) {
      const own = definitions.find((definition) => shortFormOf(definition.short) === short);
      if (own !== undefined) {
        const long = canonicalKey(own.long.split(/\s+/));
        const sense = group.find(({ longKeys }) => longKeys.includes(long));
        if (sense !== undefined) decisions.push({ paper, short, reason: "defined here", key: sense.key });
      } else if (vocabulary.includes(short.toLowerCase()) || vocabulary.includes(short))
        decisions.push(chooseSense(paper, short, vocabularies.get(paper) ?? new Set(), group, profiles));
    }
  }
  return decisions.sort((a, b) => compareText(a.paper, b.paper) || compareText(a.short, b.short));
}

/** Word → weight for one sense: the share of its papers with the word, times the word's rarity in the corpus. */
function senseProfile(
  sense: Sense,
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>,
  documents: ReadonlyMap<string, number>,
  total: number,
): ReadonlyMap<string, number> {
  const profile = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    const rarity = Math.log((total + 1) / ((documents.get(word) ?? 0) + 1));
    if (rarity > 0) profile.set(word, (profile.get(word) ?? 0) + weight * rarity);
  };
  for (const paper of sense.papers)
    for (const word of vocabularies.get(paper) ?? [])
      if (word.toLowerCase() !== sense.short.toLowerCase()) add(word, 1 / sense.papers.length);
  for (const word of sense.key.split(" ")) add(word, 1);
  return profile;
}

/** The sense with clearly more shared weight, or none: at least twice the second's, from at least two shared words. */
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
  const clear =
    best !== undefined && best.shared.length >= 2 && best.weight >= 2 * (second?.weight ?? 0) && best.weight > 0;
  return clear
    ? { paper, short, reason: "shared vocabulary", key: best.sense.key }
    : { paper, short, reason: "undecided" };
}
