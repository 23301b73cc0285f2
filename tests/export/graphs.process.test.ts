// Every graph format is opened by a program that no one here wrote, and nothing that its receipt
// does not name is lost.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiUndirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { exportOptionsOf } from "#core/export/exportFormat.ts";
import { CYTOSCAPE } from "#core/export/graphs/cytoscape.ts";
import { edgeRows, nodeRows } from "#core/export/graphs/fields.ts";
import { GEXF } from "#core/export/graphs/gexf.ts";
import { GRAPHML } from "#core/export/graphs/graphml.ts";
import { NODE_LINK } from "#core/export/graphs/nodeLink.ts";
import { PAJEK } from "#core/export/graphs/pajek.ts";
import { rgbOf } from "#core/export/pictures/palette.ts";
import { runPython } from "../support/python.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const graph = sampleGraph();
const rows = nodeRows(graph, exportOptionsOf(graph));

const attributes = z.record(z.string(), z.unknown());
const openedGraph = z.object({
  program: z.string(),
  directed: z.boolean(),
  nodes: z.array(z.tuple([z.string(), attributes])),
  edges: z.array(z.tuple([z.string(), z.string(), attributes])),
});
const opened = z.record(z.string(), openedGraph);
let found: z.infer<typeof opened>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "isogloss-export-"));
  for (const format of [GEXF, GRAPHML, PAJEK, NODE_LINK, CYTOSCAPE])
    writeFileSync(join(folder, `sample.${format.extension}`), format.write(graph).content);
  found = opened.parse(JSON.parse(runPython(join(import.meta.dirname, "../support/openGraphs.py"), folder)));
  rmSync(folder, { recursive: true });
  for (const [what, { program }] of Object.entries(found)) console.log(`${what}: opened by ${program}`);
});

/** Where each reader keeps what every node has. */
type Reader = (node: Record<string, unknown>) => Record<string, unknown>;
const flat: Reader = ({ label, kind, community, communityLabel, x, y, size, color, abstract, doi }) => ({
  ...{ label, kind, community, communityLabel, x, y, size, color, abstract, doi },
});
const viz = z.object({
  color: z.object({ r: z.number(), g: z.number(), b: z.number() }),
  position: z.object({ x: z.number(), y: z.number() }),
  size: z.number(),
});
const READERS: readonly (readonly [opened: string, read: Reader])[] = [
  [
    "gexf by NetworkX",
    (node) => {
      const { color, position, size } = viz.parse(node["viz"]);
      const hex = [color.r, color.g, color.b].map((channel) => channel.toString(16).padStart(2, "0")).join("");
      return flat({ ...node, ...position, size, color: `#${hex}` });
    },
  ],
  ["graphml by NetworkX", flat],
  ["graphml by igraph", flat],
  ["node-link by NetworkX", flat],
  ["cytoscape by NetworkX", (node) => flat({ ...node, label: node["name"] })],
];

/** XML cannot hold control characters and halves of characters. */
const plain = (text: string | undefined) => text?.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, "");

describe.each(READERS)("%s", (name, read) => {
  const isXml = /gexf|graphml/.test(name);
  it("has every node with its name, kind, community, place, size and color", () => {
    const nodes = new Map(found[name]!.nodes);
    expect([...nodes.keys()].sort()).toEqual(graph.nodes().sort());
    for (const { key, node, color, communityLabel } of rows) {
      const { label, kind, community, x, y, size } = node;
      const abstract = node.kind === "paper" && node.abstract !== "" ? node.abstract : undefined;
      const doi = node.kind === "paper" ? node.doi : undefined;
      const wanted = { label, kind, community, communityLabel, size, color, doi };
      const texts = { abstract: isXml ? plain(abstract) : abstract };
      const place = name.startsWith("cytoscape") ? {} : { x, y };
      expect(read(nodes.get(key)!), key).toEqual({ x: undefined, y: undefined, ...wanted, ...texts, ...place });
    }
  });

  it("has every edge with its ends, kind and weight, undirected", () => {
    const { edges, directed } = found[name]!;
    expect(directed).toBe(false);
    const line = (a: string, b: string, kind: unknown, weight: unknown) => [...[a, b].sort(), kind, weight].join(" ");
    const wanted = edgeRows(graph).map(({ source, target, edge }) => line(source, target, edge.kind, edge.weight));
    expect(edges.map(([a, b, edge]) => line(a, b, edge["kind"], edge["weight"])).sort()).toEqual(wanted.sort());
  });
});

describe.each(["pajek by NetworkX", "pajek by igraph"])("%s", (name) => {
  it("has every node under a label of its own, in its place and color", () => {
    const { nodes } = found[name]!;
    expect(nodes.length).toBe(graph.order);
    expect(nodes.map(([label]) => label)).toContain("=cmd|'/C calc'!A0 (2)");
    for (const [index, { node, color }] of rows.entries()) {
      const [, read] = nodes[index]!;
      expect(read["ic"] ?? read["color"] ?? read["vertexcolor"]).toBe(`RGB${color.slice(1).toUpperCase()}`);
      expect(Number(read["x"])).toBeGreaterThanOrEqual(0);
      expect(Number(read["y"])).toBeLessThanOrEqual(1);
      const [, first] = nodes[0]!;
      expect(Math.sign(Number(read["x"]) - Number(first["x"]))).toBe(Math.sign(node.x - rows[0]!.node.x));
      expect(Math.sign(Number(read["y"]) - Number(first["y"]))).toBe(Math.sign(rows[0]!.node.y - node.y) + 0);
    }
  });

  it("has every edge with its weight", () => {
    const { edges, directed } = found[name]!;
    expect(directed).toBe(false);
    const weights = edges.map(([, , edge]) => Number(edge["weight"])).sort();
    expect(weights).toEqual(graph.mapEdges((_, { weight }) => weight).sort());
  });
});

describe("graphology's own readers", () => {
  it.each([
    ["graphology-gexf", () => parseGexf(MultiUndirectedGraph, String(GEXF.write(graph).content))],
    ["graphology-graphml", () => parseGraphml(MultiUndirectedGraph, String(GRAPHML.write(graph).content))],
  ])("%s reads back nodes, edges, places and colors", (_, parse) => {
    const copy = parse();
    expect(copy.nodes()).toEqual(graph.nodes());
    expect(copy.edges()).toEqual(graph.edges());
    for (const { key, node, color } of rows) {
      const read = copy.getNodeAttributes(key);
      expect([read["label"], read["kind"], read["x"], read["y"], read["size"]]).toEqual([
        node.label,
        node.kind,
        node.x,
        node.y,
        node.size,
      ]);
      const [r, g, b] = rgbOf(color);
      expect([color, `rgb(${r},${g},${b})`]).toContain(read["color"]);
    }
  });
});

describe("Cytoscape", () => {
  it("has y downwards, as Cytoscape does", () => {
    const file = z
      .object({
        elements: z.object({
          nodes: z.array(
            z.object({ data: z.object({ id: z.string() }), position: z.object({ x: z.number(), y: z.number() }) }),
          ),
        }),
      })
      .parse(JSON.parse(String(CYTOSCAPE.write(graph).content)));
    for (const { data, position } of file.elements.nodes) {
      const { x, y } = graph.getNodeAttributes(data.id);
      expect(position).toEqual({ x, y: -y });
    }
  });
});
