// Records that are one paper → that paper: the richer field is kept, whatever the order of the
// input, and a note tells of every record that was joined.
import { mergeCarried } from "#core/intake/carried/mergeCarried.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { type Compared, isPreprintDoi, whySame } from "#core/intake/matching/samePaper.ts";
import type { Issue } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";

/** One paper: what its records say together, and the records. */
export interface Group {
  readonly merged: Draft;
  /** In the order of the input. */
  readonly records: readonly Draft[];
  /** What joined them; none for a record alone. */
  readonly rules: readonly string[];
}

/** Groups in the order of first appearance. `rootOf`: the same for the records of one paper. */
export function mergeGroups(
  records: readonly Compared[],
  rootOf: (record: number) => number,
  byHand: ReadonlySet<number>,
): { groups: Group[]; issues: Issue[] } {
  const members = new Map<number, number[]>();
  for (const i of records.keys()) {
    const group = members.get(rootOf(i));
    if (group === undefined) members.set(rootOf(i), [i]);
    else group.push(i);
  }
  const draftOf = (i: number): Draft => records[i]!.draft;
  const issues: Issue[] = [];
  const groups = [...members.values()].map((group): Group => {
    const [first = 0, ...others] = [...group].sort((a, b) => draftOf(a).index - draftOf(b).index);
    const rules = new Set<string>();
    for (const other of others) {
      const isByHand = byHand.has(first) && byHand.has(other);
      const rule = whySame(records[first]!, records[other]!) ?? (isByHand ? "by hand" : undefined);
      if (rule !== undefined) rules.add(rule);
      issues.push(joinedNote(draftOf(first), draftOf(other), rule));
    }
    const drafts = [first, ...others].map(draftOf);
    return {
      merged: others.length === 0 ? draftOf(first) : mergeGroup(group.map(draftOf)),
      records: drafts,
      rules: [...rules].sort(compareText),
    };
  });
  return { groups, issues };
}

const joinedNote = (first: Draft, other: Draft, rule = "through a third record"): Issue => ({
  code: "intake/duplicate",
  severity: "note",
  message: `“${other.title.slice(0, 80)}” is the same paper as ${first.path}${first.line === undefined ? "" : `:${first.line}`} (${rule}): joined, the richer fields kept.`,
  path: other.path,
  ...(other.line === undefined ? {} : { line: other.line }),
});

const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Longest text wins, ties by code unit: the same result in any order. */
const richest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts
    .filter((text) => text !== undefined && text !== "")
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0) || compareText(a ?? "", b ?? ""))[0];

const richestList = (lists: readonly (readonly string[])[]): readonly string[] =>
  [...lists].sort(
    (a, b) => b.length - a.length || b.join("").length - a.join("").length || compareText(a.join("\n"), b.join("\n")),
  )[0] ?? [];

function mergeGroup(group: readonly Draft[]): Draft {
  const first = group.reduce((a, b) => (b.index < a.index ? b : a));
  const titles = group.map(({ title }) => title);
  const calm = titles.filter((title) => !isShouted(title));
  const dois = group.map(({ doi }) => doi);
  const published = dois.filter((doi) => doi !== undefined && !isPreprintDoi(doi));
  const venues = group.map(({ venue }) => venue);
  const venue = richest(venues.filter((name) => !/arxiv|preprint|corr\b/i.test(name))) ?? richest(venues) ?? "";
  const years = group.map(({ year }) => year).filter((year) => year !== undefined);
  return {
    ...first,
    title: richest(calm.length > 0 ? calm : titles) ?? first.title,
    abstract: richest(group.map(({ abstract }) => abstract)) ?? "",
    authors: richestList(group.map(({ authors }) => authors)),
    year: years.length === 0 ? undefined : years.reduce((latest, year) => Math.max(latest, year)),
    venue,
    url: richest(group.map(({ url }) => url)),
    doi: [...(published.length > 0 ? published : dois)].filter((doi) => doi !== undefined).sort(compareText)[0],
    keywords: richestList(group.map(({ keywords }) => keywords)),
    carried: mergeCarried(group.map(({ carried }) => carried)),
  };
}
