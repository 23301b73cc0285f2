// The flat form says what the graph says: the same nodes, edges, places and reasons; a part by
// masks is a part by keys.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { columnsOf, indexGraph, placesOf, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import { inducedSubgraph, maskedSubgraph } from "#core/graph/subgraph.ts";

const outcome = decodeGraph(readFileSync("graph/seeds.graph.json", "utf8"));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
const graph = outcome.value;
const index = indexGraph(graph);

test("every edge is there with its ends, weight, places and reason", () => {
  let e = 0;
  graph.forEachEdge((_, attributes, source, target) => {
    expect([index.keys[index.source[e]!], index.keys[index.target[e]!]]).toEqual([source, target]);
    expect([RELATION_KINDS[index.relation[e]!], index.weight[e]]).toEqual([attributes.kind, attributes.weight]);
    expect(placesOf(index, e).map((place) => ({ ...place, paper: index.keys[place.paper] }))).toEqual(
      attributes.evidence,
    );
    const named = attributes.contributions?.find(({ node }) => node !== undefined);
    expect(index.keys[index.reason[e]!]).toBe(named?.node);
    e++;
  });
  expect(index.source.length).toBe(e);
  expect(e).toBeGreaterThan(1000);
});

test("columns go to another thread without a copy", () => {
  const columns = columnsOf(indexGraph(graph));
  const moved = structuredClone(columns, { transfer: Object.values(columns).map(({ buffer }) => buffer) });
  expect(columns.weight.length).toBe(0);
  expect(moved).toEqual(columnsOf(index));
});

test("a part by masks is the part by keys", () => {
  const anyMask = (length: number) =>
    fc.infiniteStream(fc.constantFrom(0, 1)).map((bits) => Uint8Array.from({ length }, () => bits.next().value ?? 0));
  fc.assert(
    fc.property(anyMask(graph.order), anyMask(graph.size), (nodes, edges) => {
      const keys = new Set(index.keys.filter((_, i) => nodes[i] === 1));
      const edgeKeys = new Set(graph.edges().filter((_, e) => edges[e] === 1));
      const part = inducedSubgraph(graph, keys, (edge) => edgeKeys.has(edge));
      expect(maskedSubgraph(graph, { nodes, edges }).export()).toEqual(part.export());
      expect(maskedSubgraph(graph, { nodes, edges: null }).export()).toEqual(inducedSubgraph(graph, keys).export());
    }),
    { numRuns: 8 },
  );
});
