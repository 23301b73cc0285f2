// A neighborhood laid out anew, around the one node it is of: papers on rings by how related they
// are, those of one community side by side; what both share between the two. The global map says
// where a paper lies, this one what lies near it.
import { edgesOf, type GraphIndex, otherEnd } from "#core/graph/graphIndex.ts";
import type { Visible } from "#view/shown/visible.ts";

/** Rings as shares of the radius: the nearest and the farthest paper, and what is no paper. */
const RING = { nearest: 0.42, farthest: 1, shared: 0.25, alone: 0.13, next: 1.25, step: 0.2 } as const;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Spoke {
  readonly node: number;
  angle: number;
  readonly radius: number;
}

/** The same dataset with the shown nodes placed around `center`, within the map's own bounds. */
export function radialIndex(index: GraphIndex, visible: Visible, center: number): GraphIndex {
  const { x, y, radius } = middleOf(index);
  const nodes = [...index.nodes];
  nodes[center] = { ...nodes[center]!, x, y };
  for (const { node, angle, radius: share } of spokesOf(index, visible, center))
    nodes[node] = {
      ...nodes[node]!,
      x: x + Math.cos(angle) * share * radius,
      y: y + Math.sin(angle) * share * radius,
    };
  return { ...index, nodes };
}

function middleOf({ nodes }: GraphIndex) {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, radius: Math.max(1e-6, Math.min(x2 - x1, y2 - y1) * 0.42) };
}

function spokesOf(index: GraphIndex, visible: Visible, center: number): Spoke[] {
  const near = strongestTies(index, visible, center);
  const isPaper = (node: number) => index.nodes[node]!.kind === "paper";
  const papers = [...near.keys()].filter(isPaper);
  const byGroup = [...papers].sort(
    (a, b) => index.community[a]! - index.community[b]! || near.get(b)! - near.get(a)! || a - b,
  );
  const most = Math.max(1e-9, ...papers.map((node) => near.get(node)!));
  const least = Math.min(most, ...papers.map((node) => near.get(node)!));
  const spokes: Spoke[] = byGroup.map((node, i) => ({
    node,
    angle: (i / byGroup.length) * 2 * Math.PI + Math.PI / 2,
    radius: RING.farthest - (RING.farthest - RING.nearest) * ((near.get(node)! - least) / Math.max(1e-9, most - least)),
  }));
  const angles = new Map(spokes.map(({ node, angle }) => [node, angle]));
  const others = [...near.keys()].filter((node) => !isPaper(node)).map((node) => between(index, visible, node, angles));
  spread(others.filter(({ radius }) => radius === RING.shared));
  spread(others.filter(({ radius }) => radius === RING.alone));
  spokes.push(...others);
  for (const { node, angle } of others) angles.set(node, angle);
  return [...spokes, ...outerSpokes(index, visible, center, angles)];
}

/** What is tied to the center, each by its strongest tie. */
function strongestTies(index: GraphIndex, visible: Visible, center: number): ReadonlyMap<number, number> {
  const ties = new Map<number, number>();
  for (const edge of edgesOf(index, center)) {
    const other = otherEnd(index, edge, center);
    if (visible.edges[edge] === 1 && other !== center)
      ties.set(other, Math.max(ties.get(other) ?? 0, index.weight[edge]!));
  }
  return ties;
}

/** A concept in the middle of the papers that share it; one that none shares, close to the center. */
function between(index: GraphIndex, visible: Visible, node: number, angles: ReadonlyMap<number, number>): Spoke {
  let [x, y] = [0, 0];
  for (const edge of edgesOf(index, node)) {
    const angle = angles.get(otherEnd(index, edge, node));
    if (visible.edges[edge] !== 1 || angle === undefined) continue;
    x += Math.cos(angle) * index.weight[edge]!;
    y += Math.sin(angle) * index.weight[edge]!;
  }
  const isShared = x !== 0 || y !== 0;
  return { node, angle: isShared ? Math.atan2(y, x) : node * GOLDEN, radius: isShared ? RING.shared : RING.alone };
}

/** Spokes of one ring keep their order round it and are set evenly apart. */
function spread(spokes: readonly Spoke[]): void {
  const round = [...spokes].sort((a, b) => turn(a.angle) - turn(b.angle) || a.node - b.node);
  const first = round[0]?.angle ?? 0;
  for (const [i, spoke] of round.entries()) spoke.angle = first + (i / round.length) * 2 * Math.PI;
}
const turn = (angle: number): number => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);

/** What lies further steps out: behind the node it was reached from, a ring for each step. */
function outerSpokes(index: GraphIndex, visible: Visible, center: number, inner: ReadonlyMap<number, number>): Spoke[] {
  const angles = new Map(inner);
  const spokes: Spoke[] = [];
  let rim = [...inner.keys()];
  for (let step = 0; rim.length > 0; step++) {
    const next: number[] = [];
    for (const from of rim) {
      let children = 0;
      for (const edge of edgesOf(index, from)) {
        const node = otherEnd(index, edge, from);
        if (visible.edges[edge] !== 1 || node === center || angles.has(node)) continue;
        // left and right of its parent in turn, a little further each time
        children++;
        const side = (children % 2 === 0 ? 1 : -1) * Math.ceil(children / 2) * 0.035;
        angles.set(node, angles.get(from)! + side);
        spokes.push({ node, angle: angles.get(node)!, radius: RING.next + RING.step * (step + (children % 3) / 3) });
        next.push(node);
      }
    }
    rim = next;
  }
  return spokes;
}
