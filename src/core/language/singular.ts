// Plural → singular for English nouns by rule and table, with the Greek and Latin plurals of
// science. Never a stem. "matrices" → "matrix", "hypotheses" → "hypothesis", "lenses" → "lens";
// "bias", "statistics" and "species" stay.
import { INVARIANT, IRREGULAR, PLURAL_ICS } from "#core/language/canonicalData.ts";

/** Endings tried in order; the first that fits decides. `$1` of each pattern is what stays. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, "$1"],
  [/hedra$/, "hedron"],
  [/(.)ics$/, "$1ics"],
  [/([aou]us)es$/, "$1e"],
  [/(us)es$/, "$1"],
  [/(ee)ses$/, "$1se"],
  [/(the|ge|ne|re)ses$/, "$1sis"],
  [/(ly|aly)ses$/, "$1sis"],
  [/(ss|x|tz|sh|zz)es$/, "$1"],
  [/(ch)es$/, "$1"],
  [/(.[^aeiou])ies$/, "$1y"],
  [/(u)ies$/, "$1y"],
  [/(women|men)$/, "$1"],
  [/(.)s$/, "$1"],
];

/**
 * The singular of one lower-case word in plain letters; a word that is no plural comes back as it
 * is.
 */
export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || INVARIANT.has(word)) return word;
  if (word.endsWith("lens")) return word;
  const compound = compoundIrregular(word);
  if (compound !== word) return compound;
  if (word.endsWith("ics")) return PLURAL_ICS.has(word) ? word.slice(0, -1) : word;
  if (word.endsWith("bases") && word !== "bases") return `${word.slice(0, -5)}base`;
  if (word === "bases") return word;
  for (const [plural, singular] of RULES) if (plural.test(word)) return word.replace(plural, singular);
  return word;
}

/**
 * "postmen", "schoolchildren", "eigenspectra", "hyperparameters' maxima": irregular as the end of a
 * longer word.
 */
function compoundIrregular(word: string): string {
  const tail =
    /(women|children|spectra|corpora|phenomena|mice|teeth|matrices|vertices|simplices|indices|helices|hypotheses|theses|analyses|sheaves|nuclei|automata|bacteria|viruses)$/.exec(
      word,
    )?.[1];
  const singular = tail === undefined ? undefined : IRREGULAR.get(tail);
  return tail === undefined || singular === undefined ? word : word.slice(0, -tail.length) + singular;
}
