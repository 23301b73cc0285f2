// The same paper from several sources becomes one, by the rules of samePaper.ts. The richer field is
// kept, whatever the order of the input.
import { mergeCarried } from "#core/intake/carried/mergeCarried.ts";
import { type DuplicateDecision, placeDecisions } from "#core/intake/duplicates/duplicateList.ts";
import { isOtherKind } from "#core/intake/duplicates/kinds.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { areDifferent, type Compared, compared, isPreprintDoi, whySame } from "#core/intake/matching/samePaper.ts";
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

/** Pairs in a block beyond this are looked at in a window of its order: bounds the work. */
const LARGEST_BLOCK = 300;
const WINDOW = 60;

/**
 * One group per paper in the order of first appearance, and a note for every record that was joined
 * to another. Which are one does not depend on the order of the input. `decisions`: a person's own,
 * which go before any rule.
 */
export function joinDuplicates(
  drafts: readonly Draft[],
  decisions: readonly DuplicateDecision[] = [],
): { groups: Group[]; issues: Issue[] } {
  const records = drafts.map(compared);
  const { joins, isApart, issues } = placeDecisions(drafts, decisions);
  const groups = new Groups(drafts.length);
  const edges = edgesOf(records, canonicalOrder(drafts));
  const members = new Map<number, number[]>(drafts.map((_, i) => [i, [i]]));
  const membersOf = (i: number): readonly number[] => members.get(groups.rootOf(i)) ?? [];
  const differ = (a: number, b: number): boolean =>
    isApart(a, b) || areDifferent(records[a]!, records[b]!) || isOtherKind(drafts[a]!, drafts[b]!);
  for (const [a, b] of joins) unite(a, b, isApart, groups, members);
  const byHand = new Set(
    joins.flatMap(([a, b]) => [groups.rootOf(a), groups.rootOf(b)]).flatMap((root) => members.get(root) ?? []),
  );
  // what is one by hand is at odds with itself: it counts as the record that fits
  const contradict = (a: number, b: number): boolean =>
    isApart(a, b) || (!byHand.has(a) && !byHand.has(b) && differ(a, b));
  const uniteByRule = ({ a, b }: Edge): void => {
    if (!differ(a, b)) unite(a, b, contradict, groups, members);
  };
  for (const edge of edges) if (edge.isCertain) uniteByRule(edge);
  const others = edges.filter(({ isCertain }) => !isCertain);
  const neighbors = new Map<number, number[]>();
  for (const { a, b } of others)
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const known = neighbors.get(one);
      if (known === undefined) neighbors.set(one, [other]);
      else known.push(other);
    }
  const torn = new Set(
    [...neighbors].filter(([, near]) => areAtOdds(near, records, membersOf, differ)).map(([record]) => record),
  );
  for (const edge of others) if (!torn.has(edge.a) && !torn.has(edge.b)) uniteByRule(edge);
  const merged = mergeGroups(drafts, groups, records, byHand);
  return { ...merged, issues: [...issues, ...merged.issues] };
}

/** Places of the drafts in an order that their content gives. */
function canonicalOrder(drafts: readonly Draft[]): readonly number[] {
  const keys = drafts.map(({ index, path, line, ...content }) => JSON.stringify(content));
  return drafts.map((_, i) => i).sort((a, b) => compareText(keys[a] ?? "", keys[b] ?? ""));
}

interface Edge {
  readonly a: number;
  readonly b: number;
  /** By an identifier. */
  readonly isCertain: boolean;
}

/** Pairs that are one paper, of those that agree in anything that could show it. */
function edgesOf(records: readonly Compared[], order: readonly number[]): Edge[] {
  const blocks = new Map<string, number[]>();
  for (const i of order)
    for (const key of keysOf(records[i]!)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  const edges = new Map<string, Edge>();
  for (const block of blocks.values()) {
    const reach = block.length > LARGEST_BLOCK ? WINDOW : block.length;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1, at + 1 + reach)) {
        const rule = edges.has(`${a} ${b}`) ? undefined : whySame(records[a]!, records[b]!);
        if (rule !== undefined)
          edges.set(`${a} ${b}`, { a, b, isCertain: rule === "same DOI" || rule === "same identifier" });
      }
  }
  return [...edges.values()];
}

