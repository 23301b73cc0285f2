// How near the map is looked at, in a measure that means the same at five papers and at fifty
// thousand: the pixels from one paper to the next. From far only territories show, then the concepts
// that papers share, then what one paper alone says; each comes in gradually.
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { groupBy } from "#core/math/groups.ts";

/** Pixels from paper to paper up to which a map is far, and from which it is near. */
export const FAR = 30;
export const NEAR = 120;

/** Papers do not fill the box around them. */
const FILLED = 0.6;
const PAPER = NODE_KINDS.indexOf("paper");
/** A concept of two papers, a shared term of two, and what stands in one paper alone. */
const COMES = { shared: 58, term: 84, alone: 124 } as const;

/** The side of the square of map that one paper has, in map units. */
export function roomPerPaper({ nodes, kind }: GraphIndex): number {
  let [x1, x2, y1, y2, papers] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  nodes.forEach(({ x, y }, i) => {
    if (kind[i] !== PAPER) return;
    papers++;
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  });
  const area = (x2 - x1) * (y2 - y1) * FILLED;
  return papers < 2 || area <= 0 ? Math.max(x2 - x1, y2 - y1, 1) || 1 : Math.sqrt(area / papers);
}

/**
 * Per node the pixels from paper to paper at which it is half there; papers are always. The more
 * papers share a concept, the earlier it comes.
 */
export const appearances = (index: GraphIndex): Float32Array =>
  Float32Array.from(index.nodes, (node) => {
    if (node.kind === "paper") return 0;
    if (node.documentFrequency < 2) return COMES.alone;
    return (node.kind === "term" ? COMES.term : COMES.shared) / Math.sqrt(node.documentFrequency / 2);
  });

/** How far a node has come in, 0..1; the marks' shader reads the same curve. */
export function shareShown(from: number, spacing: number): number {
  if (from === 0) return 1;
  const t = Math.max(0, Math.min(1, (spacing / from - COMING[0]) / (COMING[1] - COMING[0])));
  return t * t * (3 - 2 * t);
}
/** Where a node begins to come in and where it is all there, as shares of its `from`. */
export const COMING = [0.78, 1.25] as const;

/** The spacing at which a node begins to come in. */
export const startsAt = (from: number): number => from * COMING[0];

/** Node numbers, soonest to come in first; of those that come together, the highest. */
export function soonestFirst(appears: Float32Array): Uint32Array {
  const groups = groupBy(appears.keys(), (node) => appears[node]!);
  const order = new Uint32Array(appears.length);
  let filled = 0;
  for (const [, nodes] of [...groups].sort(([a], [b]) => a - b)) {
    order.set(nodes.reverse(), filled);
    filled += nodes.length;
  }
  return order;
}

/** 0 up to `from`, 1 from `to` on, smoothly between. */
export function ramp(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
