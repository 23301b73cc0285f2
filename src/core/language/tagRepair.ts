// Repairs what compromise gets wrong on scientific English, by context: "support vector machines"
// (verb), "importance sampling" (gerund as noun), "labeled data" (participle as adjective), "deep
// networks" (adverb). Worth 1.1 points of F1@10 (README).
import { sciencePapersNaming } from "#core/language/background.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { LONE_UNIT, NUMBER_WORD } from "#core/language/quantities.ts";
import { isReducedClause } from "#core/language/reducedClause.ts";
import type { Token } from "#core/language/tokens.ts";
import {
  ADJECTIVE_ADVERBS,
  CHANGES,
  FUNCTION_WORDS,
  INTRANSITIVES,
  LINKING_GERUNDS,
  MOSTLY_VERBS,
  NAMING_ADVERBS,
  PRETERITES,
  VAGUE_ADVERBS,
  VERBS,
} from "#core/language/wordListsData.ts";

/**
 * What a token may be in a phrase: N noun · A adjective or participle · M modifier with digits or
 * one letter · Q gerund that may open a phrase or stand before it ("learning rules") · B adverb
 * before a participle ("weakly supervised") · n, m word of a name or grade that goes on
 * (names/joinNames.ts) · "-" not part of any.
 */
export type Role = "N" | "A" | "M" | "Q" | "B" | "n" | "m" | "-";

const SUBJECT =
  /^(?:to|we|they|i|you|he|she|it|who|which|that|can|could|may|might|must|shall|should|will|would|not|do|does|did)$/;
const ARTICLE = /^(?:a|an|the)$/;
const DETERMINER = /^(?:a|an|the|this|these|those|its|their|our|that|whether|how|what|each|all|any|both)$/;
const PERSON = /^(?:we|they|i|you|he|she)$/;
/** "per capita", "in vivo": said of something, and neither word names anything without the other. */
const BOUND = /^(?:per (?:capita|annum|se|diem)|(?:in|ex) (?:vivo|vitro|situ|silico|utero)|de novo)$/;
const CLAUSE_OPENER = /^(?:when|where|whereas|while|because|since|if|although|as)$/i;
const NEVER_NOUN =
  /^(?:using|including|being|having|regarding|concerning|according|involving|receiving|undergoing|experiencing|affecting|satisfying|pertaining|hindering|acting|containing|comprising|consisting|providing|making|requiring)$/;
/** Gerunds of verbs without an object. */
const GOING =
  /^(?:acting|travell?ing|moving|evolving|interacting|competing|living|residing|dwelling|arising|emerging|originating|occurring|existing|leading|depending|operating|working|propagating|migrating|floating|flowing|rising|falling|growing|converging|belonging|consisting|dealing|relating|corresponding|resulting|ranging|suffering|differing|lying|standing|participating)$/;
const WHERETO =
  /^(?:in|on|at|with|from|through|over|under|around|between|among|within|across|into|along|near|against|for|by|to|toward|towards|upon|via|inside|outside|as)$/;
const THIRD_PERSON =
  /^(?:causes|affects|increases|decreases|influences|supports|benefits|implies|leads|reaches|helps|holds|suggests|indicates|guarantees|boosts|lies|plays)$/;
const ROMAN = /^(?:ii|iii|iv|vi|vii|viii|ix|xi|xii)$/;
const PART = /^(?:part|section|chapter|table|figure|fig|theorem|lemma|appendix)$/;
const AUXILIARY = /^(?:is|are|was|were|be|been|being|has|have|had|having|get|gets|got)$/;
const MIXED = /^(?=.*\p{N})(?=.*\p{L})/u;
const NAME = /^\p{L}[\p{L}-]*\p{N}[\p{N}.]*\p{L}*$|^\p{L}+-\p{N}[\p{N}.]*\p{L}{0,3}$|^\p{L}\p{N}\p{Lu}\p{L}+$/u;
const GREEK_NAME =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|varepsilon|ell|infty)$/i;
const NOUN_ENDING =
  /(?:tion|sion|ment|ness|ity|ism|ance|ence|ency|ology|ography|graph|metry|gram|works?|sets?|models?|nets?|systems?)s?$/i;

/** One role per token. Looks one token to each side, never across a break. */
export function repairTags(tokens: readonly Token[]): Role[] {
  const roles: Role[] = [];
  for (let i = 0; i < tokens.length; i++) roles.push(roleOf(tokens, i, roles));
  return roles;
}

