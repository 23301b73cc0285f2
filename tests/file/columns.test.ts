// The compact form: comes back as it went out, says what is wrong with it, and is small.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumnLines } from "#core/file/columnLines.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { indexColumns } from "#core/file/indexColumns.ts";
import { openIndex } from "#core/file/openIndex.ts";
import { openLinks } from "#core/file/openLinks.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { fakeGraphFile } from "../support/fakeGraph.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

const opened = (text: string): KnowledgeGraph => {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const columnsOf = (graph: KnowledgeGraph): string => [...encodeColumns(datasetOf(graph))].join("");

describe("columns", () => {
  it("come back as they went out, and again the same", () => {
    for (const graph of [tinyGraph(), sampleGraph()]) {
      const plain = encodeGraph(opened(encodeGraph(graph)));
      const text = columnsOf(opened(plain));
      expect(encodeGraph(opened(text))).toBe(plain);
      expect(columnsOf(opened(text))).toBe(text);
      expect(text.length).toBeLessThan(0.8 * plain.length);
    }
  });

  it("come back for datasets of any shape, over several blocks", () => {
    fc.assert(
      fc.property(
        fc.record({
          papers: fc.integer({ min: 8, max: 60 }),
          communities: fc.integer({ min: 1, max: 4 }),
          seed: fc.nat(),
        }),
        (wanted) => {
          const plain = encodeGraph(opened(JSON.stringify(fakeGraphFile(wanted))));
          expect(encodeGraph(opened(columnsOf(opened(plain))))).toBe(plain);
        },
      ),
      { numRuns: 5 },
    );
  });

  it.each([
    ["a newer version", (file: Record<string, unknown>) => ({ ...file, version: 2 }), "file/newer"],
    ["no blocks", (file: Record<string, unknown>) => ({ ...file, blocks: 1 }), "file/columns"],
    [
      "columns of different length",
      (file: Record<string, unknown>) => ({ ...file, blocks: [{ nodes: { key: ["paper:a"], label: [] } }] }),
      "file/columns",
    ],
    [
      "an edge to no node",
      (file: Record<string, unknown>) => ({
        ...file,
        blocks: [{ edges: { kind: ["related"], source: [9], target: [1], weight: [1], evidence: [[]] } }],
      }),
      "file/field",
    ],
  ])("say what is wrong: %s", (_, change, code) => {
    const file: unknown = JSON.parse(columnsOf(tinyGraph()));
    const outcome = decodeGraph(JSON.stringify(change(file as Record<string, unknown>)));
    expect(outcome.ok ? "" : outcome.issues[0]?.code).toBe(code);
  });
});

describe("columns opened without a graph", () => {
  it("give the index of the graph they hold", () => {
    for (const graph of [tinyGraph(), sampleGraph()]) {
      const text = columnsOf(opened(encodeGraph(graph)));
      expect(indexColumns(JSON.parse(text))).toEqual(indexGraph(opened(text)));
    }
  });

  it("are taken as the careful way takes them, whatever stands in them", () => {
    const text = columnsOf(sampleGraph());
    const values = [null, -1, 0, 0.5, 2, 1e9, "", "paper:x", "related", [], [0, 0, 0, 1], [-1, 1, 0, 1e6], {}];
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...values), (block, column, row, value) => {
        const file: { blocks: Record<string, Record<string, unknown[]>>[] } = JSON.parse(text);
        const table = Object.values(file.blocks[block % file.blocks.length]!)[0]!;
        const cells = Object.values(table)[column % Object.keys(table).length]!;
        cells[row % cells.length] = value;
        const careful = decodeGraph(JSON.stringify(file));
        const quick = openIndex(JSON.stringify(file));
        expect(quick.issues).toEqual(careful.issues);
        if (quick.ok && careful.ok) expect(quick.value).toEqual(indexGraph(careful.value));
        expect(quick.ok).toBe(careful.ok);
      }),
      { numRuns: 300 },
    );
  });
});

describe("columns read line by line", () => {
  const read = (lines: readonly string[]) => {
    const reading = readColumnLines();
    return lines.every(reading.take) ? reading.finish() : null;
  };
  const lines = columnsOf(sampleGraph()).split("\n");

  it("are those of the whole text", () => {
    expect(lines.length).toBeGreaterThan(4);
    expect(read(lines)).toEqual(indexColumns(JSON.parse(lines.join("\n"))));
  });

  it.each([
    ["an end that is missing", lines.slice(0, -2)],
    ["a line that is missing", lines.toSpliced(1, 1)],
    ["a line cut off", lines.with(2, lines[2]!.slice(0, -9))],
    ["a comma that is missing", lines.with(1, lines[1]!.slice(0, -1))],
    ["a comma before the end", lines.with(-3, `${lines.at(-3)!},`)],
    ["more after the end", [...lines, "{}"]],
    ["edges before nodes", lines.with(1, lines[2]!).with(2, lines[1]!)],
    ["more edges than told", lines.with(0, lines[0]!.replace('"related":', '"related":0'))],
  ])("go the careful way: %s", (_, changed) => {
    expect(read(changed)).toBeNull();
  });
});

describe("stored links", () => {
  it("are the same of both forms, and those of the graph", () => {
    const graph = sampleGraph();
    const plain = openLinks(encodeGraph(graph));
    const columns = openLinks(columnsOf(opened(encodeGraph(graph))));
    if (!plain.ok || !columns.ok) throw new Error("a sample does not open");
    const papers = plain.value.nodes.filter((node) => node.kind === "paper");
    expect(papers.length).toBeGreaterThan(3);
    for (const { id } of papers) {
      const links = plain.value.of(id);
      expect(columns.value.of(id)).toEqual(links);
      const tied = graph.filterEdges(`paper:${id}`, (_, { kind }) => kind === "related");
      expect(links.map(({ score }) => score)).toEqual(
        tied.map((edge) => graph.getEdgeAttribute(edge, "weight")).sort((a, b) => b - a),
      );
      for (const { score, contributions } of links)
        expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 5);
    }
  });

  it("of a damaged dataset say what is wrong", () => {
    const text = columnsOf(sampleGraph());
    for (const damaged of [text.slice(0, -9), text.replace(/"version":1/, '"version":9'), "{}"])
      expect(openLinks(damaged).ok).toBe(false);
  });
});
