// What is lit is drawn anew above the dimming: of an open community what the map shows from there; what
// an open node leads to, from everywhere.
import { expect, test } from "vitest";
import { drawOverlay } from "#app/map/stage/overlayLayer.ts";
import type { Picture, Standing } from "#app/map/stage/picture.ts";
import { LIGHT } from "#view/map/theme.ts";

/** A paper, and a concept that from this far is not there yet. */
const standing = {
  projection: { a: 1, d: 1, tx: 0, ty: 0 },
  size: { width: 100, height: 100 },
  spacing: 10,
  radius: (node: number) => (node === 0 ? 5 : 0),
  fullRadius: () => 5,
} satisfies Standing;

function marksDrawn(open: { readonly open: number | null; readonly community: number | null }): number {
  let fills = 0;
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => () => {
      if (name === "fill") fills++;
    },
    set: () => true,
  });
  const nodes = (["paper", "concept"] as const).map((kind) => ({ kind, x: 10, y: 10 }));
  const emphasis = { nodes: [0, 1], edges: [], marked: [], named: [], territory: null, dimming: 0.5, ...open };
  drawOverlay(
    context,
    {
      ...{ emphasis, index: { nodes }, visible: { nodes: [1, 1] }, colors: ["#000000", "#000000"] },
      ...{ theme: LIGHT, territories: [] },
    } as unknown as Picture,
    standing,
  );
  return fills;
}

test("from far, an open community is no blob of what its papers say alone", () => {
  expect(marksDrawn({ open: null, community: 3 })).toBe(1);
  expect(marksDrawn({ open: 0, community: null })).toBe(2);
});
