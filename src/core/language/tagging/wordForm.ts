// The forms under which a word as written stands in compromise's tables.
import { entry, wordTables } from "#core/language/tagging/tagTables.ts";

const CONTRACTION = /^(\p{L}+?)(?:n['’]t|(?<=can)not|['’](?:re|ve|ll|d|m))$/u;
const IS_CONTRACTION = /^(it|that|what|there|here|he|she|who|let)['’]s$/;
const CUT_SHORT: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall" };
/** Two capitals: "US" the country, not "us". */
export const CAPITAL_PLACES = new Set(["la", "ny", "us", "dc", "gb", "uk"]);

/** Lower case, without accents, brackets, dots of an acronym; "don't" is "do". */
export function normalForm(text: string): string {
  const lower = text
    .toLowerCase()
    .replace(/[()[\]{}\u200B-\u200D\u00AD\uFEFF]/g, "")
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(/['’]$/, "");
  const contracted = CONTRACTION.exec(lower) ?? IS_CONTRACTION.exec(lower);
  const base = contracted === null ? lower : (entry(CUT_SHORT, contracted[1]!) ?? contracted[1]!);
  const plain = /^[ -~]*$/.test(base) ? base : Array.from(base, (c) => entry(wordTables.unicode, c) ?? c).join("");
  return /^(?:\p{L}\.)+\p{L}?$/u.test(plain) ? plain.replaceAll(".", "") : plain.replace(/(?<=.)\.+$/, "");
}

/** The same without possessive or one hyphen. */
export function stemOf(normal: string): string {
  const stem = normal.replace(/['’]s$/, "");
  return /^\p{L}+-\p{L}+$/u.test(stem) ? stem.replace("-", "") : stem;
}

/** "BERT", "LLMs", "U": at most five capitals that are no word of the lexicon. */
export function isAcronym(text: string, normal: string): boolean {
  if (text === "I" || text === "A") return false;
  if (/^[A-Z](?:'s)?$/.test(text)) return true;
  const capitals = text.length > 3 ? text.replace(/^([A-Z]+)s$/, "$1") : text;
  if (!/^[A-Z-]+$/.test(capitals)) return false;
  if (capitals === text && CAPITAL_PLACES.has(normal)) return true;
  return capitals.length <= 5 && !Object.hasOwn(wordTables.lexicon, normal) && /[A-Z]{2,}$/.test(capitals);
}
