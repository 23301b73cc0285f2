// The audit of a dataset, made readable: joined with what the graph itself shows. Which papers have
// few or no concepts, which stand alone, which candidates were dropped, at which stage and why.

import { DROP_STAGES, type DropStage } from "#core/audit.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { countUp } from "#core/math/groups.ts";
import { nodeKey } from "#core/model.ts";
import { linkedBy } from "#view/pages/reading.ts";

export const STAGES = Object.keys(DROP_STAGES) as readonly DropStage[]; // the keys of a literal object

/** What may be the matter with a paper, worst first. */
export const CONCERNS = ["no concepts", "few concepts", "alone", "no abstract", "not English"] as const;
export type Concern = (typeof CONCERNS)[number];

export interface AuditRow {
  readonly node: number;
  readonly concepts: number;
  readonly terms: number;
  /** Papers it is tied to. */
  readonly related: number;
  readonly concerns: readonly Concern[];
  /** From the audit file, where there is one. */
  readonly audit: AuditFile["papers"][number] | null;
}

/** Fewer concepts than this are few. */
export const FEW = 4;

/**
 * One row per paper: fewest concepts first, ties by label. Works without an audit file from the
 * graph alone.
 */
export function auditRows(index: GraphIndex, audit: AuditFile | null): AuditRow[] {
  const accounts = new Map(audit?.papers.map((account) => [`${nodeKey("paper", account.paper)}`, account]));
  const rows = index.nodes.flatMap((attributes, node) => {
    if (attributes.kind !== "paper") return [];
    const concepts = linkedBy(index, node, "mentions").length;
    const related = linkedBy(index, node, "related").length;
    const language = attributes.language ?? "en";
    const holds: Readonly<Record<Concern, boolean>> = {
      "no concepts": concepts === 0,
      "few concepts": concepts > 0 && concepts < FEW,
      alone: related === 0,
      "no abstract": attributes.abstract.trim() === "",
      "not English": language !== "en",
    };
    return {
      node,
      concepts,
      terms: linkedBy(index, node, "uses").length,
      related,
      concerns: CONCERNS.filter((concern) => holds[concern]),
      audit: accounts.get(index.keys[node]!) ?? null,
    };
  });
  return rows.sort((a, b) => a.concepts - b.concepts || a.terms - b.terms || a.related - b.related || a.node - b.node);
}

export interface AuditTotals {
  readonly papers: number;
  readonly concerns: Readonly<Record<Concern, number>>;
  /** Candidates of all papers: `seen` = `kept` + the sum of `dropped`. */
  readonly seen: number;
  readonly kept: number;
  /** Stages in the order in which they ask, those of other versions behind them. */
  readonly dropped: readonly { readonly stage: string; readonly count: number }[];
}

export function auditTotals(rows: readonly AuditRow[], audit: AuditFile | null): AuditTotals {
  const counts = new Map<string, number>(STAGES.map((stage) => [stage, 0]));
  for (const { dropped } of audit?.papers ?? [])
    for (const [stage, texts] of Object.entries(dropped)) countUp(counts, stage, texts.length);
  const having = (concern: Concern) => rows.filter((row) => row.concerns.includes(concern)).length;
  return {
    papers: rows.length,
    concerns: {
      "no concepts": having("no concepts"),
      "few concepts": having("few concepts"),
      alone: having("alone"),
      "no abstract": having("no abstract"),
      "not English": having("not English"),
    },
    seen: (audit?.papers ?? []).reduce((sum, { seen }) => sum + seen, 0),
    kept: (audit?.papers ?? []).reduce((sum, { kept }) => sum + kept.length, 0),
    dropped: [...counts].map(([stage, count]) => ({ stage, count })),
  };
}

/** What a stage asks, in a few words; a stage of another version speaks for itself. */
export const stageMeaning = (stage: string): string =>
  STAGES.find((known) => known === stage) === undefined ? stage : DROP_STAGES[stage as DropStage];

/**
 * Where a phrase went: every paper that had it, and whether it was kept or which stage dropped it.
 * Case does not count.
 */
export interface Trace {
  readonly paper: string;
  readonly surface: string;
  /** null = kept. */
  readonly stage: string | null;
}

/** All candidates that contain the text, kept ones first, at most `most`. O(candidates). */
export function tracePhrase(audit: AuditFile, text: string, most: number): Trace[] {
  const sought = text.trim().toLowerCase();
  if (sought === "") return [];
  const found = (paper: string, stage: string | null, texts: readonly string[]): Trace[] =>
    texts.filter((surface) => surface.toLowerCase().includes(sought)).map((surface) => ({ paper, surface, stage }));
  const kept = audit.papers.flatMap(({ paper, kept: labels }) => found(paper, null, labels));
  const dropped = audit.papers.flatMap((account) =>
    Object.entries(account.dropped).flatMap(([stage, texts]) => found(account.paper, stage, texts)),
  );
  return [...kept, ...dropped].slice(0, most);
}
