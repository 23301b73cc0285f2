// Tables and VOSviewer maps: read back by papaparse and fflate, or checked against VOSviewer's own
// rules.
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CSV } from "#core/export/graphs/csv.ts";
import { MATRIX } from "#core/export/graphs/matrix.ts";
import { PARQUET } from "#core/export/graphs/parquet.ts";
import { VOSVIEWER } from "#core/export/graphs/vosviewer.ts";
import { csvText } from "#core/export/spreadsheet.ts";
import { uniqueNames } from "#core/export/uniqueNames.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { withoutGuards } from "#core/intake/table/formulaGuard.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const graph = sampleGraph();
const rowsOf = (text: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

describe("Parquet nodes and edges", () => {
  const content = PARQUET.write(graph).content;
  if (typeof content === "string") throw new Error("a zip is bytes");
  const files = unzipSync(content);
  const rowsIn = (name: string): Promise<Record<string, unknown>[]> =>
    parquetReadObjects({ file: Uint8Array.from(files[name]!).buffer });

  it("are the graph's, with numbers as numbers and null for what is not there", async () => {
    const nodes = await rowsIn("nodes.parquet");
    const edges = await rowsIn("edges.parquet");
    expect(nodes.map(({ id }) => id)).toEqual(graph.nodes());
    expect(nodes.map(({ x }) => x)).toEqual(graph.mapNodes((_, { x }) => x));
    expect(edges.map(({ weight }) => weight)).toEqual(graph.mapEdges((_, { weight }) => weight));
    const paper = nodes.findIndex(({ kind }) => kind === "paper");
    expect(nodes[paper]).toMatchObject({ documentFrequency: null, community: expect.any(Number) });
  });
});

describe("CSV nodes and edges", () => {
  const content = CSV.write(graph).content;
  if (typeof content === "string") throw new Error("a zip is bytes");
  const files = unzipSync(content);

  it("are two tables in one zip, whose rows are the graph's", () => {
    expect(Object.keys(files)).toEqual(["nodes.csv", "edges.csv"]);
    const nodes = rowsOf(strFromU8(files["nodes.csv"]!));
    const edges = rowsOf(strFromU8(files["edges.csv"]!));
    expect(nodes.map((row) => row["Id"])).toEqual(graph.nodes());
    expect(nodes.map((row) => Number(row["x"]))).toEqual(graph.mapNodes((_, { x }) => x));
    expect(edges.map((row) => Number(row["Weight"]))).toEqual(graph.mapEdges((_, { weight }) => weight));
    const ends = new Set(nodes.map((row) => row["Id"]));
    for (const { Source, Target } of edges) expect(ends.has(Source) && ends.has(Target)).toBe(true);
  });

  it("have no cell that a spreadsheet would run", () => {
    for (const file of Object.values(files))
      for (const cell of Papa.parse<string[]>(strFromU8(file), { delimiter: "," }).data.flat())
        if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("carry the same bytes in every time zone", () => {
    const zone = process.env["TZ"];
    try {
      for (const other of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
        process.env["TZ"] = other;
        expect(CSV.write(graph).content).toEqual(content);
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "a;=1", "a; ＝1", "a\n-1", "a;b"])(
    "guard %j, and take it away",
    (cell) => {
      const [, [written = ""] = []] = Papa.parse<string[]>(csvText(["head"], [[cell]]), { delimiter: "," }).data;
      expect(written).not.toMatch(/(?:^|[;\t\r\n])\s*[=+\-@＝]/);
      expect(withoutGuards(written.trim()).trim()).toBe(cell.trim());
    },
  );

  it.each([",", ";"])("keep a first cell with semicolons whole where a spreadsheet parts cells by %j", (delimiter) => {
    const text = csvText(["head"], [["Roe, A; Doe, B"], ["one; two"]]);
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
    expect(data).toEqual([["head"], ["Roe, A; Doe, B"], ["one; two"]]);
  });
});

describe("the concept × paper matrix", () => {
  it("counts the mentions of each concept in each paper", () => {
    const rows = rowsOf(String(MATRIX.write(graph).content));
    expect(rows.map((row) => row["Concept"])).toEqual(["__proto__", 'con"struct\\or']);
    const proto = Object.values(rows[0]!).slice(1).map(Number);
    expect(proto.reduce((sum, cell) => sum + cell, 0)).toBe(3);
    expect(proto.length).toBe(5);
  });
});

describe("VOSviewer", () => {
  const count = z.number().min(0);
  const cluster = z.number().int().min(1).max(1000);
  const color = z.string().regex(/^#[0-9a-f]{6}$/);
  const weights = z.strictObject({ Documents: count, Size: count, "Total link strength": count });
  /** What VOSviewer Online (read from its source, March 2024) refuses to open a map without. */
  const map = z.strictObject({
    info: z.strictObject({ title: z.string(), description: z.string() }),
    config: z.strictObject({
      terminology: z.record(z.enum(["item", "items", "link", "links", "link_strength"]), z.string()),
      parameters: z.strictObject({ item_size: z.number().int() }),
      color_schemes: z.strictObject({ cluster_colors: z.array(z.strictObject({ cluster, color })) }),
    }),
    network: z.strictObject({
      clusters: z.array(z.strictObject({ cluster, label: z.string() })),
      items: z
        .array(
          z.strictObject({
            ...{ id: z.number().int().min(1), label: z.string().min(1), x: z.number(), y: z.number() },
            ...{ cluster: cluster.optional(), weights, scores: z.record(z.string(), z.number().nullable()) },
            ...{ description: z.string(), url: z.url({ protocol: /^https?$/ }).optional() },
          }),
        )
        .min(3)
        .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "ids are unique")
        .refine((items) => new Set(items.map(({ x }) => x)).size > 1 || new Set(items.map(({ y }) => y)).size > 1),
      links: z.array(z.strictObject({ source_id: z.number().int(), target_id: z.number().int(), strength: count })),
    }),
  });
  const { network, config } = map.parse(JSON.parse(String(VOSVIEWER.write(graph).content)));

  it("has every node as an item and every tied pair as one link", () => {
    expect(network.items.map(({ label }) => label)).toEqual(graph.mapNodes((_, { label }) => label));
    const pairs = network.links.map(({ source_id, target_id }) => `${source_id} ${target_id}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const ids = new Set(network.items.map(({ id }) => id));
    for (const { source_id, target_id } of network.links) {
      expect(ids.has(source_id) && ids.has(target_id)).toBe(true);
      expect(source_id).toBeLessThan(target_id);
    }
    const total = network.links.reduce((sum, { strength }) => sum + strength, 0);
    expect(total).toBeCloseTo(
      graph.reduceEdges((sum, _, { weight }) => sum + weight, 0),
      9,
    );
  });

  it("names and colors the clusters, counted from one", () => {
    expect(network.clusters).toEqual([
      { cluster: 1, label: "prototypes, <quotes>" },
      { cluster: 2, label: "=sums" },
    ]);
    expect(config.color_schemes.cluster_colors.map(({ cluster: id }) => id)).toEqual([1, 2]);
    expect(network.items.find(({ label }) => label.startsWith("β"))?.cluster).toBeUndefined();
  });

  it("gives a concept the mean year of its papers", () => {
    const years = network.items.map(({ label, scores }) => [label, scores["Avg. pub. year"]]);
    expect(years).toContainEqual(["__proto__", 1914]);
    expect(years).toContainEqual(["β-catenin naïve ő 漢字", null]);
  });

  it("shows descriptions as text, and links to web addresses only", () => {
    const scripted = sampleGraph();
    scripted.mergeNodeAttributes("paper:b2", { url: "javascript:alert(1)" });
    expect(String(VOSVIEWER.write(scripted).content)).not.toContain("javascript:");
    for (const { description } of network.items) expect(description).not.toMatch(/[<>]/);
    expect(network.items.filter(({ url }) => url !== undefined).length).toBe(2);
  });

  it("says so when the map is too small for VOSviewer", () => {
    const { receipt } = VOSVIEWER.write(inducedSubgraph(graph, new Set(["paper:a1"])));
    expect(receipt.join(" ")).toContain("at least 3 items; this one has 1");
  });
});

describe("unique names", () => {
  it("never meet a name that is there already", () => {
    expect(uniqueNames(["a", "a", "a (2)", "b", "a"])).toEqual(["a", "a (3)", "a (2)", "b", "a (4)"]);
  });
});
