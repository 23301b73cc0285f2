// The score of a candidate in a language that is not tagged: the probability that its authors would
// give it as a keyword, by logistic regression on a few plain numbers (untaggedFeatures.ts), one set
// of weights for languages that write spaces, one for those that do not.
import { SPACED, UNSPACED } from "#core/concepts/ranking/untaggedWeightsData.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { isUnspaced } from "#core/language/languages/unspaced.ts";
import { exp } from "#core/math/elementary.ts";

/** 0..1. `features` as `describeUntagged` gives them. */
export function scoreUntagged(features: readonly number[], language: LanguageCode): number {
  const { intercept, weights } = isUnspaced(language) ? UNSPACED : SPACED;
  const logit = features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), intercept);
  return 1 / (1 + exp(-logit));
}
