// What is known about a candidate in a language whose words are not tagged and whose background is
// not counted: how often, where, how long, how rare in this corpus (0 in every
// paper, 1 in one). Yes is 1, no is 0.

import type { Collected, Occurrence, PaperCandidate } from "#core/concepts/candidate.ts";
import type { PaperContext } from "#core/concepts/ranking/candidateFeatures.ts";
import { languageOf } from "#core/language/languages/language.ts";
import { chineseRarity, isChineseVerb } from "#core/language/languages/segmentChinese.ts";
import { ln } from "#core/math/elementary.ts";

/** In the order of the weights (untaggedWeightsData.ts). */
export const UNTAGGED_FEATURES = [
  "frequency",
  "nestedOnly",
  "sentences",
  "first",
  "inTitle",
  "wholeTitle",
  "rarity",
  "leastRarity",
  "attested",
  "elsewhere",
  "subsumed",
  "emptyShare",
  "emptyHead",
  "shortForm",
  "longForm",
  "oneWord",
  "oneWordRarity",
  "threeWords",
  "moreWords",
  "linked",
  "twoCharacters",
  "threeCharacters",
  "fiveCharacters",
  "sixCharacters",
  "eightCharacters",
  "moreCharacters",
  "generalRarity",
  "cutShare",
  "beginsShare",
  "endsShare",
  "neverEdge",
  "inWider",
  "opensWithVerb",
  "endsInVerb",
] as const;

const yes = (value: boolean): number => (value ? 1 : 0);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether a candidate of the paper holds it wherever it stands, so that it may be cut out of it. */
function isInWider({ key, surface, occurrences }: PaperCandidate, { candidates }: Collected): boolean {
  const [{ field, start, end }] = occurrences as [Occurrence];
  for (const other of candidates.values())
    if (
      other.key !== key &&
      other.occurrences.length >= occurrences.length &&
      other.surface.includes(surface) &&
      other.occurrences.some((one) => one.field === field && one.start <= start && one.end >= end) &&
      other.surface.length <= surface.length + WIDER
    )
      return true;
  return false;
}
/** So many characters more at most. */
const WIDER = 3;

/** The features of one candidate, in the order of their names. Links count as no words. */
export function describeUntagged(candidate: PaperCandidate, { collected, counts, longForms }: PaperContext): number[] {
  const { key, occurrences, parents, roles, stems, surface, whole } = candidate;
  const { head, links, empty } = languageOf(collected.language);
  const words = key.split(" ").filter((word) => links?.has(word) !== true);
  const rarities = stems
    .filter((_, index) => roles[index] !== "L")
    .map((stem) => ln(counts.papers / (counts.stems.get(stem) ?? 1)) / ln(counts.papers + 1));
  const isChinese = collected.language === "zh";
  const isUnspaced = collected.language === "zh" || collected.language === "ja";
  const length = isUnspaced ? surface.length : 0;
  const size = isUnspaced ? 2 : words.length;
  let parentOccurrences = 0;
  for (const parent of parents)
    parentOccurrences = Math.max(parentOccurrences, collected.candidates.get(parent)?.occurrences.length ?? 0);
  const inTitle = occurrences.filter(({ field }) => field === "title");
  return [
    ln(1 + whole + 0.4 * (occurrences.length - whole)),
    yes(whole === 0),
    ln(new Set(occurrences.map(({ sentence }) => sentence)).size),
    ln(3 + occurrences[0]!.position),
    yes(inTitle.length > 0),
    yes(inTitle.some((one) => one.whole)),
    mean(rarities),
    Math.min(...rarities),
    ln(1 + (counts.wholes.get(key) ?? 0) - yes(whole > 0)),
    ln(counts.keys.get(key) ?? 1),
    yes(parents.length > 0 && parentOccurrences >= occurrences.length),
    mean(words.map((word) => yes(empty?.has(word) === true))),
    yes(empty?.has((head === "first" ? words[0] : words.at(-1)) ?? "") === true),
    yes(/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(surface)),
    yes(longForms.has(key)),
    yes(size === 1),
    size === 1 ? mean(rarities) : 0,
    yes(size === 3),
    yes(size > 3),
    yes(roles.includes("L")),
    yes(length > 0 && length <= 2),
    yes(length === 3),
    yes(length === 5),
    yes(length === 6),
    yes(length === 7 || length === 8),
    yes(length > 8),
    isChinese ? mean(words.map(chineseRarity)) : 0,
    (candidate.cut ?? 0) / occurrences.length,
    candidate.begins / occurrences.length,
    candidate.ends / occurrences.length,
    yes(candidate.begins === 0 || candidate.ends === 0),
    yes(isInWider(candidate, collected)),
    yes(isChinese && candidate.words.length > 1 && isChineseVerb(candidate.words[0]!)),
    yes(isChinese && isChineseVerb(candidate.words.at(-1)!)),
  ];
}
