// How a node looks: shape by kind, radius by a chosen measure (its color: markColors.ts). Papers are
// discs, concepts diamonds, terms small rings: kinds stay apart without color.

import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import type { NodeKind } from "#core/model.ts";
import type { SizeMeasure } from "#view/state/viewState.ts";

export type Shape = "disc" | "diamond" | "ring";
export const SHAPES: Readonly<Record<NodeKind, Shape>> = { paper: "disc", concept: "diamond", term: "ring" };

/** Smallest and largest radius in pixels on the whole map. */
const RADIUS: Readonly<Record<NodeKind, readonly [least: number, most: number]>> = {
  paper: [3.2, 8],
  concept: [1.9, 11.5],
  term: [1.7, 4.5],
};

/** What each measure reads of a node. */
const MEASURES: Readonly<Record<SizeMeasure, (index: GraphIndex, node: number) => number>> = {
  size: (index, node) => {
    const attributes = index.nodes[node]!;
    return attributes.kind === "paper" ? attributes.size : attributes.documentFrequency - 1;
  },
  degree: (index, node) => index.degree[node]!,
  strength: (index, node) => index.strength[node]!,
  frequency: (index, node) => {
    const attributes = index.nodes[node]!;
    return attributes.kind === "paper" ? 1 : attributes.documentFrequency;
  },
  score: (index, node) => {
    const attributes = index.nodes[node]!;
    return attributes.kind === "paper" ? 0.5 : attributes.score;
  },
  citedBy: (index, node) => {
    const attributes = index.nodes[node]!;
    return attributes.kind === "paper" ? (attributes.citedBy ?? 0) : attributes.size;
  },
  year: (index, node) => {
    const attributes = index.nodes[node]!;
    return attributes.kind === "paper" ? (attributes.year ?? 0) : attributes.size;
  },
};

/** Radius of every node in pixels: area grows with the measure, each kind within its own bounds. */
export function nodeRadii(index: GraphIndex, measure: SizeMeasure): Float32Array {
  const read = MEASURES[measure];
  const most: Record<NodeKind, number> = { paper: 0, concept: 0, term: 0 };
  index.nodes.forEach(({ kind }, i) => {
    most[kind] = Math.max(most[kind], read(index, i));
  });
  // years are counted from the first one
  const least = measure === "year" ? firstYear(index) : 0;
  // Many papers want smaller marks: full size up to 120, half at 1,200, a third from 4,700 on.
  const papers = index.nodes.reduce((count, { kind }) => count + (kind === "paper" ? 1 : 0), 0);
  const crowd = Math.max(0.33, Math.min(1, (120 / Math.max(1, papers)) ** 0.3));
  const radii = new Float32Array(index.nodes.length);
  for (let i = 0; i < radii.length; i++) {
    const { kind } = index.nodes[i]!;
    const [small, large] = RADIUS[kind];
    const span = most[kind] - (kind === "paper" ? least : 0);
    const share = span <= 0 ? 0 : Math.sqrt(Math.max(0, read(index, i) - most[kind] + span) / span);
    radii[i] = (small + (large - small) * share) * crowd;
  }
  return radii;
}

const firstYear = (index: GraphIndex): number =>
  index.nodes.reduce((least, node) => (node.kind === "paper" ? Math.min(least, node.year ?? least) : least), Infinity);

/**
 * How much a node deserves a name on the map, 0..1: its measure within its kind; concepts before
 * papers, papers before terms.
 */
function namePriorities({ kind, strength }: GraphIndex): Float32Array {
  const most = NODE_KINDS.map(() => 1e-9);
  for (let i = 0; i < kind.length; i++) most[kind[i]!] = Math.max(most[kind[i]!]!, strength[i]!);
  const rank = NODE_KINDS.map((name) => ({ concept: 1, paper: 0.62, term: 0.3 })[name]);
  const priorities = new Float32Array(kind.length);
  for (let i = 0; i < kind.length; i++) priorities[i] = (rank[kind[i]!]! * strength[i]!) / most[kind[i]!]!;
  return priorities;
}

/**
 * Nodes, those first that deserve a name most; ties by number. Sorted as plain numbers, of which the
 * upper digits are the priority's bits and the lower ones the node's number: a tenth of the time that
 * comparing takes.
 */
export function nameOrderOf(index: GraphIndex): Uint32Array {
  const priorities = namePriorities(index); // none is negative: larger numbers have larger bits
  const bits = new Uint32Array(priorities.buffer);
  const packed = new Float64Array(bits.length);
  for (let i = 0; i < bits.length; i++) packed[i] = (0xffffffff - bits[i]!) * MOST_NODES + i;
  packed.sort();
  for (let i = 0; i < bits.length; i++) bits[i] = packed[i]! % MOST_NODES;
  return bits;
}
const MOST_NODES = 2 ** 21;
