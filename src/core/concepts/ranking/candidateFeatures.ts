// What is known about a candidate in its paper: the numbers that score.ts and the forest weigh. Yes
// is 1, no is 0. After KEA (Witten et al. 1999, doi 10.1145/313238.313437), C-value (Frantzi et al.
// 2000, doi 10.1007/s007999900023) and YAKE (Campos et al. 2020, doi 10.1016/j.ins.2019.09.013);
// which of them help is measured in the README.

import type { Collected, PaperCandidate } from "#core/concepts/candidate.ts";
import type { CorpusCounts } from "#core/concepts/corpusCounts.ts";
import { type ChosenWords, describeChosen } from "#core/concepts/ranking/chosenWords.ts";
import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import {
  commonRate,
  generalRarity,
  isCommonPhrase,
  isFieldPhrase,
  SCIENCE_PAPERS,
  sciencePapersNaming,
  sciencePapersWith,
} from "#core/language/background.ts";
import { GENERIC_WORDS } from "#core/language/wordListsData.ts";
import { ln } from "#core/math/elementary.ts";

/**
 * Columns in the order of the forest's feature numbers. Append only: forestData.ts names them by
 * position.
 */
export const FEATURES = [
  "whole",
  "nested",
  "occurrences",
  "length",
  "characters",
  "first",
  "firstShare",
  "lastShare",
  "sentences",
  "inTitle",
  "inOpening",
  "inClosing",
  "generalMean",
  "generalMin",
  "generalMax",
  "generalHead",
  "generalFirst",
  "scienceMean",
  "scienceMin",
  "scienceMax",
  "scienceHead",
  "scienceFirst",
  "corpusMean",
  "attestedHere",
  "attestedScience",
  "wholeShare",
  "stemCountMean",
  "stemCountHead",
  "stemCountMin",
  "capitals",
  "acronym",
  "hyphen",
  "digit",
  "parents",
  "parentWholes",
  "parentAttested",
  "subsumed",
  "genericHead",
  "genericFirst",
  "genericAll",
  "allNouns",
  "opensAdjective",
  "opensGerund",
  "gerundHead",
  "pluralHead",
  "titleShare",
  "titleOnly",
  "longForm",
  "shortForm",
  "cohesion",
  "introduced",
  "opening",
  "commonHead",
  "commonFirst",
  "commonLeast",
  "commonPhrase",
  "fieldPhrase",
  "isName",
  "chosenHead",
  "chosenFirst",
  "chosenMean",
  "chosenLeast",
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What all candidates of a paper share. */
export interface PaperContext {
  readonly collected: Collected;
  readonly analysis: PaperAnalysis;
  readonly counts: CorpusCounts;
  readonly words: ChosenWords;
  /** Keys of the long and short forms that the paper defines. */
  readonly longForms: ReadonlySet<string>;
  readonly shortForms: ReadonlySet<string>;
  /** Stems in the title. */
  readonly titleStems: ReadonlySet<string>;
  readonly titleSentences: number;
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}.+&-]{2,}s?$/u;

