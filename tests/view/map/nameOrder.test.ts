// Who is named first: sorted as plain numbers, and the same as by comparing.
import { expect, test } from "vitest";
import { NODE_KINDS } from "#core/graph/graphIndex.ts";
import { nameOrderOf } from "#view/map/appearance.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

test("every node once, within each kind the strongest first, ties by number", () => {
  const fake = fakeIndex();
  const index = { ...fake, strength: Float64Array.from(fake.keys, (_, i) => ((i * 7919) % 13) / 3) };
  const order = [...nameOrderOf(index)];
  expect([...order].sort((a, b) => a - b)).toEqual(index.keys.map((_, i) => i));
  for (const kind of NODE_KINDS.keys()) {
    const own = order.filter((node) => index.kind[node] === kind);
    expect(new Set(own.map((node) => index.strength[node])).size).toBeGreaterThan(3);
    expect(own).toEqual([...own].sort((a, b) => index.strength[b]! - index.strength[a]! || a - b));
  }
});
