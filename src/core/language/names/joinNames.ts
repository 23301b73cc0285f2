// Tokens and roles with the names in them joined: a name is one piece of a phrase, "n…nN" in its
// roles ("mN" and "mM" for centuries and grades, which are no names), and a person's is a phrase of
// its own.
import type { Name } from "#core/language/names/findNames.ts";
import type { Role } from "#core/language/tagRepair.ts";
import type { Token } from "#core/language/tokens.ts";

export interface Joined {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
}

/** Two letters more for a possessive: "Wallace's". */
const POSSESSIVE = 2;

/** Same tokens, in the same number; O(tokens + names). */
export function joinNames(tokens: readonly Token[], roles: readonly Role[], names: readonly Name[]): Joined {
  if (names.length === 0) return { tokens, roles };
  const joined = [...tokens];
  const named = [...roles];
  let at = 0;
  for (const { kind, start, end } of names) {
    while (at < tokens.length && tokens[at]!.start < start) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.end <= end + POSSESSIVE && tokens[at]!.start < end) at++;
    const last = at - 1;
    // the tokenizer may cut elsewhere: then the name is none
    if (last < first || tokens[first]!.start !== start || tokens[last]!.end < end) continue;
    const counts = kind === "graded" || kind === "century";
    for (let i = first; i <= last; i++) {
      named[i] = i < last ? (counts ? "m" : "n") : counts && goesOn(tokens[at]) ? "M" : "N";
      if (i > first) joined[i] = { ...tokens[i]!, breakBefore: false, sentence: tokens[first]!.sentence };
    }
    if (kind === "graded") named[last] = "M";
    if (kind === "person" && !joined[first]!.breakBefore && first > 0 && isSmall(tokens[first - 1]!))
      joined[first] = { ...joined[first]!, breakBefore: true };
  }
  return { tokens: joined, roles: named };
}

const isSmall = ({ surface }: Token): boolean => /^\p{Ll}/u.test(surface);

const goesOn = (token: Token | undefined): boolean =>
  token !== undefined && !token.breakBefore && /^[NAGX]$/.test(token.tag);
