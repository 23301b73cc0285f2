// Disc radii in map units: a paper is a fixed size, a concept or term grows with the root of the
// papers it stands in, so that areas can be compared.
import type { NodeKind } from "#core/model.ts";

const PAPER = 6;
const LARGEST = 14;

/** Radius in map units; also the space the layout keeps free around the node's middle. */
export function nodeSize(kind: NodeKind, documentFrequency: number): number {
  if (kind === "paper") return PAPER;
  const base = kind === "concept" ? 3 : 2;
  const size = Math.min(LARGEST, base * Math.sqrt(documentFrequency));
  return Math.round(size * 100) / 100;
}
