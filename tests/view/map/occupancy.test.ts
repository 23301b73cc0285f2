// What lies under a box is known to half a mark, and whole for what is far inside it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { occupancyOf } from "#view/map/occupancy.ts";
import { sampleGraph } from "../../support/sampleGraph.ts";

const index = indexGraph(sampleGraph());
const FRAME = { x: -20, y: 10, width: 700, height: 500 };
const WEIGHT = { paper: 4, concept: 0.7, term: 0.3 } as const;

it("is the weight of the marks there, but for a cell at the edge", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(900), fc.nat(700)), { minLength: index.keys.length, maxLength: index.keys.length }),
      fc.record({ x: fc.nat(500), y: fc.nat(400), width: fc.nat(200), height: fc.nat(100) }),
      (places, box) => {
        const there = (i: number) => i % 3 !== 0;
        let next = 0;
        const order = index.nodes.flatMap((_, i) => (there(i) ? [i] : []));
        const weightUnder = occupancyOf(index, there, FRAME, () => places[order[next++]!]!);
        const around = (more: number) =>
          order.reduce((sum, i) => {
            const [x, y] = places[i]!;
            const inFrame = x >= FRAME.x && y >= FRAME.y && x < FRAME.x + FRAME.width && y < FRAME.y + FRAME.height;
            const inBox =
              x >= box.x - more && y >= box.y - more && x <= box.x + box.width + more && y <= box.y + box.height + more;
            return inFrame && inBox ? sum + WEIGHT[index.nodes[i]!.kind] : sum;
          }, 0);
        const found = weightUnder(box);
        expect(found).toBeGreaterThanOrEqual(around(-5) - 1e-9);
        expect(found).toBeLessThanOrEqual(around(5) + 1e-9);
      },
    ),
    { numRuns: 60 },
  );
});
