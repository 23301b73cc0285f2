// From nodes and relations to places on the map: which edges pull how strongly, then the layout,
// then rounding, so that the file does not carry digits nobody can see.
import type { Place } from "#core/graph/build.ts";
import { layOut } from "#core/layout/layOut.ts";
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
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Nodes must be in key order, so that the same graph gets the same map. */
export function placeNodes(
  nodes: readonly UnplacedNode[],
  relations: readonly Relation[],
  seed: number,
  known?: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Map<NodeKey, Place> {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const kept = relations.filter(({ source, target }) => index.has(source) && index.has(target));
  const positions = layOut({
    n: nodes.length,
    edges: {
      sources: kept.map(({ source }) => index.get(source) ?? 0),
      targets: kept.map(({ target }) => index.get(target) ?? 0),
      weights: kept.map(({ kind, weight }) => PULL[kind] * weight),
    },
    communities: nodes.map(({ community }) => community),
    // A little more than the disc itself, so that neighbors do not touch.
    radii: Float64Array.from(nodes, ({ size }) => size * 1.3 + 1),
    seed,
    ...(known === undefined ? {} : { known: knownPositions(nodes, known) }),
  });
  return new Map(
    nodes.map(({ key, size, community, confidence }, i) => [
      key,
      {
        ...{ community, confidence: round(confidence) },
        ...{ x: round(positions[2 * i] ?? 0), y: round(positions[2 * i + 1] ?? 0), size },
      },
    ]),
  );
}

function knownPositions(
  nodes: readonly UnplacedNode[],
  known: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): Float64Array {
  return Float64Array.from(
    nodes.flatMap(({ key }) => {
      const place = known.get(key);
      return place === undefined ? [Number.NaN, Number.NaN] : [place.x, place.y];
    }),
  );
}
