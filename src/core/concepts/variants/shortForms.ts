// Short forms and their long forms as keys.
import { canonicalKey, foldCharacters, keyOfText } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";

/**
 * The short form without plural and outer marks, its case kept: "LLMs" → "LLM", "MDPs'" → "MDP",
 * "svms" → "svm".
 */
export function shortFormOf(surface: string): string {
  const bare = foldCharacters(surface).replace(/'s?$/, "");
  if (/[\p{Lu}\p{N}]s$/u.test(bare) && bare.length > 2) return bare.slice(0, -1);
  return /^[^\p{Lu}aeiouy]{3,}s$/u.test(bare) && !/^(?:dbms|rdbms|https)$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The key of a long form, short forms in it spelled out. */
export function longKeyOf(
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
