// The mark that variants of one concept share: hyphens, name spellings, word forms and safe changes
// of word order leveled out. "text classification", "classification of text" → one mark; "speech to
// text" and "text to speech" → two.
import {
  DIRECTED_HEAD,
  NO_ADJECTIVE,
  OPTIONAL_PLURAL,
  SAME_MODIFIER,
  SAME_NAME,
  SAME_RUN,
  SAME_WORD,
} from "#core/concepts/variants/mergeData.ts";
import { compareText } from "#core/math/order.ts";

const DIRECTED = /\b(?:to|from|by|against|vs|versus|into|than|without|for|in|on|and|or)\b/;
const ACTION = /(?:tion|sion|sis|ment|ing|retrieval|removal)$/;
const NO_ACTION =
  /(?:function|relation|information|portion|dimension|station|question|condition|section|version|basis|emotion|position|fraction|solution|precision|moment|element|document|meaning|string|ring|thing|being|axis|crisis|region|million|environment|segment|equation|notion|mission|tension|distribution|expression)$/;
const VAGUE =
  /^(?:each|all|any|some|other|different|new|existing|several|many|two|three|such|large|common|less|more|it|this|\d+)$/;
const ADJECTIVE = /^.{3,}(?:al|ive|ic|ous|ian)$/;

/**
 * The mark of a key. Level "spelling" levels hyphens, names and whole-word spellings only; "all"
 * also forms and order.
 */
export function signature(key: string, level: "spelling" | "all" = "all"): string {
  let words = key.split(" ").map((word) => SAME_NAME.get(word) ?? SAME_WORD.get(word) ?? word);
  if (level === "all") {
    words = words.map((word, index) => sameModifier(word, words[index + 1]));
    words = numberedLast(inUsualOrder(levelRuns(words.join(" ")).split(" ")));
    const last = words.length - 1;
    if (last > 0) words[last] = OPTIONAL_PLURAL.get(words[last]!) ?? words[last]!;
  }
  return words.join("").replaceAll(".", (dot, at: number, text: string) => (/\d/.test(text[at + 1] ?? "") ? dot : ""));
}

/**
 * Runs of words with one usual form: "chi2" → "chi square", "three dimensional" → "3d". Guards
 * compare keys leveled so.
 */
export function levelRuns(key: string): string {
  if (!/[ 2]/.test(key)) return key;
  return SAME_RUN.reduce((run, [pattern, replacement]) => run.replace(pattern, replacement), key);
}

function sameModifier(word: string, next: string | undefined): string {
  const same = SAME_MODIFIER.get(word);
  if (same === undefined || next === undefined) return word;
  return same.before.length === 0 || same.before.includes(next) ? same.to : word;
}

/**
 * "classification of text" → "text classification"; neighboring adjectives in alphabetical order.
 * Directions stay.
 */
function inUsualOrder(words: string[]): string[] {
  const of = words.indexOf("of");
  if (of > 0 && words.lastIndexOf("of") === of) {
    const head = words.slice(0, of);
    const rest = words.slice(of + 1).filter((word) => word !== "the");
    const [action, last] = [head.at(-1) ?? "", rest.at(-1) ?? ""];
    const isAction = ACTION.test(action) && !NO_ACTION.test(action) && head.length <= 2;
    const isObject = last !== "" && !VAGUE.test(last) && !ADJECTIVE.test(last);
    if (isAction && isObject && !DIRECTED.test([...head, ...rest].join(" "))) return inUsualOrder([...rest, ...head]);
    return words;
  }
  const last = words.length - 1;
  if (last < 2 || DIRECTED.test(words.join(" ")) || DIRECTED_HEAD.test(words[last]!)) return words;
  const result = [...words];
  for (let start = 0; start < last; start++) {
    let end = start;
    while (end < last && isAdjective(result[end]!)) end++;
    if (end - start > 1) result.splice(start, end - start, ...result.slice(start, end).sort(compareText));
    start = Math.max(start, end);
  }
  return result;
}

/** "T4 bacteriophage" → "bacteriophage T4": a mark of letters and digits beside one word. */
function numberedLast(words: string[]): string[] {
  const [first = "", second = ""] = words;
  if (words.length !== 2 || !/^[a-z]{1,4}\d{1,3}[a-z]?$/.test(first) || !/^[a-z]{4,}$/.test(second)) return words;
  return [second, first];
}

const isAdjective = (word: string): boolean => ADJECTIVE.test(word) && !NO_ADJECTIVE.has(word);
