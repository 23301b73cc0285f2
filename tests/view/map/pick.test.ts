// What is picked is what looking at every mark would find.
import fc from "fast-check";
import { expect, it } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { createPicker } from "#view/map/pick.ts";
import { sampleGraph } from "../../support/sampleGraph.ts";

const index = indexGraph(sampleGraph());
const place = fc.double({ min: -1, max: 1, noNaN: true });
const places = fc.array(fc.tuple(place, place), { minLength: index.keys.length, maxLength: index.keys.length });

it("is the nearest shown mark that is reached, and none else", () => {
  fc.assert(
    fc.property(places, place, place, fc.double({ min: 0.01, max: 3, noNaN: true }), (at, x, y, reach) => {
      const nodes = index.nodes.map((node, i) => ({ ...node, x: at[i]![0], y: at[i]![1] }));
      const shown = Uint8Array.from(nodes, (_, i) => (i % 4 === 0 ? 0 : 1));
      const radius = (i: number) => reach * (i % 3 === 0 ? 0.3 : 0.9);
      const distances = nodes.map((node, i) => Math.hypot(node.x - x, node.y - y) - radius(i));
      const least = Math.min(...distances.filter((_, i) => shown[i] === 1));
      const picker = createPicker({ ...index, nodes }, { nodes: shown });
      const found = picker.pick(x, y, reach, radius);
      expect(found === null ? null : distances[found]).toBe(least <= 0 ? least : null);
      expect(found === null || shown[found] === 1).toBe(true);
    }),
  );
});
