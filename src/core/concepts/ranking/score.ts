// How concepts are scored: the probability that a person would choose the phrase for the paper,
//
//   score = 1 / (1 + e^−(ln formula − 3.2 + 0.7·forest))
//
// The formula can be checked by hand; the forest (forest.ts) is what people's choices in four
// collections taught beyond it, and enters with less than its full weight because it transfers less
// well to new kinds of text than the formula does.
//
//   formula = ln(1 + whole + 0.4·nested) · length · (generalMean − 5) · scienceMean^0.3 / ln(e + first)^0.3
//             · (1 + ln(1 + attested))^0.15 · one factor for each yes-or-no feature
//
// generalMean is the mean −ln p of the words in spoken English, scienceMean the mean ln(N/df) over
// this corpus and a background scaled to 10,000 abstracts; attested counts other papers that name the phrase.
// After TF-IDF (Spärck Jones 1972, doi 10.1108/eb026526) and the works named in features.ts.
//
// Worked example, "contrastive learning" twice as a whole chunk, once inside another, first at word
// 2 in the title, general rarity 9, science rarity 3, attested 4: 1.22 · 1 · 4 · 1.39 / 1.14 · 1.15
// · 1.5 = 10.3; with a forest of +0.5: 1 / (1 + e^−(2.34 − 3.2 + 0.35)) = 0.37.
import type { Features } from "#core/concepts/ranking/candidateFeatures.ts";
import { type Forest, runForest, SHIPPED_FOREST } from "#core/concepts/ranking/forest.ts";
import { exp, ln, power } from "#core/math/elementary.ts";

const WEIGHTS = {
  nestedOccurrence: 0.4,
  /** By number of words, 1 to 5. */
  length: [0.33, 1, 1.3, 0.85, 0.7],
  generalFloor: 5,
  scienceExponent: 0.3,
  positionExponent: 0.3,
  attestedExponent: 0.15,
  title: 1.5,
  nestedOnly: 0.4,
  genericHead: 0.8,
  genericAlone: 0.55,
  genericFirst: 0.9,
  genericAll: 0.4,
  longForm: 2,
  acronym: 1.5,
} as const;

/** ln formula at which one phrase in two is chosen. */
export const FORMULA_OFFSET = 3.2;
/** How much of the forest counts. */
export const FOREST_SHARE = 0.7;

/**
 * A phrase of less is none of the paper's: fewer readers than one in seven would choose it, and a list
 * that goes on to its last place loses more by such phrases than it gains (F1@10 on unseen papers
 * 31.2 → 31.7, alike in every collection and language; flat between .13 and .17).
 */
export const LEAST_SCORE = 0.15;
/** Concepts that every paper gets if it has as many candidates. */
export const FEWEST = 3;

/** Score of a candidate in its paper, 0..1. */
export function scoreCandidate(features: Features, forest: Forest = SHIPPED_FOREST): number {
  const logit = ln(scoreByFormula(features)) - FORMULA_OFFSET + FOREST_SHARE * runForest(forest, features);
  return 1 / (1 + exp(-logit));
}

/** The hand-made part: positive, comparable within a paper only. */
export function scoreByFormula(features: Features): number {
  const w = WEIGHTS;
  let score = ln(1 + features.whole + w.nestedOccurrence * features.nested) * (w.length[features.length - 1] ?? 0.7);
  score *= Math.max(features.generalMean - w.generalFloor, 0.05);
  score *= power(Math.max(features.scienceMean, 0.1), w.scienceExponent);
  score /= power(ln(Math.E + features.first), w.positionExponent);
  score *= power(1 + ln(1 + features.attestedScience), w.attestedExponent);
  if (features.inTitle === 1) score *= w.title;
  if (features.whole === 0) score *= w.nestedOnly;
  if (features.genericHead === 1) score *= features.length === 1 ? w.genericAlone : w.genericHead;
  if (features.genericFirst === 1) score *= w.genericFirst;
  if (features.genericAll === 1) score *= w.genericAll;
  if (features.longForm === 1) score *= w.longForm;
  if (features.acronym === 1) score *= w.acronym;
  return score;
}
