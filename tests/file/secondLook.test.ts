// Datasets that are well formed and say something untrue are refused, each fault by its path; what
// would blank the map or run something never comes through.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { packGraph } from "#core/file/pack.ts";
import { inducedSubgraph, withinItself } from "#core/graph/subgraph.ts";
import { type JsonPath, jsonPaths } from "../support/jsonPaths.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

type Place = Record<string | number, unknown>;
const whole = (): Place => JSON.parse(encodeGraph(tinyGraph())) as Place;

function at(file: Place, path: JsonPath): Place {
  return path.reduce<Place>((place, part) => place[part] as Place, file);
}
function changed(path: JsonPath, value: unknown): string {
  const file = whole();
  at(file, path.slice(0, -1))[path.at(-1) ?? ""] = value;
  return JSON.stringify(file).replaceAll('"∞"', "1e999");
}
const pathsOf = (text: string) => {
  const outcome = decodeGraph(text);
  return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
};

const file = whole();
const nodes = file["nodes"] as { key: string; attributes: Place }[];
const edges = file["edges"] as { key: string; source: string; target: string; attributes: Place }[];
const paperAt = nodes.findIndex(({ key }) => key === "paper:a");
const mentions = edges.findIndex(({ attributes }) => attributes["kind"] === "mentions");
const related = edges.findIndex(({ attributes }) => attributes["kind"] === "related");
const evidence = ["edges", mentions, "attributes", "evidence", 0] as const;

describe("a second look refuses", () => {
  it.each<[string, JsonPath, unknown, string?]>([
    ["a node at the end of the world", ["nodes", paperAt, "attributes", "x"], 1e308],
    ["a coordinate beyond any map", ["nodes", paperAt, "attributes", "y"], -1e7],
    ["a coordinate that is no number", ["nodes", paperAt, "attributes", "x"], "∞"],
    ["a coordinate that is missing", ["nodes", paperAt, "attributes", "x"], null],
    ["a huge disc", ["nodes", paperAt, "attributes", "size"], 1e308],
    ["a negative weight", ["edges", related, "attributes", "weight"], -5],
    ["a huge weight", ["edges", related, "attributes", "weight"], 1e308],
    ["a negative count", ["attributes", "counts", "papers"], -1],
    ["a wrong count", ["attributes", "counts", "papers"], 4],
    ["a wrong count of edges", ["attributes", "counts", "edges", "uses"], 1],
    ["reversed evidence", [...evidence, "start"], 35, `edges[${mentions}].attributes.evidence[0].end`],
    ["evidence beyond the text", [...evidence, "end"], 99_999],
    ["an unknown community", ["nodes", paperAt, "attributes", "community"], 7],
    ["an unknown theme", ["attributes", "communities", 0, "theme"], 7],
    ["a community of the wrong size", ["attributes", "communities", 0, "size"], 2],
    ["a central paper that is not there", ["attributes", "communities", 0, "centralPapers", 0], "paper:z"],
    ["a central paper that is a concept", ["attributes", "communities", 0, "centralPapers", 0], "concept:draft model"],
    ["a theme's unknown community", ["attributes", "themes", 0, "communities", 0], 7],
    ["an edge of the wrong kind", ["edges", related, "attributes", "kind"], "mentions"],
    ["an edge to nowhere", ["edges", related, "target"], "paper:z"],
    ["a doubled edge", ["edges", 1, "key"], edges[0]?.key],
    ["an id of another paper", ["nodes", paperAt, "attributes", "id"], "b"],
    ["a doubled order", ["nodes", paperAt, "attributes", "order"], 0, "nodes[3].attributes.order"],
  ])("%s", (_, path, value, told) => {
    const written = path.map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${part}`));
    expect(pathsOf(changed(path, value))).toContain(told ?? written.join(""));
  });

  it("two communities with one id, and parts in a circle", () => {
    const twice = whole();
    const communities = at(twice, ["attributes"])["communities"] as Place[];
    communities.push({ ...communities[0], label: "again" });
    expect(pathsOf(JSON.stringify(twice))).toEqual(["attributes.communities[1].id"]);
    const round = whole();
    const ends = ["concept:draft model", "concept:speculative sampling"];
    for (const [source, target] of [ends, ends.toReversed()])
      (round["edges"] as unknown[]).push({
        ...{ key: `part-of|${source}|${target}`, source, target },
        attributes: { kind: "part-of", weight: 1, evidence: [] },
      });
    (at(round, ["attributes", "counts", "edges"]) as Place)["part-of"] = 2;
    expect(pathsOf(JSON.stringify(round))).toEqual(["edges"]);
  });

  it("a packed link with the same faults", () => {
    const graph = sampleGraph();
    graph.setNodeAttribute("paper:a1", "x", 1e308);
    expect(pathsOf(packGraph(graph))[0]).toContain(".x");
  });

  it("many faults with the first ones and their number", () => {
    const many = whole();
    for (const node of many["nodes"] as { attributes: Place }[]) node.attributes["community"] = 9;
    for (let i = 0; i < 40; i++)
      (at(many, ["attributes", "communities", 0])["concepts"] as string[]).push(`concept:unknown ${i}`);
    const outcome = decodeGraph(JSON.stringify(many));
    if (outcome.ok) throw new Error("accepted");
    expect(outcome.issues).toHaveLength(21);
    expect(outcome.issues.at(-1)?.message).toContain("more faults");
  });
});

describe("what can be left out is left out, and told", () => {
  it("an address that would run something", () => {
    const outcome = decodeGraph(changed(["nodes", paperAt, "attributes", "url"], "javascript:alert(1)"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.issues.map(({ path }) => path)).toEqual([`nodes[${paperAt}].attributes.url`]);
    expect(outcome.value.getNodeAttributes("paper:a")).not.toHaveProperty("url");
  });

  it("not the color of a concept whose community has no paper in a part", () => {
    const graph = tinyGraph();
    graph.setNodeAttribute("concept:draft model", "community", 0);
    const { graph: part } = withinItself(inducedSubgraph(graph, new Set(["concept:draft model"])));
    const outcome = decodeGraph(encodeGraph(part));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.value.getNodeAttribute("concept:draft model", "community")).toBe(0);
  });

  it("evidence in papers that stayed behind", () => {
    const part = inducedSubgraph(
      tinyGraph(),
      new Set(["paper:a", "concept:draft model", "concept:speculative sampling"]),
    );
    const outcome = decodeGraph(encodeGraph(part));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.issues[0]?.code).toBe("file/evidence");
    const { graph, receipt } = withinItself(part);
    expect(receipt).toHaveLength(1);
    expect(decodeGraph(encodeGraph(graph)).issues).toEqual([]);
    expect(encodeGraph(outcome.value)).toBe(encodeGraph(graph));
  });
});

it("whatever one value is changed to, a dataset opens with finite places or is refused with a path", () => {
  const values = fc.constantFrom<unknown>(
    ...[
      null,
      true,
      -1,
      0.5,
      2 ** 53,
      1e308,
      -1e308,
      "∞",
      "",
      "x",
      "paper:a",
      "__proto__",
      [],
      {},
      [null],
      { kind: "paper" },
    ],
  );
  fc.assert(
    fc.property(fc.constantFrom(...jsonPaths(file).slice(1)), values, (path, value) => {
      const outcome = decodeGraph(changed(path, value));
      if (!outcome.ok) {
        expect(outcome.issues[0]?.message).toBeTruthy();
        return;
      }
      outcome.value.forEachNode((_, { x, y, size }) => {
        expect(Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6 && size <= 1e4).toBe(true);
      });
    }),
    { numRuns: 600, seed: 1 },
  );
});
