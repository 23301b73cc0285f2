// Every mark that has begun to come in has one row, whatever way the map came to where it stands.
import { expect, test } from "vitest";
import { createMarkRows, MARK_FIELDS } from "#app/map/stage/markRows.ts";
import type { Picture } from "#app/map/stage/picture.ts";
import { SHAPES } from "#view/map/appearance.ts";
import { boundsOf } from "#view/map/bounds.ts";
import { appearances, COMING, NEAR } from "#view/map/nearness.ts";
import { framedBy } from "#view/map/stageGraph.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 60 });
const bounds = boundsOf(index);
const picture = {
  index,
  visible: visibleOf(index, INITIAL_VIEW),
  radii: Float32Array.from(index.keys, (_, i) => i),
  colors: index.keys.map(() => "#336699"),
  appears: appearances(index),
} as unknown as Picture;
const SPACINGS = [0, 20, 57, NEAR, 400, 30];

/** Node numbers of the rows (here the radius), first drawn first. */
const drawn = (rows: Float32Array): number[] =>
  Array.from({ length: rows.length / MARK_FIELDS }, (_, row) => rows[row * MARK_FIELDS + 2]!);

test.each(["disc", "diamond", "ring"] as const)("%s: those that have begun to come in, and no others", (shape) => {
  const rowsOf = createMarkRows(bounds);
  for (const spacing of SPACINGS) {
    const begun = index.nodes.flatMap(({ kind }, i) =>
      SHAPES[kind] === shape && picture.visible.nodes[i] === 1 && picture.appears[i]! * COMING[0] <= spacing ? [i] : [],
    );
    const nodes = drawn(rowsOf(picture, shape, spacing));
    expect([...nodes].sort((a, b) => a - b)).toEqual(begun);
    // what is there from afar is drawn last, so that it lies on top
    const wanted = [...begun].sort((a, b) => picture.appears[b]! - picture.appears[a]! || a - b);
    expect(nodes).toEqual(wanted);
  }
});

test("what is hidden has no row, and a row holds the place in Sigma's square", () => {
  const hidden = { ...picture, visible: { ...picture.visible, nodes: picture.visible.nodes.map((_, i) => i % 2) } };
  const rows = createMarkRows(bounds)(hidden, "disc", 0);
  expect(drawn(rows).every((node) => node % 2 === 1)).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  const [x, y] = framedBy(bounds)(index.nodes[drawn(rows)[0]!]!);
  expect([rows[0], rows[1]]).toEqual([Math.fround(x), Math.fround(y)]);
});
