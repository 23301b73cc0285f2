// The marks as the graphics card takes them: a row of numbers for each, by shape. Those that come in
// later are written when the map is first near enough, and those that are there from afar lie on top.
import { floatColor } from "sigma/utils";
import type { Picture } from "#app/map/stage/picture.ts";
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { SHAPES, type Shape } from "#view/map/appearance.ts";
import type { Bounds } from "#view/map/bounds.ts";
import { soonestFirst, startsAt } from "#view/map/nearness.ts";
import { type Framing, framedBy } from "#view/map/stageGraph.ts";
import { memo } from "#view/shown/memo.ts";

/** x and y of Sigma's unit square, radius, color, and the spacing at which it is half there. */
export const MARK_FIELDS = 5;

/** Rows of the marks of a shape that have begun to come in at a spacing. */
export type MarkRows = (picture: Picture, shape: Shape, spacing: number) => Float32Array;

export function createMarkRows(bounds: Bounds): MarkRows {
  const framed = framedBy(bounds);
  const orders = memo(soonestFirst);
  const tables = memo((...looks: Looks) => {
    const [index, appears, , , visible] = looks;
    const tableOf = (nodes: Uint32Array) => growingTable(nodes, framed, looks);
    const { disc, diamond, ring } = byShape(index, orders(appears), visible.nodes);
    return { disc: tableOf(disc), diamond: tableOf(diamond), ring: tableOf(ring) };
  });
  return ({ index, appears, radii, colors, visible }, shape, spacing) =>
    tables(index, appears, radii, colors, visible)[shape](spacing);
}

/** What rows are made of. */
type Looks = [Picture["index"], Picture["appears"], Picture["radii"], Picture["colors"], Picture["visible"]];

/** The shown nodes of each shape, in the order given. */
function byShape({ kind }: GraphIndex, order: Uint32Array, shown: Uint8Array): Record<Shape, Uint32Array> {
  const shapes = NODE_KINDS.map((name) => ({ shape: SHAPES[name], nodes: new Uint32Array(order.length), count: 0 }));
  for (const node of order)
    if (shown[node] === 1) {
      const own = shapes[kind[node]!]!;
      own.nodes[own.count++] = node;
    }
  const of = (wanted: Shape) => {
    const { nodes, count } = shapes.find(({ shape }) => shape === wanted)!;
    return nodes.slice(0, count);
  };
  return { disc: of("disc"), diamond: of("diamond"), ring: of("ring") };
}

/** Rows from the last one up, as many as have been asked for. */
function growingTable(nodes: Uint32Array, framed: Framing, [index, appears, radii, colors]: Looks) {
  const table = new Float32Array(nodes.length * MARK_FIELDS);
  let written = 0;
  return (spacing: number): Float32Array => {
    const count = countStarted(nodes, appears, spacing);
    for (; written < count; written++) {
      const node = nodes[written]!;
      const at = (nodes.length - written - 1) * MARK_FIELDS;
      const [x, y] = framed(index.nodes[node]!);
      table[at] = x;
      table[at + 1] = y;
      table[at + 2] = radii[node]!;
      table[at + 3] = floatColor(colors[node]!);
      table[at + 4] = appears[node]!;
    }
    return table.subarray((nodes.length - count) * MARK_FIELDS);
  };
}

/** How many of the nodes, soonest first, have begun to come in. */
function countStarted(nodes: Uint32Array, appears: Float32Array, spacing: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startsAt(appears[nodes[middle]!]!) <= spacing) low = middle + 1;
    else high = middle;
  }
  return low;
}