/** What records of one paper have in common, some of it at least. */
function keysOf({ draft, form, isShared, opening, ids: known }: Compared): string[] {
  const ids = Object.entries(known).map(([scheme, id]) => `${scheme} ${id}`);
  const doi = draft.doi === undefined ? [] : [`doi ${draft.doi}`];
  if (isShared) return [...doi, JSON.stringify([form.compact, draft.year, draft.abstract, draft.authors, draft.venue])];
  return [
    ...doi,
    ...ids,
    `title ${form.compact}`,
    ...(form.main === form.compact || form.main.length < 20 ? [] : [`title ${form.main}`]),
    `start ${form.compact.slice(0, 20)} ${draft.year}`,
    ...(opening === "" ? [] : [`text ${opening}`]),
  ];
}

/** Joins two groups, unless a record of one contradicts a record of the other. */
function unite(
  a: number,
  b: number,
  differ: (a: number, b: number) => boolean,
  groups: Groups,
  members: Map<number, number[]>,
): void {
  const [rootA, rootB] = [groups.rootOf(a), groups.rootOf(b)];
  if (rootA === rootB) return;
  const [one, other] = [members.get(rootA) ?? [], members.get(rootB) ?? []];
  if (one.some((i) => other.some((j) => differ(i, j)))) return;
  groups.join(rootA, rootB);
  members.set(groups.rootOf(rootA), [...one, ...other]);
}

/** Neighbors that are two papers: the record between them could be either, and is left alone. */
const areAtOdds = (
  near: readonly number[],
  records: readonly Compared[],
  membersOf: (i: number) => readonly number[],
  differ: (a: number, b: number) => boolean,
): boolean =>
  near.some((a, at) =>
    near
      .slice(at + 1)
      .some((b) => !membersOf(a).includes(b) && (differ(a, b) || haveTwoYears(records[a]!, records[b]!))),
  );

const haveTwoYears = (a: Compared, b: Compared): boolean =>
  a.draft.year !== undefined && b.draft.year !== undefined && a.draft.year !== b.draft.year;

function mergeGroups(
  drafts: readonly Draft[],
  groups: Groups,
  records: readonly Compared[],
  byHand: ReadonlySet<number>,
): { groups: Group[]; issues: Issue[] } {
  const members = new Map<number, Draft[]>();
  for (const [i, draft] of drafts.entries()) {
    const root = groups.rootOf(i);
    const group = members.get(root);
    if (group === undefined) members.set(root, [draft]);
    else group.push(draft);
  }
  const places = new Map(drafts.map((draft, i) => [draft, i]));
  const ruleOf = (a: Draft, b: Draft): string | undefined =>
    whySame(records[places.get(a) ?? 0]!, records[places.get(b) ?? 0]!) ??
    (byHand.has(places.get(a) ?? -1) && byHand.has(places.get(b) ?? -1) ? "by hand" : undefined);
  const issues: Issue[] = [];
  const merged = [...members.values()].map((group) => {
    const [first, ...others] = [...group].sort((a, b) => a.index - b.index);
    for (const other of others) if (first !== undefined) issues.push(joinedNote(first, other, ruleOf(first, other)));
    const rules = others.map((other) => (first === undefined ? undefined : ruleOf(first, other)));
    return {
      merged: group.length === 1 ? group[0]! : mergeGroup(group),
      records: [first, ...others].filter((draft) => draft !== undefined),
      rules: [...new Set(rules.filter((rule) => rule !== undefined))].sort(compareText),
    };
  });
  return { groups: merged, issues };
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
    year: years.length === 0 ? undefined : Math.max(...years),
    venue,
    url: richest(group.map(({ url }) => url)),
    doi: [...(published.length > 0 ? published : dois)].filter((doi) => doi !== undefined).sort(compareText)[0],
    keywords: richestList(group.map(({ keywords }) => keywords)),
    carried: mergeCarried(group.map(({ carried }) => carried)),
  };
}

/** Disjoint sets (union–find with path halving). */
class Groups {
  readonly #parents: Int32Array;
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, i) => i);
  }
  rootOf(i: number): number {
    let node = i;
    while (this.#parents[node] !== node) {
      const grandparent = this.#parents[this.#parents[node]!]!;
      this.#parents[node] = grandparent;
      node = grandparent;
    }
    return node;
  }
  join(a: number, b: number): void {
    const rootA = this.rootOf(a);
    const rootB = this.rootOf(b);
    this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
