// What a group of papers may be named by: every concept and shared term, and the parts of concepts
// that several papers vary, each with the papers it stands in, wherever in title or abstract that
// is, and how much each is about it.

import {
  addBonds,
  type Bonds,
  countBonds,
  isCut,
  isModifier,
  isOutOfCompounds,
  isSymbolCompound,
} from "#core/communities/naming/bonds.ts";
import { findKindsOfWork } from "#core/communities/naming/kindsOfWork.ts";
import { findParts } from "#core/communities/naming/namingParts.ts";
import { SCIENCE_PAPERS, sciencePapersNaming, sciencePapersWith } from "#core/language/background.ts";
import { canonicalWord } from "#core/language/canonical.ts";
import { stem } from "#core/language/stem.ts";
import { readWords } from "#core/language/words.ts";
import { countUp, pushTo } from "#core/math/groups.ts";
import { compareText, sortByKey } from "#core/math/order.ts";
import type { Concept, Salience, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";

/**
 * A phrase with the papers (indices, ascending) it stands in and how much each is about it (0..1; 1
 * = its title says so).
 */
export interface NamingPhrase {
  readonly key: string;
  readonly label: string;
  /** Other spellings, the acronym among them. */
  readonly aliases: readonly string[];
  readonly papers: readonly number[];
  readonly weights: readonly number[];
  /** How many titles say it. */
  readonly titles?: number;
  /** Share of science at large that has it, 0..1. */
  readonly background: number;
  readonly kind: "concept" | "term" | "part";
  /** Whether texts define a short form of it. */
  readonly isDefined?: boolean;
  /** Whether it only stands before other words: "quantum", "single-stranded". */
  readonly modifies?: boolean;
  /** Whether it is the end of longer names: "fever virus". */
  readonly cut?: boolean;
  /** Whether titles say it of themselves, and not what they are about: "follow-up study". */
  readonly work?: boolean;
}

interface Draft extends Pick<NamingPhrase, "key" | "label" | "aliases" | "kind" | "isDefined"> {
  /** Spellings that can be found in the text without a doubt about their sense. */
  readonly surfaces: readonly string[];
  readonly salience: readonly Salience[];
  /** Papers that write it like this. */
  readonly uses: number;
}

/** A phrase says no more than a longer one that holds it in this share of its papers, with a short form of its own in the other. */
const SAME_PAPERS = 0.7;
const SAME_AS_DEFINED = 0.8;
/**
 * A mention known from the concept alone, as a short form is, counts up to a mention in the
 * abstract.
 */
const KNOWN_MENTION = 0.5;
/** Sorted by key. O(words of the corpus + concepts). */
export function namingPhrases(
  concepts: readonly Concept[],
  terms: readonly Term[],
  words: CorpusWords,
): NamingPhrase[] {
  const known = new Map<string, Draft>();
  for (const term of terms) known.set(term.key, draftOf(term, "term"));
  for (const concept of concepts) known.set(concept.key, draftOf(concept, "concept"));
  const parts = findParts(concepts, known).map(
    ({ key, label, uses }): Draft => ({ key, label, aliases: [], kind: "part", surfaces: [key], salience: [], uses }),
  );
  const drafts: Draft[] = [];
  /** Drafts that differ in endings only. */
  const groups = new Map<string, number[]>();
  for (const draft of sortByKey([...known.values(), ...parts], ({ key }) => key)) {
    const read = readWords(draft.label);
    // "in library" does not begin with a word that says something; "C*-algebra" does
    const begins = read[0]?.content === true || isSymbolCompound(draft);
    if (!begins || read.at(-1)?.content !== true) continue;
    const stems = read.map((word) => word.stem).join(" ");
    pushTo(groups, stems, drafts.length);
    drafts.push(draft);
  }
  const { weights, bonds, works } = weighMentions(drafts, words);
  const modifiers = findModifiers(concepts);
  const workKeys = [...works].map((i) => drafts[i]!.key);
  const joined = [...groups.values()].flatMap((group): NamingPhrase | [] => {
    const phrase = joinSpellings(group, drafts, weights);
    const bond = addBonds(group.map((i) => bonds[i]!));
    if (isOutOfCompounds(bond)) return [];
    if (workKeys.some((key) => saysTheSameWork(key, phrase.key))) return { ...phrase, work: true };
    if (modifiers.has(phrase.key) || isModifier(phrase, bond)) return { ...phrase, modifies: true };
    return isCut(phrase, bond) ? { ...phrase, cut: true } : phrase;
  });
  return dropParts(sortByKey(joined, ({ key }) => key).filter(({ papers }) => papers.length > 0));
}

/** "randomized controlled trial" and "controlled trial". */
const saysTheSameWork = (work: string, key: string): boolean =>
  ` ${work}`.endsWith(` ${key}`) || key.endsWith(` ${work}`);

/** A word of so many concepts modifies where it ends less than this share of them. */
const LEAST_CONCEPTS = 4;
const ENDING_SHARE = 0.2;

function findModifiers(concepts: readonly Concept[]): Set<string> {
  const holding = new Map<string, number>();
  const ending = new Map<string, number>();
  for (const { key } of concepts) {
    const words = key.split(" ");
    for (const word of new Set(words)) countUp(holding, word);
    countUp(ending, words.at(-1)!);
  }
  return new Set(
    [...holding].flatMap(([word, all]) =>
      all >= LEAST_CONCEPTS && (ending.get(word) ?? 0) < ENDING_SHARE * all ? [word] : [],
    ),
  );
}

/** Short forms are left to the concept's own mentions, which tell their senses apart. */
function draftOf(source: Concept | Term, kind: "concept" | "term"): Draft {
  const acronym = "acronym" in source && source.acronym !== undefined ? [source.acronym] : [];
  const surfaces = [source.label, ...source.aliases];
  return {
    key: source.key,
    label: source.label,
    aliases: [...acronym, ...source.aliases],
    kind,
    isDefined: acronym.length > 0,
    surfaces: surfaces.filter((surface) => /[\s-]/.test(surface) || surface.length > 4),
    salience: source.salience,
    uses: source.documentFrequency,
  };
}

/** Per draft: paper → weight, between which words it stands, and whether it is a kind of work. */
function weighMentions(
  drafts: readonly Draft[],
  words: CorpusWords,
): { weights: Map<number, number>[]; bonds: Bonds[]; works: Set<number> } {
  const weights = drafts.map(() => new Map<number, number>());
  /** 1 in the title; in the abstract the nearer to it the more often: 0.5, 0.75, 0.875 … */
  const enter = (draft: number, paper: number, inTitle: boolean): void => {
    const before = weights[draft]!.get(paper) ?? 0;
    weights[draft]!.set(paper, inTitle ? 1 : 1 - (1 - before) / 2);
  };
  const phrases = drafts.map(({ key, label, kind, surfaces }) => ({
    node: nodeKey("concept", key),
    label,
    // of single words only the bonds are asked: their mentions are found as written
    surfaces: key.includes(" ") ? surfaces : kind === "term" ? [key] : [],
  }));
  const located = words.locate(phrases);
  located.forEach((found, paper) => {
    for (let e = 0; e < found.length; e += 3)
      if (drafts[found[e]!]!.key.includes(" "))
        enter(found[e]!, paper, found[e + 1]! < words.texts[paper]!.titleLength);
  });
  findSingleWords(drafts, words, enter);
  const index = new Map(words.papers.map(({ id }, v) => [id, v]));
  drafts.forEach(({ salience }, i) => {
    for (const { paper, weight } of salience) {
      const v = index.get(paper);
      if (v !== undefined && !weights[i]!.has(v)) weights[i]!.set(v, KNOWN_MENTION * Math.max(0.4, weight));
    }
  });
  return { weights, bonds: countBonds(drafts.length, located, words), works: findKindsOfWork(located, words) };
}

/** Single words are compared as written, not by stem: one that provides is no "provider". */
function findSingleWords(
  drafts: readonly Draft[],
  { papers }: CorpusWords,
  enter: (draft: number, paper: number, inTitle: boolean) => void,
): void {
  const single = new Map<string, number>();
  drafts.forEach(({ key, surfaces }, i) => {
    if (key.includes(" ")) return;
    for (const surface of surfaces) if (!surface.includes(" ")) single.set(canonicalWord(surface), i);
    single.set(key, i);
  });
  papers.forEach((paper, v) => {
    for (const field of ["abstract", "title"] as const)
      for (const [surface] of paper[field].matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu)) {
        const whole = canonicalWord(surface);
        for (const word of single.has(whole) ? [whole] : whole.split(" ")) {
          const draft = single.get(word);
          if (draft !== undefined) enter(draft, v, field === "title");
        }
      }
  });
}

