// The list of decisions on duplicates that a person keeps: which records are one paper and which are
// not, whatever the rules say. Plain text, one decision a line: `join` or `apart`, tab, record, tab,
// record; a record by its key or its DOI; `#` begins a comment.

import { doiOf } from "#core/intake/doi.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { normalizeTitle, paperId } from "#core/intake/paperId.ts";
import { type Issue, type Outcome, success } from "#core/issue.ts";

export interface DuplicateDecision {
  readonly verdict: "join" | "apart";
  /** Keys or DOIs of records. */
  readonly records: readonly [string, string];
}

/** Of two decisions on one pair the later counts. Fails only where no line can be used. */
export function parseDuplicateList(text: string, path?: string): Outcome<readonly DuplicateDecision[]> {
  const decisions = new Map<string, DuplicateDecision>();
  const issues: Issue[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const [verdict = "", a = "", b = "", ...more] = line
      .replace(/(?:^|\s)#.*$/, "")
      .split("\t")
      .map((cell) => cell.trim());
    if (verdict === "" && a === "") continue;
    const report = (message: string, hint: string) =>
      issues.push({
        ...{ code: "duplicates/line", severity: "warning", message, hint, line: index + 1 },
        ...(path === undefined ? {} : { path }),
      });
    if ((verdict !== "join" && verdict !== "apart") || a === "" || b === "" || a === b || more.some(Boolean)) {
      report("The line names no decision on two records.", "Write: join or apart, tab, key or DOI, tab, key or DOI.");
      continue;
    }
    const records = a < b ? ([a, b] as const) : ([b, a] as const);
    const pair = records.join("\t");
    if ((decisions.get(pair)?.verdict ?? verdict) !== verdict)
      report("An earlier line decides otherwise on these two records; this line wins.", "Keep one of the two lines.");
    decisions.delete(pair);
    decisions.set(pair, { verdict, records });
  }
  if (decisions.size === 0 && issues.length > 0) return { ok: false, issues };
  return success([...decisions.values()], issues);
}

/** The list as text again, later decisions last. */
export const duplicateListText = (decisions: readonly DuplicateDecision[]): string =>
  decisions.map(({ verdict, records }) => `${verdict}\t${records.join("\t")}\n`).join("");

/** The same for the same record in every build: of what it says of itself, not of where it stands. */
export const recordKey = ({ title, year, doi, venue, authors }: Draft): string =>
  paperId(title, [title, `${year ?? ""}`, doi ?? "", venue, authors.join(";")].map(normalizeTitle));

/** Which records are to be joined and which are not; what a list names in vain is told. */
export function placeDecisions(
  drafts: readonly Draft[],
  decisions: readonly DuplicateDecision[],
): {
  readonly joins: readonly (readonly [number, number])[];
  readonly isApart: (a: number, b: number) => boolean;
  /** Records that a decision is on. */
  readonly named: ReadonlySet<number>;
  readonly issues: Issue[];
} {
  if (decisions.length === 0) return { joins: [], isApart: () => false, named: new Set(), issues: [] };
  const places = placesByName(drafts);
  const joins: (readonly [number, number])[] = [];
  const apart = new Set<string>();
  const named = new Set<number>();
  const missing = new Set<string>();
  for (const { verdict, records } of decisions) {
    const [first, second] = records.map((name) => places.get(name) ?? places.get(doiOf(name) ?? "") ?? []);
    for (const [i, found] of [first, second].entries()) if (found?.length === 0) missing.add(records[i] ?? "");
    for (const record of [...(first ?? []), ...(second ?? [])]) named.add(record);
    for (const a of first ?? [])
      for (const b of second ?? []) {
        if (verdict === "join") joins.push([a, b]);
        else for (const pair of [`${a} ${b}`, `${b} ${a}`]) apart.add(pair);
      }
  }
  return {
    joins,
    isApart: (a, b) => apart.size > 0 && apart.has(`${a} ${b}`),
    named,
    issues: [...missing].map((name) => ({
      ...{ code: "duplicates/unknown", severity: "note" },
      message: `The list of duplicates names “${name}”, which is not among the records.`,
    })),
  };
}

function placesByName(drafts: readonly Draft[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, draft] of drafts.entries())
    for (const name of new Set([recordKey(draft), draft.doi ?? ""])) {
      const known = places.get(name);
      if (known === undefined) places.set(name, [i]);
      else known.push(i);
    }
  return places;
}