interface Spread {
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

function spread(values: readonly number[]): Spread {
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { mean: sum / values.length, min, max };
}

const yes = (value: boolean): number => (value ? 1 : 0);

/** Other papers of the corpus that name the key as a whole chunk. */
const attestedElsewhere = (key: string, own: boolean, counts: CorpusCounts): number =>
  (counts.wholes.get(key) ?? 0) - yes(own);

/** All features of one candidate; the paper itself is never counted as evidence for it. */
export function describeCandidate(candidate: PaperCandidate, context: PaperContext): Features {
  const { words, stems, occurrences, whole, roles } = candidate;
  const { analysis, collected, counts } = context;
  const general = stems.map(generalRarity);
  const known = counts.papers + SCIENCE_PAPERS;
  const science = stems.map((stem) =>
    ln(known / (Math.max(0, (counts.stems.get(stem) ?? 1) - 1) + sciencePapersWith(stem) + 0.5)),
  );
  const common = stems.map(commonRate);
  const corpus = stems.map((stem) => ln(counts.papers / ((counts.stems.get(stem) ?? 1) - 0.5)));
  const stemCounts = stems.map((stem) => collected.stemCounts.get(stem) ?? 1);
  const generalSpread = spread(general);
  const scienceSpread = spread(science);
  const stemSpread = spread(stemCounts);
  const first = occurrences[0]!;
  const last = occurrences.at(-1)!;
  let parentWholes = 0;
  let parentAttested = 0;
  for (const key of candidate.parents) {
    const parent = collected.candidates.get(key);
    parentWholes += parent?.whole ?? 0;
    parentAttested = Math.max(
      parentAttested,
      attestedElsewhere(key, (parent?.whole ?? 0) > 0, counts) + sciencePapersNaming(key),
    );
  }
  const sentences = new Set(occurrences.map((one) => one.sentence));
  const inTitle = occurrences.filter((one) => one.field === "title").length;
  const attested = attestedElsewhere(candidate.key, whole > 0, counts);
  const everywhere = (counts.keys.get(candidate.key) ?? 1) - 1;
  const rarest = Math.min(...stems.map((stem) => counts.stems.get(stem) ?? 1));
  const head = words.at(-1)!;
  // a spread into so wide an object would cost as much as all other features
  const chosen = describeChosen(stems, context.words);
  return {
    whole,
    nested: occurrences.length - whole,
    occurrences: occurrences.length,
    length: Math.min(words.length, 5),
    characters: candidate.surface.length,
    first: first.position,
    firstShare: first.position / analysis.wordCount,
    lastShare: last.position / analysis.wordCount,
    sentences: sentences.size,
    inTitle: yes(inTitle > 0),
    inOpening: yes(occurrences.some((one) => one.sentence === context.titleSentences)),
    inClosing: yes(last.sentence >= analysis.sentenceCount - 1),
    generalMean: generalSpread.mean,
    generalMin: generalSpread.min,
    generalMax: generalSpread.max,
    generalHead: general.at(-1)!,
    generalFirst: general[0]!,
    scienceMean: scienceSpread.mean,
    scienceMin: scienceSpread.min,
    scienceMax: scienceSpread.max,
    scienceHead: science.at(-1)!,
    scienceFirst: science[0]!,
    corpusMean: spread(corpus).mean,
    attestedHere: attested / Math.max(10, counts.papers),
    attestedScience: attested + sciencePapersNaming(candidate.key),
    wholeShare: everywhere > 0 ? attested / everywhere : 0.5,
    stemCountMean: stemSpread.mean,
    stemCountHead: stemCounts.at(-1)!,
    stemCountMin: stemSpread.min,
    capitals: candidate.capitals / occurrences.length,
    acronym: yes(words.length === 1 && ACRONYM.test(candidate.surface)),
    hyphen: yes(candidate.surface.includes("-")),
    digit: yes(/\p{N}/u.test(candidate.surface)),
    parents: candidate.parents.length,
    parentWholes,
    parentAttested,
    subsumed: yes(candidate.parents.length > 0 && parentWholes >= occurrences.length),
    genericHead: yes(GENERIC_WORDS.has(head)),
    genericFirst: yes(GENERIC_WORDS.has(words[0]!)),
    genericAll: yes(words.every((word) => GENERIC_WORDS.has(word))),
    allNouns: yes(/^[Nn]+$/.test(roles)),
    opensAdjective: yes(roles[0] === "A"),
    opensGerund: yes(roles[0] === "Q"),
    gerundHead: yes(head.endsWith("ing")),
    pluralHead: yes(/[^s]s$/.test(head)),
    titleShare: stems.filter((stem) => context.titleStems.has(stem)).length / stems.length,
    titleOnly: yes(inTitle > 0 && inTitle === occurrences.length),
    longForm: yes(context.longForms.has(candidate.key)),
    shortForm: yes(context.shortForms.has(candidate.key)),
    cohesion: (counts.keys.get(candidate.key) ?? 1) / rarest,
    introduced: candidate.introduced,
    opening: candidate.opening,
    commonHead: common.at(-1)!,
    commonFirst: common[0]!,
    commonLeast: Math.min(...common),
    commonPhrase: yes(isCommonPhrase(candidate.key)),
    fieldPhrase: yes(isFieldPhrase(candidate.key)),
    isName: yes(/[nm]/.test(roles)),
    chosenHead: chosen.chosenHead,
    chosenFirst: chosen.chosenFirst,
    chosenMean: chosen.chosenMean,
    chosenLeast: chosen.chosenLeast,
  };
}