function roleOf(tokens: readonly Token[], i: number, roles: readonly Role[]): Role {
  const token = tokens[i]!;
  const word = token.surface.toLowerCase();
  const next = tokens[i + 1];
  const openRight = next !== undefined && !next.breakBefore && next.sentence === token.sentence;
  const before = token.breakBefore || i === 0 ? undefined : tokens[i - 1]!;
  if (FUNCTION_WORDS.has(word) || ARTICLE.test(word) || !/\p{L}/u.test(word)) return "-";
  if (NUMBER_WORD.test(word) || LONE_UNIT.test(word) || PRETERITES.has(word)) return "-";
  if (GREEK_NAME.test(word)) return openRight && startsPhrase(next) ? "M" : "-";
  // "A generalized Cauchy formula Part II": what is numbered so is no part of the phrase
  if (PART.test(word) && openRight && ROMAN.test(next.surface.toLowerCase())) return "-";
  if (word.length === 1) return openRight && startsPhrase(next) ? "M" : "-";
  if (MIXED.test(token.surface)) return NAME.test(token.surface) ? "N" : "M";
  if (isVerb(word) || ROMAN.test(word)) return "-";
  // "20 mg produced healing", "(6 men) treated": the clause goes on with its verb
  if (token.resumes && /^\p{Ll}{2,}ed$/u.test(word) && i > 0) return "-";
  // "what is a noisy image worth?"
  if (word === "worth" && before?.surface.toLowerCase() !== "net") return "-";
  if (before !== undefined && BOUND.test(`${before.surface.toLowerCase()} ${word}`)) return "-";
  if (before !== undefined && PERSON.test(before.surface.toLowerCase())) return "-";
  if (/['’]s$/.test(word) && word === token.surface) return "-";
  const roleBefore: Role = before === undefined ? "-" : (roles[i - 1] ?? "-");
  // "biases acting on", "noise traveling at": what does so is said, and no kind of it
  if (roleBefore === "N" && openRight && GOING.test(word) && WHERETO.test(next.surface)) return "-";
  if (/[NA]/.test(roleBefore) && CHANGES.has(word) && !hasOtherVerb(tokens, i)) return "-";
  if (roleBefore === "N" && openRight && /^[NAGXPI]$/.test(next.tag) && isReducedClause(tokens[i - 1]!.surface, word))
    return "-";
  switch (token.tag) {
    case "N":
    case "X":
      if (roleBefore === "-" && openRight && word.endsWith("ing") && (LINKING_GERUNDS.has(word) || isVerbForm(word)))
        return "-";
      if (roleBefore === "N" && openRight && next.tag === "B" && isBareAfterPlural(word, before)) return "-";
      if (roleBefore === "N" && openRight && DETERMINER.test(next.surface) && isDoing(word, tokens[i - 1]!)) return "-";
      // "pylori causes ulcers": between two nouns no plural stands
      if (roleBefore === "N" && openRight && THIRD_PERSON.test(word) && /^[NAXGP]$/.test(next.tag)) return "-";
      if (MOSTLY_VERBS.has(word) && openRight && DETERMINER.test(next.surface.toLowerCase())) return "-";
      return adjectiveLike(word) && openRight && startsPhrase(next) ? "A" : "N";
    case "S":
      // "Parkinson's disease" is a name, "the LLM's efficiency" is not.
      return /^\p{Lu}\p{Ll}+['’]s?$/u.test(token.surface) && openRight ? "M" : "-";
    case "A":
      if (NEVER_NOUN.test(word)) return "-";
      return roleBefore === "-" && openRight && word.endsWith("ing") && isVerbForm(word) ? "-" : "A";
    case "G":
      return gerundRole(word, before, roleBefore, openRight ? next : undefined);
    case "P":
      return participleRole(token.surface, before, roleBefore, openRight ? next : undefined);
    case "V":
      return verbRole(word, before, roleBefore, openRight ? next : undefined);
    case "B":
      if (ADJECTIVE_ADVERBS.has(word)) return "A";
      return openRight && (NAMING_ADVERBS.has(word) || isDomainAdverb(word)) && /^[PA]$/.test(next.tag) ? "B" : "-";
    case "O":
      return "-";
    case "Z":
      return /\p{L}-\p{L}/u.test(word) ? "M" : "-";
    case "D":
    case "R":
    case "C":
    case "I":
      // A capitalised or hyphenated word that only looks like a function word: "IT", "US",
      // "on-line".
      return /^\p{Lu}{2,}$|-/u.test(token.surface) ? "N" : "-";
  }
}

/** "The water table falls.": whether another word of the sentence is a verb. */
function hasOtherVerb(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at]!;
  const isVerbOf = (i: number): boolean => {
    const word = tokens[i]!.surface.toLowerCase();
    return tokens[i]!.tag === "V" || AUXILIARY.test(word) || PRETERITES.has(word) || isVerb(word) || isPast(tokens, i);
  };
  for (let i = at - 1; i >= 0 && tokens[i]!.sentence === sentence; i--) if (isVerbOf(i)) return true;
  for (let i = at + 1; i < tokens.length && tokens[i]!.sentence === sentence; i++) if (isVerbOf(i)) return true;
  return false;
}

/** "was kept", "we kept"; no "kept" between an article and a noun. */
const isPast = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.tag === "P" && tokens[i - 1]?.tag !== "D" && !/^[NA]$/.test(tokens[i + 1]?.tag ?? "");

/**
 * "methods suffer", "solutions lack guarantees", "models scale reliably": a plural and a bare verb.
 */
const isBareAfterPlural = (word: string, before: Token | undefined): boolean =>
  !word.endsWith("s") && /[^s]s$/.test(before?.surface ?? "");

/** "loss from peat soils rises": a plural modifies no plural, so the second is a verb. */
const isThirdPersonAfterPlural = (word: string, before: Token | undefined): boolean =>
  /[^s]s$/.test(word) && /[^s]s$/.test(before?.surface ?? "");

const adjectiveLike = (word: string): boolean =>
  !/^(?:table|cable|vegetable)$/.test(word) && /(?:ous|ical|able|ible|ial|ful|less|linear)$/.test(word);

/** "layer overlying a half space", "graphs sharing the edges"; no "machine learning the": that is a name. */
const isDoing = (word: string, before: Token): boolean =>
  /[aeiouy].*ing$/.test(word) &&
  (/[^s]s$/.test(before.surface) || sciencePapersNaming(canonicalKey([before.surface, word])) === 0);

/** "visually", "socially": a domain; neither "typically" nor "significantly". */
const isDomainAdverb = (word: string): boolean => /^\p{Ll}{3,}ally$/u.test(word) && !VAGUE_ADVERBS.has(word);

/** Whether the next token may go on with a phrase. */
const startsPhrase = (next: Token): boolean =>
  /^[NAGPXV]$/.test(next.tag) && !FUNCTION_WORDS.has(next.surface.toLowerCase()) && next.surface.length > 1;

/** "sampling" in "importance sampling" N; "learning" in "learning rules" Q; "using" never. */
function gerundRole(word: string, before: Token | undefined, roleBefore: Role, next: Token | undefined): Role {
  const hyphenated = word.includes("-");
  const nextWord = next?.surface.toLowerCase() ?? "";
  const nextIsFunction = FUNCTION_WORDS.has(nextWord);
  if (before !== undefined && roleBefore === "N" && DETERMINER.test(nextWord) && !isDoing(word, before)) return "N";
  if (LINKING_GERUNDS.has(word))
    return /^[NAM]$/.test(roleBefore) && next === undefined && !NEVER_NOUN.test(word) ? "N" : "-";
  if (roleBefore !== "-") {
    if (next === undefined || /^[NAGX]$/.test(next.tag)) return nextIsFunction && DETERMINER.test(nextWord) ? "-" : "N";
    if (/^[ICVBPR]$/.test(next.tag) || nextIsFunction) return DETERMINER.test(nextWord) ? "-" : "N";
    return "-";
  }
  if (next === undefined || /^[CV]$/.test(next.tag))
    return before === undefined || hyphenated || /^[IDC]$/.test(before.tag) ? "N" : "Q";
  if (/^[NAGXPMS]$/.test(next.tag) && !nextIsFunction) {
    if (before?.tag === "D") return "A";
    // "adapting powerful models": a verb and its object; "learning rules" may be a name.
    return !hyphenated && (/^[AP]$/.test(next.tag) || isVerbForm(word)) ? "-" : "Q";
  }
  if (next.tag === "I" || nextIsFunction)
    return hyphenated || before?.tag === "D" || /^(?:of|for|in|with|from|on|to|via|under)$/.test(nextWord) ? "N" : "-";
  return "-";
}

/**
 * A verb of the list, or its third person: "align", "aligns". Forms that are nouns in the plural
 * stay.
 */
const isVerb = (word: string): boolean =>
  VERBS.has(word) ||
  (word.endsWith("ies") && VERBS.has(`${word.slice(0, -3)}y`)) ||
  (word.endsWith("s") &&
    VERBS.has(word.slice(0, -1)) &&
    !/^(?:permits|finds|breaks|wants|draws|affects|combines|locates|tackles|adapts|coins)$/.test(word));

/** "predicting", "adapting": gerunds of verbs that are next to never names. */
const isVerbForm = (gerund: string): boolean => {
  const base = gerund.slice(0, -3);
  if (/^(?:understand|encod|decod|cluster|generat|locat)$/.test(base)) return false;
  return VERBS.has(base) || VERBS.has(`${base}e`) || (base.at(-1) === base.at(-2) && VERBS.has(base.slice(0, -1)));
};

/** "labeled" in "from labeled data" A; in "we labeled data" a verb. */
function participleRole(surface: string, before: Token | undefined, roleBefore: Role, next: Token | undefined): Role {
  const word = surface.toLowerCase();
  if (next === undefined || FUNCTION_WORDS.has(next.surface.toLowerCase())) return "-";
  if (!/^[NAGXVPZS]$/.test(next.tag)) return "-";
  if (word.includes("-")) return "A";
  if (
    before === undefined ||
    /^[DAICBSZO]$/.test(before.tag) ||
    roleBefore === "A" ||
    roleBefore === "B" ||
    roleBefore === "M"
  )
    return "A";
  if (AUXILIARY.test(before.surface.toLowerCase()) || SUBJECT.test(before.surface.toLowerCase())) return "-";
  if (roleBefore === "-") return "A";
  // Headline: "LLM Supervised Fine-Tuning".
  return /^\p{Lu}/u.test(surface) && /^\p{Lu}/u.test(before.surface) && /^\p{Lu}/u.test(next.surface) ? "A" : "-";
}

/** "models" in "neural models for" N; in "it models" a verb. */
function verbRole(word: string, before: Token | undefined, roleBefore: Role, next: Token | undefined): Role {
  if (before !== undefined && SUBJECT.test(before.surface.toLowerCase())) return "-";
  if (INTRANSITIVES.has(word)) return "-";
  if (MOSTLY_VERBS.has(word))
    return roleBefore === "A" || before?.tag === "D" || (roleBefore === "N" && next === undefined) ? "N" : "-";
  if (NOUN_ENDING.test(word) || (word.includes("-") && !word.endsWith("s"))) return "N";
  const nextWord = next?.surface.toLowerCase() ?? "";
  const nextIsFunction = FUNCTION_WORDS.has(nextWord);
  if (before !== undefined && /^[DS]$/.test(before.tag)) return "N";
  if (roleBefore === "A" || roleBefore === "M" || roleBefore === "Q") return "N";
  if (roleBefore === "N") {
    if (isBareAfterPlural(word, before) || isThirdPersonAfterPlural(word, before)) return "-";
    if (next === undefined) return "N";
    if (DETERMINER.test(nextWord)) return "-";
    if (/^[ICVPB]$/.test(next.tag) || nextIsFunction) return "N";
    return next.tag === "N" && !word.endsWith("s") ? "N" : "-";
  }
  if (before === undefined) return next !== undefined && /^[NXG]$/.test(next.tag) && !nextIsFunction ? "Q" : "-";
  if (before.tag === "I" || CLAUSE_OPENER.test(before.surface))
    return next === undefined || /^[NXAVGICP]$/.test(next.tag) ? "N" : "-";
  // "helps object tracking": no verb follows a verb without "to".
  if (isVerb(before.surface.toLowerCase())) return next !== undefined && /^[NXG]$/.test(next.tag) ? "N" : "-";
  // "and slows carbon loss": the third person with its object
  if (word.endsWith("s") && next !== undefined && /^[NXG]$/.test(next.tag)) return "-";
  return before.tag === "C" && (next === undefined || /^[NXGCI]$/.test(next.tag)) ? "N" : "-";
}
