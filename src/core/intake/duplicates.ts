// The same paper from several sources becomes one: by DOI, else by title and year. The richer field
// is kept, whatever the order of the input.
import { mergeCarried } from "#core/intake/carried/mergeCarried.ts";
import { normalizeTitle } from "#core/intake/paperId.ts";
import type { Issue } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";
import type { CarriedFields } from "#core/model.ts";

/** A cleaned record before it has an id. Empty text and empty lists stand for "not known". */
export interface Draft {
  /** Position in the input. */
  readonly index: number;
  readonly path: string;
  readonly line: number | undefined;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly venue: string;
  readonly url: string | undefined;
  readonly doi: string | undefined;
  readonly keywords: readonly string[];
  readonly carried: CarriedFields;
}

/** Titles many different papers bear: never enough to join two records. */
const SHARED_TITLES =
  /^(?:(?:guest )?editorial|editor s? ?note|introduction|preface|foreword|erratum|errata|corrigendum|correction|retraction|index|contents|table of contents|book reviews?|reviews?|letters?(?: to the editor)?|in this issue|from the editors?|repl(?:y|ies)|comments?|response|commentary|announcements?|obituary|news|abstracts?|untitled|conclusions?|summary|discussion|poster|keynote|tutorial|proceedings)$/;
/** DOIs of preprint servers: the same paper may have another one at its publisher. */
const PREPRINT_DOI =
  /^10\.(?:48550\/arxiv|1101\/|21203\/|2139\/ssrn|31234\/|31219\/|20944\/preprints|26434\/|36227\/|32388\/)/;

/**
 * One draft per paper in the order of first appearance, and a note for every record that was joined
 * to another.
 */
export function joinDuplicates(drafts: readonly Draft[]): { drafts: Draft[]; issues: Issue[] } {
  const groups = new Groups(drafts.length);
  const doiOwner = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  for (const [i, { doi, title }] of drafts.entries()) {
    if (doi !== undefined) {
      groups.join(i, doiOwner.get(doi) ?? i);
      doiOwner.set(doi, doiOwner.get(doi) ?? i);
    }
    const key = normalizeTitle(title);
    const bucket = byTitle.get(key);
    if (bucket === undefined) byTitle.set(key, [i]);
    else bucket.push(i);
  }
  for (const [title, members] of byTitle) if (members.length > 1) joinByTitle(title, members, drafts, groups);
  return mergeGroups(drafts, groups);
}

/**
 * Same title: joined per year; a record without a year joins when there is only one, and
 * publishers' DOIs must not contradict.
 */
function joinByTitle(title: string, members: readonly number[], drafts: readonly Draft[], groups: Groups): void {
  const shared = SHARED_TITLES.test(title);
  const years = new Set(members.map((i) => drafts[i]?.year).filter((year) => year !== undefined));
  const buckets = new Map<string, number[]>();
  for (const i of members) {
    const draft = drafts[i];
    if (draft === undefined) continue;
    const year = draft.year ?? (years.size === 1 ? [...years][0] : "none");
    const key = shared ? JSON.stringify([year, draft.abstract, draft.authors, draft.venue]) : `${year}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [i]);
    else bucket.push(i);
  }
  for (const bucket of buckets.values()) {
    const publisherDoi = (i: number): string | undefined => {
      const doi = drafts[i]?.doi;
      return doi === undefined || PREPRINT_DOI.test(doi) ? undefined : doi;
    };
    const dois = new Set(bucket.map(publisherDoi).filter((doi) => doi !== undefined));
    const joinable = dois.size <= 1 ? bucket : bucket.filter((i) => publisherDoi(i) === undefined);
    for (const i of joinable) groups.join(i, joinable[0] ?? i);
  }
}

function mergeGroups(drafts: readonly Draft[], groups: Groups): { drafts: Draft[]; issues: Issue[] } {
  const members = new Map<number, Draft[]>();
  for (const [i, draft] of drafts.entries()) {
    const root = groups.rootOf(i);
    const group = members.get(root);
    if (group === undefined) members.set(root, [draft]);
    else group.push(draft);
  }
  const issues: Issue[] = [];
  const merged = [...members.values()].map((group) => {
    const [first, ...others] = [...group].sort((a, b) => a.index - b.index);
    for (const other of others) if (first !== undefined) issues.push(joinedNote(first, other));
    return group.length === 1 ? group[0] : mergeGroup(group);
  });
  return { drafts: merged.filter((draft) => draft !== undefined), issues };
}

const joinedNote = (first: Draft, other: Draft): Issue => ({
  code: "intake/duplicate",
  severity: "note",
  message: `“${other.title.slice(0, 80)}” is the same paper as ${first.path}${first.line === undefined ? "" : `:${first.line}`}: joined, the richer fields kept.`,
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
  const published = dois.filter((doi) => doi !== undefined && !PREPRINT_DOI.test(doi));
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
