// Concepts of one paper lie round it, free of each other, wherever the paper lies.
import fc from "fast-check";
import { expect, it } from "vitest";
import { placeNodes, type UnplacedNode } from "#core/layout/placeNodes.ts";
import { placeSatellites, radiusWith } from "#core/layout/satellites.ts";
import type { NodeKey } from "#core/model.ts";

const distance = (places: Float64Array, a: number, b: number): number =>
  Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);

it("keeps discs apart, clear of the paper and inside the room kept free", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), (count, free) => {
      const places = placeSatellites({ x: 0, y: 0 }, count, free);
      const room = radiusWith(count, free);
      for (let a = 0; a < count; a++) {
        const way = Math.hypot(places[2 * a]!, places[2 * a + 1]!);
        expect(way).toBeGreaterThanOrEqual(free + 3);
        expect(way + 3).toBeLessThanOrEqual(room);
        for (let b = 0; b < a; b++) expect(distance(places, a, b)).toBeGreaterThanOrEqual(7);
      }
    }),
    { numRuns: 60 },
  );
});

const paper: UnplacedNode = { key: "paper:a", size: 6, community: 0, confidence: 1 };
const own = (name: string): UnplacedNode => ({
  ...{ key: `concept:${name}` as NodeKey, size: 3, community: 0, confidence: 1 },
  home: "paper:a",
});

it("moves the concepts with their paper and leaves alone what readers know", () => {
  const nodes = [own("one"), own("three"), own("two"), paper];
  const fresh = placeNodes(nodes, [], { seed: 1 })();
  const moved = placeNodes(nodes, [], { seed: 1, known: new Map([["paper:a", { x: 100, y: 50 }]]) })();
  for (const { key } of nodes)
    expect(moved.get(key)!.x - fresh.get(key)!.x).toBeCloseTo(100 - fresh.get("paper:a")!.x, 1);
  const known = new Map([
    ["paper:a", { x: 0, y: 0 }],
    ["concept:two", { x: 12, y: 1 }],
  ]);
  const kept = placeNodes(nodes, [], { seed: 1, known })();
  expect(kept.get("concept:two")).toMatchObject({ x: 12, y: 1 });
  for (const name of ["one", "three"] as const) {
    const place = kept.get(`concept:${name}`)!;
    expect(Math.hypot(place.x - 12, place.y - 1)).toBeGreaterThanOrEqual(7);
  }
});
