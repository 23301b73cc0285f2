// The papers and the concepts of a dataset as rows: what a table shows, and in which order. Equals
// of the map for those who read.
import type { Community } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { compareText } from "#core/math/order.ts";
import { linkedBy } from "#view/pages/reading.ts";
import { sourceNames } from "#view/shown/paperFacets.ts";

/** A cell: numbers and texts sort among their own; null = unknown, always last. */
export type Cell = string | number | null;

export interface Row {
  readonly node: number;
  readonly label: string;
  /** Number; -1 = in none. */
  readonly community: number;
  /** What a community sorts by: its name; null = in none. */
  readonly communityName: string | null;
}

export interface PaperRow extends Row {
  readonly year: number | null;
  readonly venue: string | null;
  readonly type: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly authors: string | null;
  readonly keywords: string | null;
  readonly citedBy: number | null;
  readonly concepts: number;
  readonly terms: number;
  /** How many papers it is tied to. */
  readonly related: number;
  /** Weight of its strongest tie to another paper, 0..1. */
  readonly nearest: number;
}

export interface ConceptRow extends Row {
  readonly kind: "concept" | "term";
  readonly papers: number;
  /** 0..1 within its kind. */
  readonly score: number;
  readonly links: number;
  /** Communities with a paper that mentions it. */
  readonly spread: number;
  /** First year of a paper that mentions it. */
  readonly since: number | null;
}

export const PAPER_COLUMNS = [
  "label",
  "year",
  "authors",
  "venue",
  "type",
  "source",
  "language",
  "keywords",
  "citedBy",
  "community",
  "concepts",
  "terms",
  "related",
  "nearest",
] as const satisfies readonly (keyof PaperRow)[];
export const CONCEPT_COLUMNS = [
  "label",
  "kind",
  "papers",
  "score",
  "links",
  "spread",
  "since",
  "community",
] as const satisfies readonly (keyof ConceptRow)[];

type Names = ReadonlyMap<number, Pick<Community, "label">>;

/** One row per paper, in key order. O(papers · degree). */
export function paperRows(index: GraphIndex, communities: Names): PaperRow[] {
  return index.nodes.flatMap((attributes, node) => {
    if (attributes.kind !== "paper") return [];
    const related = linkedBy(index, node, "related");
    return {
      ...rowOf(index, node, communities),
      year: attributes.year ?? null,
      venue: attributes.venue ?? null,
      type: attributes.type ?? null,
      source: listed(sourceNames(attributes)),
      language: attributes.statedLanguage ?? attributes.language ?? null,
      authors: listed(attributes.authors),
      keywords: listed(attributes.keywords),
      citedBy: attributes.citedBy ?? null,
      concepts: linkedBy(index, node, "mentions").length,
      terms: linkedBy(index, node, "uses").length,
      related: related.length,
      nearest: related[0]?.weight ?? 0,
    };
  });
}

/** One row per concept and per shared term, in key order. O(nodes · degree). */
export function conceptRows(index: GraphIndex, communities: Names): ConceptRow[] {
  return index.nodes.flatMap((attributes, node) => {
    if (attributes.kind === "paper") return [];
    const papers = linkedBy(index, node, attributes.kind === "concept" ? "mentions" : "uses");
    const years = papers.flatMap((paper) => yearOf(index, paper.node) ?? []);
    return {
      ...rowOf(index, node, communities),
      kind: attributes.kind,
      papers: attributes.documentFrequency,
      score: attributes.score,
      links: index.degree[node]!,
      spread: new Set(papers.map((paper) => index.community[paper.node]!)).size,
      since: years.length === 0 ? null : Math.min(...years),
    };
  });
}

const listed = (texts: readonly string[] = []): string | null => (texts.length === 0 ? null : texts.join("; "));

const rowOf = (index: GraphIndex, node: number, communities: Names): Row => ({
  node,
  label: index.nodes[node]!.label,
  community: index.community[node]!,
  communityName: communities.get(index.community[node]!)?.label ?? null,
});

const yearOf = (index: GraphIndex, node: number): number | null => {
  const attributes = index.nodes[node]!;
  return attributes.kind === "paper" ? (attributes.year ?? null) : null;
};

export interface SortOrder<C extends string> {
  readonly column: C;
  readonly descending: boolean;
}

/**
 * Rows by one column; unknown cells last in both directions, ties by label, then by node number.
 * Returns a new array.
 */
export function sortRows<C extends string, R extends Row & Readonly<Record<C, Cell>>>(
  rows: readonly R[],
  { column, descending }: SortOrder<C>,
): R[] {
  const sign = descending ? -1 : 1;
  // what is compared is read once per row, not once per comparison
  const keyed = rows.map((row) => ({
    row,
    cell: fold(column === "community" ? row.communityName : row[column]),
    name: row.label.toLowerCase(),
  }));
  keyed.sort((a, b) => {
    const unknown = Number(a.cell === null) - Number(b.cell === null);
    return unknown || sign * compareCells(a.cell, b.cell) || compareText(a.name, b.name) || a.row.node - b.row.node;
  });
  return keyed.map(({ row }) => row);
}

const fold = (cell: Cell): Cell => (typeof cell === "string" ? cell.toLowerCase() : cell);

/** A column holds numbers or texts, never both; two unknown cells are equal. */
function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return 0;
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b));
}

/** The order asked for, if the table has such a column; else its usual one. */
export function readOrder<C extends string>(
  asked: SortOrder<string> | null,
  columns: readonly C[],
  usual: SortOrder<C>,
): SortOrder<C> {
  const column = columns.find((known) => known === asked?.column);
  return column === undefined || asked === null ? usual : { column, descending: asked.descending };
}

/** Texts rise, numbers fall at the first press; a second press turns round. */
export function nextOrder<C extends string>(order: SortOrder<C>, column: C, textual: boolean): SortOrder<C> {
  return order.column === column ? { column, descending: !order.descending } : { column, descending: !textual };
}

/**
 * The columns that any paper of the dataset fills: of those nobody fills, and of a language that all
 * share, nothing is to be seen.
 */
export function knownColumns(rows: readonly PaperRow[]): ReadonlySet<keyof PaperRow> {
  const filled = PAPER_COLUMNS.filter((column) => rows.some((row) => row[column] !== null));
  const languages = new Set(rows.map(({ language }) => language));
  return new Set(filled.filter((column) => column !== "language" || languages.size > 1));
}