/**
 * Phrases that differ in endings only ("parse tree", "parsing tree") are one, called as most papers
 * write it.
 */
function joinSpellings(
  group: readonly number[],
  drafts: readonly Draft[],
  weights: readonly ReadonlyMap<number, number>[],
): NamingPhrase {
  const support = ({ uses, kind }: Draft): number => uses * (kind === "concept" ? 2 : 1);
  const [main] = group.map((i) => drafts[i]!).sort((a, b) => support(b) - support(a) || compareText(a.key, b.key));
  const joined = new Map<number, number>();
  for (const i of group)
    for (const [paper, weight] of weights[i]!) joined.set(paper, Math.max(joined.get(paper) ?? 0, weight));
  const papers = [...joined.keys()].sort((a, b) => a - b);
  const joinedWeights = papers.map((paper) => joined.get(paper) ?? 0);
  const { key, label, aliases, kind, isDefined = false } = main!;
  return {
    ...{ key, label, aliases, kind, isDefined, papers },
    weights: joinedWeights,
    titles: joinedWeights.filter((weight) => weight === 1).length,
    background: (key.includes(" ") ? sciencePapersNaming(key) : sciencePapersWith(stem(key))) / SCIENCE_PAPERS,
  };
}

/**
 * "large language" and "language model" are no names where nearly all who say them say "large
 * language model".
 */
function dropParts(phrases: readonly NamingPhrase[]): NamingPhrase[] {
  const longer = new Map<string, number>();
  for (const { key, papers } of phrases) {
    const words = key.split(" ");
    for (let to = words.length; to > 0; to--)
      for (let from = to === words.length ? 1 : 0; from < to; from++) {
        const part = words.slice(from, to).join(" ");
        longer.set(part, Math.max(longer.get(part) ?? 0, papers.length));
      }
  }
  return phrases.filter(
    ({ key, papers, kind, isDefined }) =>
      kind === "term" || (longer.get(key) ?? 0) < (isDefined === true ? SAME_AS_DEFINED : SAME_PAPERS) * papers.length,
  );
}
