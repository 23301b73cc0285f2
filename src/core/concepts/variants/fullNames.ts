// Short names of species and people → the full name that the paper, or else the corpus, gives:
// "H. pylori" is "Helicobacter pylori", "Darwin" is "Charles Darwin". Where two full names compete,
// the paper decides; failing that, one that clearly more papers give.

import type { PaperAnalysis } from "#core/language/analysePaper.ts";
import { generalRarity, sciencePapersWith } from "#core/language/background.ts";
import { canonicalKey } from "#core/language/canonical.ts";
import { otherName } from "#core/language/names/bearers.ts";
import type { Readings } from "#core/language/packedReadings.ts";
import { stem } from "#core/language/stem.ts";
import { countUp } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Paper } from "#core/model.ts";

/** Short key → full key. */
export type FullNames = ReadonlyMap<string, string>;

/** A full name counts for others only from so many times as many papers as the next. */
const CLEARLY = 3;

/** What short names stand for over the corpus. Independent of the order of papers; O(names). */
export function findFullNames(papers: readonly Paper[], analyses: Readings): FullNames {
  const votes = new Map<string, Map<string, number>>();
  papers.forEach((paper, index) => {
    for (const [short, fulls] of namesIn(paper, analyses.at(index)!))
      for (const full of fulls) {
        const counts = votes.get(short) ?? new Map<string, number>();
        votes.set(short, counts.set(full, (counts.get(full) ?? 0) + 1));
      }
  });
  const others = countOthers(papers, votes);
  const everywhere = new Map<string, string>();
  for (const [short, counts] of votes) {
    const [[best, most] = ["", 0], next] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
    if (most >= CLEARLY * Math.max(next?.[1] ?? 0, others.get(short) ?? 0)) everywhere.set(short, best);
  }
  return everywhere;
}

/** The full names that a paper itself gives, where it gives one alone. */
export function ownFullNames(paper: Paper, analysis: PaperAnalysis): FullNames {
  const own = new Map<string, string>();
  for (const [short, [only, ...others]] of namesIn(paper, analysis))
    if (only !== undefined && others.length === 0) own.set(short, only);
  return own;
}

/** Short key → the full keys of a paper's species and people. */
function namesIn(paper: Paper, { names }: PaperAnalysis): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  for (const { kind, field, start, end } of names) {
    if (kind !== "species" && kind !== "person") continue;
    const key = canonicalKey(paper[field].slice(start, end).split(/[\s.]+/));
    for (const short of shortKeys(key, kind)) own.set(short, (own.get(short) ?? new Set<string>()).add(key));
  }
  return own;
}

const PAIR = /(?<!\p{L})\p{Lu}(?:\.|\p{Ll}+)[\s-](\p{Lu}\p{Ll}{2,})/gu;

/** Surname → the most papers that give it to one other than those of `votes`, by whatever name stands before it. */
function countOthers(
  papers: readonly Paper[],
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  const most = new Map<string, number>();
  for (const paper of papers) {
    const seen = new Map<string, string>();
    for (const text of [paper.title, paper.abstract])
      for (const { 0: pair, 1: surname = "", index } of text.matchAll(PAIR)) {
        const short = canonicalKey([surname]);
        const fulls = votes.get(short);
        if (fulls === undefined) continue;
        const end = index + pair.length;
        const other = otherName(text, end - surname.length, end)?.toLowerCase();
        if (other === undefined || [...fulls.keys()].some((full) => isOf(full, other))) continue;
        seen.set(`${other} ${short}`, short);
      }
    for (const [bearer, short] of seen) {
      countUp(bearers, bearer);
      most.set(short, Math.max(most.get(short) ?? 0, bearers.get(bearer) ?? 0));
    }
  }
  return most;
}

/** Whether a full name holds the given name, or begins one of its words with the initial. */
const isOf = (full: string, name: string): boolean =>
  full.split(" ").some((word) => (name.length === 1 ? word[0] === name : word === name));

/** What a full name goes by: initial and epithet; surname alone or after initials. */
function shortKeys(key: string, kind: "species" | "person"): string[] {
  const words = key.split(" ");
  const [first = ""] = words;
  const last = words.at(-1)!;
  if (words.length < 2 || first.length < 3) return [];
  if (kind === "species") return words.length === 2 ? [`${first[0]} ${last}`] : [];
  const initials = words.slice(0, -1).map((word) => word[0]!);
  const names = [last, `${first[0]} ${last}`, `${initials.join(" ")} ${last}`];
  return [...new Set(isSurname(last) ? names : names.slice(1))];
}

/** Neither "Classification" of "Dewey Decimal Classification", "Algebra" of "Jordan Algebra" nor "Wells". */
const isSurname = (word: string): boolean =>
  word.length > 2 &&
  !NO_SURNAME.test(word) &&
  generalRarity(stem(word)) > EVERYDAY &&
  sciencePapersWith(stem(word)) < KNOWN_WORD;
const NO_SURNAME = /(?:tion|sion|ment|ness|ity|ing|ism|ics|logy|ance|ence|ology)$/;
/** −ln p in spoken English of words that are more than a name (background.ts), and papers of science that say one. */
const EVERYDAY = 10;
const KNOWN_WORD = 100;

/**
 * The key with a short name in it spelled out. A surname alone must be the whole key and written
 * with a capital: "wells" stays.
 */
export function withFullName(everywhere: FullNames, own: FullNames, key: string, surfaces: readonly string[]): string {
  const fullOf = (short: string): string | undefined => own.get(short) ?? everywhere.get(short);
  const words = key.split(" ");
  if (words.length === 1) return /^\p{Lu}\p{Ll}/u.test(surfaces[0] ?? "") ? (fullOf(key) ?? key) : key;
  for (let at = 0; at + 1 < words.length; at++) {
    if (words[at]!.length !== 1) continue;
    let end = at + 2;
    while (end < words.length && words[end - 1]!.length === 1) end++;
    const full = fullOf(words.slice(at, end).join(" "));
    if (full !== undefined) return [...words.slice(0, at), full, ...words.slice(end)].join(" ");
  }
  return key;
}
