// Merges among candidate keys that mean the same: hyphen and joined variants, spellings, names,
// word order, typing errors. Candidates meet only when they share a signature (one pass, no
// all-pairs), and every proposal passes the guards.

import type { ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import { forbids, type Guard } from "#core/concepts/variants/mergeGuards.ts";
import { levelRuns, signature } from "#core/concepts/variants/signature.ts";
import { provenSpellings } from "#core/concepts/variants/spellingPairs.ts";
import { correctSpellings } from "#core/concepts/variants/typingErrors.ts";
import { provenOrders } from "#core/concepts/variants/wordOrder.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";

export type MergeReason =
  | "thesaurus"
  | "hyphen"
  | "spelling"
  | "word form"
  | "word order"
  | "typing error"
  | "abbreviation"
  | "full name";

export interface MergeCandidate {
  readonly key: string;
  readonly documentFrequency: number;
  /** English where not said: others join by hyphen and space only. */
  readonly language?: LanguageCode;
}

/** One line of the audit. To undo it, give `from` its own mentions back. */
export interface Merge {
  readonly from: string;
  readonly into: string;
  readonly reason: MergeReason;
}

/** A proposal that a guard stopped. */
export interface Refusal {
  readonly from: string;
  readonly into: string;
  readonly guard: Guard;
}

export interface MergePlan {
  /** Sorted by `from`; `into` is never itself the `from` of another merge. */
  readonly merges: readonly Merge[];
  readonly into: ReadonlyMap<string, string>;
  /** For each key that took others in: those others, sorted. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly refusals: readonly Refusal[];
}

/**
 * Proposes merges among the candidates of one corpus. Keys as from `canonicalKey`, each once. The
 * commonest key of a group without typing errors takes the others in (ties: the smaller key). A
 * thesaurus overrides: its replacements stand, its labels and kept keys stay apart. O(total length
 * of keys); independent of the order of the candidates.
 */
export function mergeVariants(candidates: readonly MergeCandidate[], lists: ConceptLists): MergePlan {
  const merges = new Map<string, Merge>();
  const refusals: Refusal[] = [];
  const free = candidates.filter(({ key }) => !lists.keep.has(key) && !lists.replace.has(key));
  for (const { key } of candidates) {
    const label = lists.replace.get(key);
    if (label !== undefined && label !== key) merges.set(key, { from: key, into: label, reason: "thesaurus" });
  }
  const english = free.filter(isEnglish);
  const corrected = withProven(correctSpellings(english), english);
  for (const group of groupBySignature(free, corrected)) {
    const [target, ...rest] = [...group].sort(
      (a, b) =>
        Number(lists.targets.has(b.key)) - Number(lists.targets.has(a.key)) ||
        Number(corrected.has(a.key)) - Number(corrected.has(b.key)) ||
        b.documentFrequency - a.documentFrequency ||
        compareText(a.key, b.key),
    );
    if (target === undefined) continue;
    for (const { key } of rest) {
      if (lists.targets.has(key)) continue;
      const guard = forbids(levelRuns(key), levelRuns(target.key));
      if (guard !== undefined) refusals.push({ from: key, into: target.key, guard });
      else merges.set(key, { from: key, into: target.key, reason: reasonFor(key, target.key, corrected) });
    }
  }
  refusals.sort((a, b) => compareText(a.from, b.from));
  return makePlan(merges, refusals);
}

/** Keys put right, and those with a spelling or an order that the corpus proves to be another's. */
function withProven(
  corrected: ReadonlyMap<string, string>,
  candidates: readonly MergeCandidate[],
): ReadonlyMap<string, string> {
  const proven = provenSpellings(candidates);
  const orders = provenOrders(candidates);
  if (proven.size === 0 && orders.size === 0) return corrected;
  const all = new Map(corrected);
  for (const { key } of candidates) {
    const right = corrected.get(key) ?? key;
    const spelled = right.split(" ").map((word) => proven.get(word) ?? word);
    const words = orders.get(spelled.join(" ")) ?? spelled.join(" ");
    if (words !== right) all.set(key, words);
  }
  return all;
}

/**
 * Adds further merges (such as short form → long form) to a plan, resolving chains. Earlier merges
 * win.
 */
export function extendPlan(plan: MergePlan, added: readonly Merge[]): MergePlan {
  const merges = new Map(plan.merges.map((merge) => [merge.from, merge]));
  for (const merge of added) if (!merges.has(merge.from)) merges.set(merge.from, merge);
  return makePlan(merges, plan.refusals);
}

const isEnglish = ({ language = "en" }: MergeCandidate): boolean => language === "en";

function groupBySignature(
  candidates: readonly MergeCandidate[],
  corrected: ReadonlyMap<string, string>,
): Iterable<readonly MergeCandidate[]> {
  const groups = new Map<string, MergeCandidate[]>();
  for (const candidate of candidates) {
    const mark = isEnglish(candidate)
      ? signature(corrected.get(candidate.key) ?? candidate.key)
      : `${candidate.language} ${candidate.key.replaceAll(" ", "")}`;
    pushTo(groups, mark, candidate);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function reasonFor(from: string, into: string, corrected: ReadonlyMap<string, string>): MergeReason {
  if (from.replaceAll(" ", "") === into.replaceAll(" ", "")) return "hyphen";
  const sorted = (key: string): string =>
    key
      .split(" ")
      .filter((word) => word !== "of")
      .sort(compareText)
      .join(" ");
  if (sorted(from) === sorted(into)) return "word order";
  if (corrected.has(from) || corrected.has(into)) return "typing error";
  return signature(from, "spelling") === signature(into, "spelling") ? "spelling" : "word form";
}

/**
 * Follows chains to their end and turns the table round. A circle (thesaurus against itself) ends
 * at its smallest key.
 */
function makePlan(merges: ReadonlyMap<string, Merge>, refusals: readonly Refusal[]): MergePlan {
  const final: Merge[] = [];
  for (const merge of merges.values()) {
    const path = [merge.from];
    let end = merge.into;
    while (!path.includes(end)) {
      path.push(end);
      end = merges.get(end)?.into ?? end;
    }
    const circle = path.indexOf(end) < path.length - 1 ? path.slice(path.indexOf(end)) : [end];
    const into = circle.length > 1 ? [...circle].sort(compareText)[0]! : end;
    if (into !== merge.from) final.push({ ...merge, into });
  }
  final.sort((a, b) => compareText(a.from, b.from));
  const members = new Map<string, string[]>();
  for (const { from, into } of final) {
    pushTo(members, into, from);
  }
  return { merges: final, into: new Map(final.map(({ from, into }) => [from, into])), members, refusals };
}
