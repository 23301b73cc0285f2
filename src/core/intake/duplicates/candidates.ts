// Pairs of papers that look alike and were not joined: what an editor would look at twice, each
// with what speaks against joining it.
import { againstOneKind } from "#core/intake/duplicates/kinds.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { areDifferent, type Compared, compared } from "#core/intake/matching/samePaper.ts";
import { jaccard } from "#core/intake/matching/titleForms.ts";
import { normalizeTitle } from "#core/intake/paperId.ts";

export type CandidateReason =
  | "same title, two DOIs"
  | "preprint and article"
  | "conference and journal"
  | "two kinds of publication"
  | "same title, two years"
  | "same title, two places"
  | "parts of one work"
  | "notice on an article"
  | "nearly the same title"
  | "one DOI, two titles"
  | "fits several of this title"
  | "kept apart by hand";

const NEAR = 0.7;
const LARGEST_BLOCK = 40;
/** What stands before the title of another paper in a notice on it. */
const NOTICE =
  /^\W*(?:(?:author|publisher)s?'?s? )?(?:erratum|corrigendum|corrections?|addendum|retraction(?: notice| note)?|retracted(?: article)?|withdrawn|expression of concern|comments?|commentary|repl(?:y|ies)|response|rejoinder|re)\s*(?:(?:to|on|of|for)\b|[:.–—-])\s*(?:the article)?[\s:'"“‘]*/i;
const PART =
  /[\s,:.(–—-]{0,8}\b(?:part|pt|paper|volume|vol|study|no)\.?\s*(?:\d{1,3}|[ivx]{1,6}|one|two|three)\b.*$|[\s,:.(–—-]{1,8}(?:\d{1,2}|[ivx]{1,5})\)?\s*(?:[.:–—].*)?$/i;

/** Pairs of places, each once with the first reason that is found. */
export function candidatePairs(drafts: readonly Draft[]): readonly (readonly [number, number, CandidateReason])[] {
  const records = drafts.map(compared);
  const found = new Map<string, readonly [number, number, CandidateReason]>();
  const addPairs = (keysOf: (record: Compared) => readonly string[], reasonOf: typeof againstOneTitle): void => {
    for (const block of blocksOf(records, keysOf))
      for (const [i, a] of block.entries())
        for (const b of block.slice(i + 1)) {
          const reason = found.has(`${a} ${b}`) ? undefined : reasonOf(records[a]!, records[b]!);
          if (reason !== undefined) found.set(`${a} ${b}`, [a, b, reason]);
        }
  };
  addPairs(({ isShared, form }) => (isShared ? [] : [form.compact]), againstOneTitle);
  addPairs(({ draft }) => (draft.doi === undefined ? [] : [draft.doi]), againstOneDoi);
  addPairs(({ draft }) => [compactOf(draft.title), compactOf(draft.title.replace(NOTICE, ""))], againstNotice);
  addPairs(
    ({ draft }) => [compactOf(draft.title.replace(PART, ""))],
    (a, b) =>
      PART.test(a.draft.title) && PART.test(b.draft.title) && sharesAuthor(a, b) ? "parts of one work" : undefined,
  );
  addPairs(
    ({ names }) => [names[0]?.join(" ") ?? ""],
    (a, b) => (closeYears(a.draft, b.draft) && jaccard(a.form, b.form) >= NEAR ? "nearly the same title" : undefined),
  );
  addPairs(
    ({ form, isShared }) => (isShared || form.main.length < LONG_ENOUGH ? [] : [form.main]),
    (a, b) => (closeYears(a.draft, b.draft) && sharesAuthor(a, b) ? "nearly the same title" : undefined),
  );
  return [...found.values()];
}

/** Letters of a main title that few papers share. */
const LONG_ENOUGH = 25;

function blocksOf(records: readonly Compared[], keysOf: (record: Compared) => readonly string[]): number[][] {
  const blocks = new Map<string, number[]>();
  for (const [i, record] of records.entries())
    for (const key of new Set(keysOf(record))) {
      if (key === "") continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else if (block.length < LARGEST_BLOCK) block.push(i);
    }
  return [...blocks.values()].filter((block) => block.length > 1);
}

const compactOf = (title: string): string => normalizeTitle(title).replaceAll(" ", "");

/** Other people's paper of the same title is no candidate. */
function againstOneTitle(a: Compared, b: Compared): CandidateReason | undefined {
  const [one, other] = [a.draft, b.draft];
  if (one.authors.length > 0 && other.authors.length > 0 && !sharesAuthor(a, b)) return undefined;
  const kind = againstOneKind(one, other);
  if (kind !== undefined) return kind;
  if (one.doi !== undefined && other.doi !== undefined && one.doi !== other.doi) return "same title, two DOIs";
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year) return "same title, two years";
  return areDifferent(a, b) ? "same title, two places" : "fits several of this title";
}

const againstOneDoi = (): CandidateReason => "one DOI, two titles";

function againstNotice(a: Compared, b: Compared): CandidateReason | undefined {
  const [isOne, isOther] = [a, b].map(({ draft }) => NOTICE.test(draft.title));
  return isOne !== isOther ? "notice on an article" : undefined;
}

const closeYears = (a: Draft, b: Draft): boolean => Math.abs((a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0)) <= 1;

const sharesAuthor = (a: Compared, b: Compared): boolean =>
  a.names.some((name) => b.names.some((other) => name.some((part) => other.includes(part))));
