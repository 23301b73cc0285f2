// One text of several names → the names as people read them. Surnames and initials stay together
// ("Abel, C and Dow, E.-F., Fox G" are three), and what is no initial is a person.

import { displayText } from "#core/intake/displayText.ts";
import { squeezed } from "#core/intake/fields/squeezed.ts";
import { readableName } from "#core/intake/personNames.ts";

/** "J.", "J. A.", "S.-Q.", "JA", "Yu.", "M.E.J.": initials and nothing else. */
const INITIALS = /^(?:\p{Lu}\p{M}*\p{Ll}?\.[\s-]*|\p{Lu}\p{M}*[\s-]+)*(?:\p{Lu}\p{M}*\p{Ll}?\.|\p{Lu}{1,3})$/u;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
const PARTICLES = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu)$/i;
const NOBODY = /^\W*(?:et\.? al\.?|and others|others|u\.? ?a\.)\W*$/i;
/** Between the last two names. */
const AND = /\s*[,;]?\s+(?:and|&|und|et|y|e)\s+/i;
const ONE_WORD = /^[\p{L}\p{M}'’.-]+$/u;
const SPACED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ENTITY = /&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/i;

/** Where one full name ends and the next begins without a sign between. */
const GLUE = /(?<=\p{Ll}{2})(?<! (?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz))(?=\p{Lu}[\p{Ll}.-]* \p{L})/u;
const NO_PERSON =
  /\b(?:team|group|consortium|collaboration|project|study|university|institute|network|committee|society)\b/i;

/** "Anna RoeCarl DoeWei Li", as Springer's tables have them; undefined for all else. */
function gluedNames(text: string): string[] | undefined {
  if (/[;,|\n]/.test(text) || NO_PERSON.test(text)) return undefined;
  const parts = text.split(GLUE);
  const areNames = parts.every((part) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(part));
  return parts.length > 1 && areNames ? parts : undefined;
}

/** Whether a text is initials alone: no person by itself. */
export const isInitials = (text: string): boolean => INITIALS.test(text.trim());

/**
 * The names of a list that is parted by semicolons, bars, lines, commas or "and"; also as programs
 * print lists: "['John Smith', 'Ann Doe']".
 */
export function namesIn(cell: string): string[] {
  const bare = (ENTITY.test(cell) ? displayText(cell) : squeezed(cell))
    .trim()
    .replace(/^\[(.*)\]$/s, "$1")
    .replace(/\s*\(\d+\)/g, "")
    .replace(/^([^.]*)\.$/, "$1");
  const quoted = [...bare.matchAll(/'([^']+)'|"([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
  if (/^\s*\[\s*['"]/.test(cell) && quoted.length > 0) return people(quoted.map(readableName));
  const glued = gluedNames(bare);
  if (glued !== undefined) return people(glued);
  const sign = [/\s*[;；]+\s*/, /\s*\|+\s*/, /\s*\n\s*/].find((one) => one.test(bare));
  if (sign === undefined) return people(namesByCommas(bare));
  return people(bare.split(sign).flatMap(namesOfPart));
}

/**
 * The people of a text that should hold one: "Smith, J.; Doe, A." under one tag are two, "Ministry
 * of Health, Rome, Italy" is one.
 */
export function namesOfPart(part: string): string[] {
  const text = squeezed(part);
  const commas = text.split(",").length - 1;
  if (/[;；]|\s\|\s|\n/.test(text)) return namesIn(text);
  const byAnd = text.split(/\s+and\s+/i);
  if (byAnd.length > 1 && byAnd.every((part) => isReversed(part))) return people(byAnd.map(readableName));
  const initials = text.split(",").filter(isInitials).length;
  return commas >= 2 && initials >= 2 ? people(namesByCommas(text)) : people([readableName(text)]);
}

const people = (names: readonly string[]): string[] =>
  names
    .map((name) => name.replace(/\s*(?:,|…|\.{3})\s*$/, "").trim())
    .filter((name) => name !== "" && !NOBODY.test(name));

const isReversed = (part: string): boolean => /^[^,]+,[^,]+$/.test(part.trim());

/** Commas and "and" only: which of the three habits it is shows in the parts. */
function namesByCommas(text: string): string[] {
  const segments = text
    .replace(/,?\s*\bet\.? al\.?\s*$/i, "")
    .split(AND)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
  const parts = segments.flatMap((segment) => segment.split(/\s*[,，、]\s*/)).filter((part) => part !== "");
  if (parts.slice(1).some(isInitials)) return pairedWithInitials(parts);
  if (segments.length > 1 && segments.every((one) => isReversed(one) && ONE_WORD.test(surnameOf(one))))
    return segments.map(readableName);
  if (parts.length > 3 && parts.length % 2 === 0 && SPACED_SCRIPT.test(text) && alternate(parts)) return inPairs(parts);
  // "Smith, John" is one person; "John Smith, Ann Doe" and "Smith J, Doe A" are two
  const isOne = segments.length === 1 && parts.length <= 3 && !parts.every((part) => isWhole(part));
  return isOne && SPACED_SCRIPT.test(text) ? [readableName(text)] : parts;
}

const surnameOf = (reversed: string): string => (reversed.split(",", 1)[0] ?? "").trim();

const isWhole = (part: string): boolean => part.includes(" ");

/** Surname, given names, surname, given names: no surname holds an initial, every given name can. */
const alternate = (parts: readonly string[]): boolean =>
  parts.every((part, i) =>
    i % 2 === 0
      ? part.split(/\s+/).every((word, at, all) => at === all.length - 1 || PARTICLES.test(word)) &&
        !/\p{Lu}\.$/u.test(part)
      : /^\p{Lu}[\p{L}\p{M}'’-]+(?:[\s-]+\p{Lu}[\p{L}\p{M}.'’-]*)*$/u.test(part),
  );

const inPairs = (parts: readonly string[]): string[] =>
  parts.flatMap((part, i) => (i % 2 === 0 ? [readableName(`${part}, ${parts[i + 1] ?? ""}`)] : []));

/** Each surname takes the initials, and the suffix, that follow it. */
function pairedWithInitials(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const surname = parts[i] ?? "";
    const next = parts[i + 1] ?? "";
    const after = parts[i + 2] ?? "";
    if (isInitials(next) && !SUFFIX.test(next)) {
      const suffix = SUFFIX.test(after) ? ` ${after}` : "";
      names.push(`${next} ${surname}${suffix}`);
      i += suffix === "" ? 1 : 2;
    } else if (SUFFIX.test(next)) {
      const hasInitials = isInitials(after);
      names.push(hasInitials ? `${after} ${surname} ${next}` : `${surname} ${next}`);
      i += hasInitials ? 2 : 1;
    } else names.push(surname);
  }
  return names;
}
