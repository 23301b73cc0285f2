// What a large dataset says ahead of all else: true to the rest, heard before it, and never needed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumnLines, type Sighted } from "#core/file/columnLines.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { indexColumns } from "#core/file/indexColumns.ts";
import { readFirstSight } from "#core/file/readFirstSight.ts";
import { communityColors } from "#core/graph/communityColors.ts";
import { COMMUNITY_COLORS } from "#core/graph/communityPalette.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { resultOf } from "#core/math/steps.ts";
import { ribbonsOf, ribbonsTold } from "#view/map/ribbons.ts";
import { sightSteps } from "#view/map/sightIndex.ts";
import { territoriesOf } from "#view/map/territories.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";

const opened = (text: string) => {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const graph = opened(JSON.stringify(fakeGraphFile({ papers: 90, communities: 4, seed: 3 })));
const index = indexGraph(graph);
const lines = [...encodeColumns(datasetOf(graph))].join("").split("\n");

function sightedIn(head: string): Sighted | null {
  const heard: Sighted[] = [];
  const reading = readColumnLines((sighted) => heard.push(sighted));
  expect(reading.take(head)).toBe(true);
  return heard[0] ?? null;
}

describe("the first sight", () => {
  it("is heard from the first line alone, and tells where papers and shared concepts lie", () => {
    const sighted = sightedIn(lines[0]!);
    if (sighted === null) throw new Error("The file has none.");
    const seen = resultOf(sightSteps(sighted.attributes, sighted.sight));
    const named = new Set<string>(index.attributes.communities.flatMap(({ concepts }) => concepts));
    const wanted = index.nodes.filter(
      (node, i) => node.kind === "paper" || node.documentFrequency > 1 || named.has(index.keys[i]!),
    );
    const places = (nodes: typeof index.nodes) =>
      nodes.map(({ kind, community, x, y }) => [kind, community, Math.round(x), Math.round(y)].join()).sort();
    expect(places(seen.nodes)).toEqual(places(wanted));
    expect(named.size).toBeGreaterThan(3);
    for (const key of named) {
      const [here, there] = [seen, index].map(({ nodes, position }) => nodes[position.get(key) ?? -1]);
      expect(here?.label).toBe(there?.label);
      expect(here?.kind === "concept" && here.documentFrequency).toBe(
        there?.kind === "concept" && there.documentFrequency,
      );
    }
  });

  it("has the colors and the ribbons that the map has", () => {
    const { sight } = sightedIn(lines[0]!)!;
    const colors = communityColors(index.nodes, index.attributes.communities);
    for (const [community, color] of sight.colors) expect(COMMUNITY_COLORS[color]).toEqual(colors.get(community));
    expect(sight.colors.length).toBe(index.attributes.communities.length);
    const visible = visibleOf(index, INITIAL_VIEW);
    const territories = territoriesOf(index, visible.nodes);
    const [told, found] = [ribbonsTold(sight.ribbons, territories), ribbonsOf(index, visible, territories)];
    expect(found.length).toBeGreaterThan(2);
    const tied = (ribbons: typeof found) => ribbons.map(({ from, to }) => [from.community, to.community]);
    expect(tied(told)).toEqual(tied(found));
    told.forEach(({ share }, i) => {
      expect(share).toBeCloseTo(found[i]!.share, 2);
    });
  });

  it("is not needed: a file without one, or with a damaged one, opens like every other", () => {
    const file: Record<string, unknown> = JSON.parse(lines.join("\n"));
    const { firstSight, ...without } = file;
    expect(firstSight).toBeDefined();
    for (const other of [without, { ...file, firstSight: { papers: 9 } }]) {
      expect(encodeGraph(opened(JSON.stringify(other)))).toBe(encodeGraph(graph));
      expect(indexColumns(other)).toEqual(indexColumns(file));
      expect(sightedIn(JSON.stringify(other).replace(/"blocks":.*/, '"blocks":['))).toBeNull();
    }
  });

  it("that is not of one piece is none", () => {
    const { sight } = sightedIn(lines[0]!)!;
    expect(readFirstSight(sight)).toEqual(sight);
    const fields = Object.keys(sight) as (keyof typeof sight)[];
    const values = [null, -2, 1.5, "", [], [[]], [-2], [1e9, 1]];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...values), (field, value) => {
        const read = readFirstSight({ ...sight, [field]: value });
        if (read === null) return;
        // only what stands beside the nodes may be left out
        expect(["names", "colors", "ribbons"]).toContain(field);
        expect(value).toEqual([]);
      }),
    );
  });
});
