// What the details panel reads out of the graph: marked texts, sentences, co-mentions, trends.
// Pure, over one node at a time.

import type { NodeAttributes, PaperNode } from "#core/graph/attributes.ts";
import { type GraphIndex, otherEnd, type Place, placesOf, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { countUp } from "#core/math/groups.ts";
import type { FieldName, RelationKind } from "#core/model.ts";

export interface Linked {
  readonly node: number;
  readonly edge: number;
  readonly weight: number;
}

/** The neighbors of a node over one kind of relation, strongest first. */
export function linkedBy(index: GraphIndex, node: number, kind: RelationKind): readonly Linked[] {
  const wanted = RELATION_KINDS.indexOf(kind);
  const { relation, incident, offsets, weight } = index;
  const linked: Linked[] = [];
  for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
    const edge = incident[at]!;
    if (relation[edge] === wanted) linked.push({ node: otherEnd(index, edge, node), edge, weight: weight[edge]! });
  }
  return linked;
}

/** A related paper as the dataset itself has it: with what explains most of it, if both papers say so. */
export interface StoredRelated {
  readonly node: number;
  readonly score: number;
  readonly shared: string | null;
}

/** The nearest papers by the stored links: at once, before anything is worked out. */
export function storedRelated(index: GraphIndex, paper: number, top: number): readonly StoredRelated[] {
  const own = saidBy(index, paper);
  return linkedBy(index, paper, "related")
    .slice(0, top)
    .map(({ node, edge, weight }) => {
      const reason = index.reason[edge]!;
      const both = own.has(reason) && saidBy(index, node).has(reason);
      return { node, score: weight, shared: both ? index.nodes[reason]!.label : null };
    });
}

/** The concepts and terms of a paper. */
const saidBy = (index: GraphIndex, paper: number): ReadonlySet<number> =>
  new Set((["mentions", "uses"] as const).flatMap((kind) => linkedBy(index, paper, kind).map(({ node }) => node)));

/**
 * A piece of a text; marked pieces name the node they mention (the longest, where mentions
 * overlap).
 */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly node: number | null;
}

/**
 * Cuts one field of a paper at the mentions of its concepts and terms. Pieces joined are the text.
 */
export function markedText(index: GraphIndex, paper: number, field: FieldName): readonly Piece[] {
  const attributes = index.nodes[paper]!;
  if (attributes.kind !== "paper") return [];
  const marks = (["mentions", "uses"] as const).flatMap((kind) =>
    linkedBy(index, paper, kind).flatMap(({ node, edge }) =>
      placesOf(index, edge)
        .filter((place) => place.field === field && place.paper === paper)
        .map(({ start, end }) => ({ start, end, node })),
    ),
  );
  return cut(attributes[field], marks);
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly node: number | null;
}

/** Longest marks first where they overlap; marks outside the text are ignored. */
export function cut(text: string, marks: readonly Mark[]): readonly Piece[] {
  const chosen: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (mark.start < 0 || mark.end > text.length || mark.start >= mark.end) continue;
    if (chosen.every(({ start, end }) => mark.end <= start || mark.start >= end)) chosen.push(mark);
  }
  chosen.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, node } of chosen) {
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, node: null });
    pieces.push({ text: text.slice(start, end), start, node });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, node: null });
  return pieces;
}

/** One sentence that mentions a concept or term. */
export interface Quotation {
  readonly paper: number;
  readonly field: FieldName;
  readonly start: number;
  /** The sentence, cut at the mentions. */
  readonly pieces: readonly Piece[];
}

/** Every sentence in which a concept or term stands: by paper (strongest first), then by place. */
export function quotationsOf(index: GraphIndex, node: number): readonly Quotation[] {
  const links = [...linkedBy(index, node, "mentions"), ...linkedBy(index, node, "uses")];
  return links.flatMap(({ node: paper, edge }) => {
    const attributes = index.nodes[paper]!;
    if (attributes.kind !== "paper") return [];
    const places = placesOf(index, edge).filter((place) => place.paper === paper);
    return quotationsIn(attributes, paper, places, node);
  });
}

function quotationsIn(paper: PaperNode, number: number, places: readonly Place[], node: number): Quotation[] {
  const found = new Map<string, { field: FieldName; start: number; end: number; marks: Mark[] }>();
  for (const { field, start, end } of places) {
    const [from, to] = sentenceAround(paper[field], start, end);
    const key = `${field} ${from}`;
    const known = found.get(key) ?? { field, start: from, end: to, marks: [] };
    known.end = Math.max(known.end, to);
    known.marks.push({ start: start - from, end: end - from, node });
    found.set(key, known);
  }
  return [...found.values()]
    .sort((a, b) => Number(a.field === "abstract") - Number(b.field === "abstract") || a.start - b.start)
    .map(({ field, start, end, marks }) => ({
      paper: number,
      field,
      start,
      pieces: cut(paper[field].slice(start, end), marks),
    }));
}

/**
 * Bounds of the sentence that holds [start, end): from the last full stop before it to the next one
 * after.
 */
export function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  let from = 0;
  for (const stop of text.slice(0, start).matchAll(/[.!?]["”)\]]?\s+(?=[\p{Lu}\p{N}"“(])/gu))
    if (!endsInAbbreviation(text.slice(0, stop.index))) from = stop.index + stop[0].length;
  for (const stop of text.slice(end).matchAll(/[.!?]["”)\]]?(?=\s+[\p{Lu}\p{N}"“(]|\s*$)/gu)) {
    const at = end + stop.index;
    if (!endsInAbbreviation(text.slice(0, at))) return [from, at + stop[0].length];
  }
  return [from, text.length];
}

const endsInAbbreviation = (before: string): boolean =>
  /(?:\b(?:e\.g|i\.e|cf|al|vs|etc|resp|Fig|Eq|Sec|Tab|Ref|No|Dr|Prof|St|approx)|\b\p{Lu})$/u.test(before);

/**
 * Other nodes a concept or term meets in papers, by how many papers they share: most first, ties by
 * number.
 */
export function coMentionsOf(
  index: GraphIndex,
  node: number,
): readonly { readonly node: number; readonly papers: number }[] {
  const counts = new Map<number, number>();
  for (const { node: paper } of [...linkedBy(index, node, "mentions"), ...linkedBy(index, node, "uses")])
    for (const { node: other } of linkedBy(index, paper, "mentions")) if (other !== node) countUp(counts, other);
  return [...counts]
    .map(([other, papers]) => ({ node: other, papers }))
    .sort((a, b) => b.papers - a.papers || a.node - b.node);
}

/** Papers per year, from the first year to the last; empty if no paper has a year. */
export function trendOf(
  papers: readonly NodeAttributes[],
): readonly { readonly year: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const paper of papers) if (paper.kind === "paper" && paper.year !== undefined) countUp(counts, paper.year);
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: Math.min(200, last - first + 1) }, (_, i) => ({
    year: first + i,
    count: counts.get(first + i) ?? 0,
  }));
}

/**
 * The papers of a community (or the members of another kind), most central first as the dataset
 * says, then by strength.
 */
export function membersOf(index: GraphIndex, community: number, kind: NodeAttributes["kind"]): readonly number[] {
  return index.nodes
    .flatMap((node, i) => (node.community === community && node.kind === kind ? [i] : []))
    .sort((a, b) => index.strength[b]! - index.strength[a]! || a - b);
}
