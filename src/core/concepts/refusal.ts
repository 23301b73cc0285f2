// Spans that can be no concept, each by the stage that refuses it.
import type { CollectStage } from "#core/concepts/candidate.ts";
import { boilerplateReason, isEmptyPhrase, isFieldsOwn, isRelational } from "#core/language/boilerplate.ts";
import { EMPTY_HEADS } from "#core/language/boilerplateData.ts";
import { canonicalWord } from "#core/language/canonical.ts";
import { countsItsHead } from "#core/language/counting.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { endsInParticipant, isNumberedArm } from "#core/language/reporting.ts";
import { QUALIFIERS } from "#core/language/wordListsData.ts";

export interface Spelled {
  readonly key: string;
  readonly language: LanguageCode;
  readonly hasParticipants: boolean;
  readonly roles: string;
}

/** The stage that refuses a span as a concept, if one does; `lower` are its words in small letters. */
export function refusal(
  lower: readonly string[],
  surfaces: readonly string[],
  { key, language, hasParticipants, roles }: Spelled,
): CollectStage | undefined {
  const first = lower[0]!;
  if (
    language === "en" &&
    lower.length > 1 &&
    ((QUALIFIERS.has(first) && !isFieldsOwn(lower.slice(0, 2).map((word) => canonicalWord(word)))) ||
      countsItsHead(first, lower[1]!, lower.at(-1)!))
  )
    return "qualifier";
  if (surfaces.some((word) => word.length > 40) || lower.join("").length < 2) return "not a name";
  if (language === "en" && isOfLetters(lower)) return "not a name";
  if (isCutInside(surfaces.join(" ")) || surfaces.some((word) => REGISTERED.test(word))) return "not a name";
  if (!/\p{L}{2}|\p{L}\p{N}|\p{Script=Han}|\p{Lu}/u.test(surfaces.join(" "))) return "not a name";
  if (language !== "en") return isEmptyPhrase(key, language) ? "boilerplate" : undefined;
  if (endsInParticipant(lower, hasParticipants) || (hasParticipants && isNumberedArm(surfaces))) return "participants";
  if (saysLittleOfOwner(lower)) return "boilerplate";
  return boilerplateReason(lower) || isRelational(lower, roles) || reportsNothing(lower) ? "boilerplate" : undefined;
}

/** "K-L", "L + L + F": single letters in a row name nothing. */
export const isOfLetters = (words: readonly string[]): boolean =>
  words.every((word) => word.split("-").every((part) => part.length < 2));

/** The number of an entry in a register: "CRD42017080162", "NCT01234567", "AY072924". */
const REGISTERED = /^\p{Lu}{2,6}\d{5,}$/u;

/** Cut out of what brackets hold together: "sulfinyl]-1H-benzimidazole", "poly(methyl methacrylate". */
function isCutInside(surface: string): boolean {
  let open = 0;
  for (const [bracket] of surface.matchAll(/[()[\]]/g)) {
    open += bracket === "(" || bracket === "[" ? 1 : -1;
    if (open < 0) return true;
  }
  return open > 0;
}

/** "Temminck's work", "America's response": what the owner has says nothing; "Darwin's theory" is a name. */
const saysLittleOfOwner = (lower: readonly string[]): boolean =>
  /['’]s?$/.test(lower.at(-2) ?? "") && EMPTY_HEADS.has(lower.at(-1)!) && !EPONYM.test(lower.at(-1)!);
const EPONYM = /^(?:theory|principle|proof|method|rule|test|criterion|paradox|puzzle|problem|hypothesis|law|disease)$/;

/** "provided strong evidence": a participle before what says nothing, unless science names it so. */
const reportsNothing = (lower: readonly string[]): boolean =>
  lower.length > 2 && /^\p{L}{3,}ed$/u.test(lower[0]!) && boilerplateReason(lower.slice(1));
