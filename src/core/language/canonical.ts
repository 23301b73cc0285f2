// One readable key per concept: lower case, singular, American spelling, hyphens as spaces, Greek
// spelt out, never a stem. "Pre-trained Language Models" → "pre trained language model";
// "tokenisation" → "tokenization"; "β-amyloid" → "beta amyloid". Whether "pretraining" and "pre
// training" are one concept needs the corpus as witness: see concepts/merge.ts.
import {
  AMERICAN,
  BEFORE_BASES_OF_BASIS,
  DIGRAPHS,
  DOUBLE_L,
  GREEK,
  KEEPS_ISE,
  OUR,
} from "#core/language/canonicalData.ts";
import { type Language, type LanguageCode, languageOf } from "#core/language/languages/language.ts";
import { withoutFormula } from "#core/language/names/formulaCompound.ts";
import { singularOf } from "#core/language/singular.ts";
import { memoize } from "#core/math/memo.ts";

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u2032\u00B4`]/g;
const PLAIN = /^[a-z]+$/;

/**
 * The key of a phrase given as surface words of a language: `["Large", "Language", "Models"]` → `"large language
 * model"`. Words may carry hyphens, slashes and possessives; equal keys mean equal up to case,
 * number, hyphen, spelling and script.
 */
export function canonicalKey(words: readonly string[], language: LanguageCode = "en"): string {
  let key = "";
  let previous = "";
  for (const word of words) {
    const part = canonicalWord(word, language);
    // a word typed twice ("large language language models") is one word; short ones may be meant
    // ("l l bit")
    if (part === "" || (part === previous && part.length > 3)) continue;
    key = key === "" ? part : `${key} ${part}`;
    previous = part;
  }
  return language === "en" && /\b(?:means?|bases|states?)\b/.test(key) ? repairByNeighbor(key) : key;
}

/** The key of a phrase given as text: `"base d'annotation"` → `"base de annotation"` in French. */
export function keyOfText(text: string, language: LanguageCode = "en"): string {
  const { elision } = languageOf(language);
  const words = text.trim().split(/\s+/);
  if (elision === undefined) return canonicalKey(words, language);
  const parts = words.flatMap((word) => {
    const [article] = elision.exec(word.replace(APOSTROPHES, "'").toLowerCase()) ?? [];
    return article === undefined ? [word] : [word.slice(0, article.length), word.slice(article.length)];
  });
  return canonicalKey(parts, language);
}

/**
 * The key of one surface word, which may hold several parts: `"pre-training"` → `"pre training"`,
 * `"LLMs"` → `"llm"`.
 */
export function canonicalWord(word: string, language: LanguageCode = "en"): string {
  return language === "en" ? englishWord(word) : foreignWords(language)(word);
}

const englishWord = memoize(makeKey);
/** A memo for each language. */
const foreignWords = memoize((code: LanguageCode) => memoize((word: string) => keyIn(languageOf(code), word)));

/** The same by the rules of another language: "l'Analyse" → "analyse", "du" → "de". */
function keyIn(rules: Language, word: string): string {
  if (rules.latinIsEnglish === true && /^[\x20-\x7E]*$/.test(word)) return makeKey(word);
  const lower = word.normalize("NFKC").replace(APOSTROPHES, "'").toLowerCase();
  const link = rules.links?.get(lower);
  if (link !== undefined) return foldCharacters(link);
  const bare = rules.elision === undefined ? lower : lower.replace(rules.elision, "");
  return bare
    .replace(DASHES, "-")
    .split(/[-\s_]+/)
    .map((part) => foldCharacters(rules.singular(part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ""))))
    .filter((part) => part !== "")
    .join(" ");
}

/**
 * NFKC, one kind of dash and apostrophe, accents off Latin letters, Greek letters by name. Keeps
 * case.
 */
export function foldCharacters(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  const folded = text
    .normalize("NFKC")
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .normalize("NFD")
    .replace(/(?<=[A-Za-z][\u0300-\u036f]*)[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[łŁ]/g, "l")
    .replace(/[øØ]/g, "o")
    .replace(/ß/g, "ss")
    .replace(/∞/g, "infinity");
  return folded.replace(/(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu, spellGreek);
}

function spellGreek(letters: string): string {
  const names = [...letters.toLowerCase()].map((letter) => {
    if (letter === "ϵ") return "epsilon";
    if (letter === "ϕ") return "phi";
    return GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter;
  });
  return names.join("");
}

function makeKey(word: string): string {
  const folded = foldCharacters(withoutFormula(word))
    .replace(/\([+-]\)-?/g, "")
    .replace(/(?<=[\p{L}\p{N}])'s?$|^'|(?<=[\p{L}\p{N}])'s(?=[-/ ])/gu, "");
  return folded
    .split(/[-\s_]+|\/(?![\d.]*$)(?<!^\p{L}\/)(?=\p{L}{2})|(?<=\p{L}{2})\/(?=\p{L}{2})/u)
    .map(canonicalPart)
    .filter((part) => part !== "")
    .join(" ");
}

/**
 * One part without hyphens. Plural is judged on the surface, whose capitals tell "AIDS" from "aids"
 * and "QoS" from "cos".
 */
function canonicalPart(surface: string): string {
  const bare = surface.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#*]+$/gu, "").replace(/'/g, "");
  if (/^[\p{L}\p{N}]+S$/u.test(bare) && /\p{Lu}/u.test(/^\p{L}*/u.exec(bare.slice(0, -1))![0]))
    return bare.toLowerCase();
  const lower = bare.toLowerCase();
  if (/[\p{Lu}\p{N}]s$/u.test(bare) && bare.length > 2) return lower.slice(0, -1);
  if (!PLAIN.test(lower)) return lower;
  return americanWord(singularOf(lower));
}

/**
 * British → American for one lower-case singular word: "behavioural" → "behavioral". Total; unknown
 * words pass through.
 */
function americanWord(word: string): string {
  if (word.length < 4) return word;
  const whole = AMERICAN.get(word);
  if (whole !== undefined) return whole;
  let result = word;
  if (result.includes("ae") || result.includes("oe") || result.includes("sulph"))
    for (const [pattern, replacement] of DIGRAPHS) result = result.replace(pattern, replacement);
  if (result.includes("our")) result = result.replace(OUR, "$1or");
  if (result.includes("ll")) result = result.replace(DOUBLE_L, "$1$2");
  const verb = /^(.{3,}?)is(e|ed|er|ers|ing|ings|ation|ations|ational|able|ability)$/.exec(result);
  if (verb !== null) {
    const [, stem = "", ending = ""] = verb;
    if (ending.startsWith("ation") ? !/^(?:improv|^)$/.test(stem) : !KEEPS_ISE.test(stem))
      result = `${stem}iz${ending}`;
  }
  return result.replace(/^(analy|cataly|paraly|hydroly|electroly|dialy|pyroly|psychoanaly)s(e|ed|er|ing)$/, "$1z$2");
}

/**
 * The three plurals that only their neighbor can judge: "k-means", "wavelet bases", "United
 * States".
 */
function repairByNeighbor(key: string): string {
  const parts = key.split(" ");
  return parts
    .map((part, index) => {
      const before = parts[index - 1] ?? "";
      if (part === "mean" || part === "means") return /^(?:[a-z]|fuzzy|kernel k)$/.test(before) ? "means" : "mean";
      if (part === "bases") return BEFORE_BASES_OF_BASIS.has(before) ? "basis" : "base";
      if (part === "state" && before === "united") return "states";
      return part;
    })
    .join(" ");
}
