// What was joined and what was not, in the open: for the audit, a table and a person's decisions.
import { shortNames } from "#core/intake/carried/sourceNames.ts";
import { doiOf } from "#core/intake/doi.ts";
import { type CandidateReason, candidatePairs } from "#core/intake/duplicates/candidates.ts";
import { type DuplicateDecision, recordKey } from "#core/intake/duplicates/duplicateList.ts";
import type { Group } from "#core/intake/duplicates/mergeGroups.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { sortByKey } from "#core/math/order.ts";

export interface DuplicateRecord {
  /** Names it in a list of decisions. */
  readonly key: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly file: string;
  readonly line?: number;
  /** Fields of the paper that are as this record has them. */
  readonly kept: readonly string[];
}

export interface DuplicateReport {
  /** Papers of several records, by paper. */
  readonly joined: readonly {
    readonly paper: string;
    readonly rule: string;
    readonly records: readonly DuplicateRecord[];
  }[];
  /** Pairs that look alike and were not joined. */
  readonly candidates: readonly {
    readonly reason: string;
    readonly papers: readonly [string, string];
    readonly keys: readonly [string, string];
  }[];
}

const MOST_CANDIDATES = 5_000;

/** `idOf`: the id of a group's paper. */
export function duplicateReport(
  groups: readonly Group[],
  decisions: readonly DuplicateDecision[],
  idOf: (group: Group) => string,
): DuplicateReport {
  const names = shortNames([...new Set(groups.flatMap(({ records }) => records.map(({ path }) => path)))]);
  const joined = groups
    .filter(({ records }) => records.length > 1)
    .map((group) => ({
      paper: idOf(group),
      rule: group.rules.join(", "),
      records: sortByKey(
        group.records.map((record) => recordLine(record, group.merged, names.get(record.path) ?? record.path)),
        ({ file, line = 0, key }) => JSON.stringify([file, `${line}`.padStart(9, "0"), key]),
      ),
    }));
  const pairs = pairsOf(groups, decisions).map(([a, b, reason]) => {
    const ends = sortByKey([a, b], idOf);
    const [first = a, second = b] = ends;
    return {
      reason,
      papers: [idOf(first), idOf(second)] as const,
      keys: [keyOf(first), keyOf(second)] as const,
    };
  });
  return {
    joined: sortByKey(joined, ({ paper }) => paper),
    candidates: sortByKey(pairs, ({ papers, reason }) => JSON.stringify([papers, reason])).slice(0, MOST_CANDIDATES),
  };
}

/** The first of its records' keys. */
const keyOf = ({ records }: Group): string => records.map(recordKey).sort()[0] ?? "";

const FIELDS = ["title", "abstract", "authors", "year", "venue", "url", "doi", "keywords"] as const;

function recordLine(record: Draft, merged: Draft, file: string): DuplicateRecord {
  const { title, authors, year, venue, doi, line } = record;
  const has = (field: (typeof FIELDS)[number]): boolean =>
    record[field] !== undefined &&
    record[field]?.toString() !== "" &&
    JSON.stringify(record[field]) === JSON.stringify(merged[field]);
  return {
    ...{ key: recordKey(record), title },
    ...(authors.length === 0 ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === "" ? {} : { venue }),
    ...(doi === undefined ? {} : { doi }),
    file,
    ...(line === undefined ? {} : { line }),
    kept: FIELDS.filter(has),
  };
}

/**
 * The account of a dataset that new papers were added to: what was joined among the new ones, and
 * what over all. Undefined where there is nothing to tell.
 */
export function accountOf(...reports: readonly (DuplicateReport | undefined)[]): DuplicateReport | undefined {
  const joined = reports.flatMap((report) => report?.joined ?? []);
  const candidates = reports.at(-1)?.candidates ?? [];
  return joined.length + candidates.length === 0 ? undefined : { joined, candidates };
}

/** Pairs by hand first, then what looks alike; each pair once. */
function pairsOf(
  groups: readonly Group[],
  decisions: readonly DuplicateDecision[],
): (readonly [Group, Group, CandidateReason])[] {
  const places = new Map<string, number>();
  for (const [i, { records }] of groups.entries())
    for (const record of records) for (const name of [recordKey(record), record.doi ?? ""]) places.set(name, i);
  const byHand = decisions.flatMap(({ verdict, records }) => {
    const [a, b] = records.map((name) => places.get(name) ?? places.get(doiOf(name) ?? ""));
    const isPair = verdict === "apart" && a !== undefined && b !== undefined && a !== b;
    return isPair ? [[Math.min(a, b), Math.max(a, b), "kept apart by hand"] as const] : [];
  });
  const alike = candidatePairs(groups.map(({ merged }) => merged));
  const pairs = new Map([...alike, ...byHand].map((pair) => [`${pair[0]} ${pair[1]}`, pair] as const));
  return [...pairs.values()].map(([a, b, reason]) => [groups[a]!, groups[b]!, reason] as const);
}
