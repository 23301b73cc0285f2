// From nodes and relations to places on the map: which edges pull how strongly, then the layout,
// then the concepts of one paper round it, then rounding, so that the file does not carry digits nobody can see.
import type { Place } from "#core/graph/build.ts";
import { LAYOUT, type LayoutInput } from "#core/layout/layOut.ts";
import { placeSatellites, radiusWith } from "#core/layout/satellites.ts";
import { groupBy } from "#core/math/groups.ts";
import { ALONE, type Team } from "#core/math/team.ts";
import type { NodeKey, Relation, RelationKind } from "#core/model.ts";

/**
 * How strongly each kind of edge pulls: papers find their neighbors first, concepts their papers,
 * words hardly pull at all.
 */
const PULL: Readonly<Record<RelationKind, number>> = {
  related: 1,
  mentions: 0.8,
  "co-occurs": 0.5,
  uses: 0.25,
  "part-of": 0.15,
};

export interface UnplacedNode {
  readonly key: NodeKey;
  readonly size: number;
  readonly community: number;
  readonly confidence: number;
  /** The paper beside which it is placed; it takes no part in the layout. */
  readonly home?: NodeKey;
}

type Known = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const round = (value: number): number => Math.round(value * 100) / 100;
/** A little more than the disc itself, so that neighbors do not touch. */
const freeRadius = (size: number): number => size * 1.3 + 1;

/** A relation as the layout sees it. */
type Tie = Pick<Relation, "kind" | "source" | "target" | "weight">;

/**
 * Nodes must be in key order, so that the same graph gets the same map. The layout is begun at
 * once, where a thread is free; the places are there when asked for.
 */
export function placeNodes(
  nodes: readonly UnplacedNode[],
  relations: readonly Tie[],
  { seed, known, team = ALONE }: PlaceOptions,
): () => Map<NodeKey, Place> {
  const satellites = groupBy(
    nodes.filter(({ home }) => home !== undefined),
    ({ home }) => home,
  );
  const laidOut = nodes.filter(({ home }) => home === undefined);
  const layout = team.defer(LAYOUT, layoutInput(laidOut, satellites, relations, seed, known));
  return () => placesAt(layout(), laidOut, satellites, known);
}

interface PlaceOptions {
  readonly seed: number;
  readonly known?: Known | undefined;
  readonly team?: Team;
}

type Satellites = ReadonlyMap<NodeKey | undefined, readonly UnplacedNode[]>;

function placesAt(
  positions: Float64Array,
  laidOut: readonly UnplacedNode[],
  satellites: Satellites,
  known: Known | undefined,
): Map<NodeKey, Place> {
  const places = new Map<NodeKey, Place>();
  const enter = ({ key, size, community, confidence }: UnplacedNode, x: number, y: number): void => {
    places.set(key, { community, confidence: round(confidence), x: round(x), y: round(y), size });
  };
  laidOut.forEach((node, i) => {
    const middle = { x: positions[2 * i] ?? 0, y: positions[2 * i + 1] ?? 0 };
    enter(node, middle.x, middle.y);
    const own = satellites.get(node.key) ?? [];
    const kept = own.flatMap(({ key }) => known?.get(key) ?? []);
    const free = placeSatellites(middle, own.length - kept.length, freeRadius(node.size), kept);
    let next = 0;
    for (const satellite of own) {
      const before = known?.get(satellite.key);
      if (before === undefined) enter(satellite, free[next++] ?? middle.x, free[next++] ?? middle.y);
      else enter(satellite, before.x, before.y);
    }
  });
  return places;
}

function layoutInput(
  nodes: readonly UnplacedNode[],
  satellites: Satellites,
  relations: readonly Tie[],
  seed: number,
  known: Known | undefined,
): LayoutInput {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const sources = new Uint32Array(relations.length);
  const targets = new Uint32Array(relations.length);
  const weights = new Float64Array(relations.length);
  let count = 0;
  for (const { kind, source, target, weight } of relations) {
    const [from, to] = [index.get(source), index.get(target)];
    if (from === undefined || to === undefined) continue;
    sources[count] = from;
    targets[count] = to;
    weights[count++] = PULL[kind] * weight;
  }
  return {
    n: nodes.length,
    edges: {
      sources: sources.subarray(0, count),
      targets: targets.subarray(0, count),
      weights: weights.subarray(0, count),
    },
    communities: Int32Array.from(nodes, ({ community }) => community),
    radii: Float64Array.from(nodes, ({ key, size }) => radiusWith(satellites.get(key)?.length ?? 0, freeRadius(size))),
    seed,
    ...(known === undefined ? {} : { known: knownPositions(nodes, known) }),
  };
}

function knownPositions(nodes: readonly UnplacedNode[], known: Known): Float64Array {
  const positions = new Float64Array(2 * nodes.length).fill(Number.NaN);
  nodes.forEach(({ key }, i) => {
    const place = known.get(key);
    if (place !== undefined) positions.set([place.x, place.y], 2 * i);
  });
  return positions;
}
