// Around one paper: the more related, the nearer; nothing of the neighborhood lies on another mark.
import { expect, test } from "vitest";
import { radialIndex } from "#view/map/radial.ts";
import { linkedBy } from "#view/pages/reading.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { focusOn } from "#view/state/transitions.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 60 });
const center = index.nodes.findIndex(({ kind }) => kind === "paper");

test.each([1, 2])("%i steps: papers stand by their relatedness, all around the center, none upon another", (depth) => {
  const visible = visibleOf(index, focusOn(INITIAL_VIEW, [index.keys[center]!], depth));
  const { nodes } = radialIndex(index, visible, center);
  const from = (node: number) => Math.hypot(nodes[node]!.x - nodes[center]!.x, nodes[node]!.y - nodes[center]!.y);
  const related = linkedBy(index, center, "related").filter(({ node }) => visible.nodes[node] === 1);
  expect(related.length).toBeGreaterThan(3);
  for (const [rank, { node, weight }] of related.entries()) {
    const next = related[rank + 1];
    if (next !== undefined && weight > next.weight + 1e-6) expect(from(node)).toBeLessThan(from(next.node));
  }
  const shown = nodes.flatMap((node, i) => (visible.nodes[i] === 1 ? [`${node.x} ${node.y}`] : []));
  expect(new Set(shown).size).toBe(shown.length);
  for (const [i, node] of nodes.entries()) if (visible.nodes[i] !== 1) expect(node).toBe(index.nodes[i]);
  expect(radialIndex(index, visible, center).nodes).toEqual(nodes);
});
