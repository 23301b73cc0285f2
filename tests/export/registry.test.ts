// The contract of every export format, looping over the registry.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exportFileName } from "#core/export/exportFileName.ts";
import type { ExportResult } from "#core/export/exportFormat.ts";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { DATA_PLACE } from "#core/export/pages/shell.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { checkGraph } from "../support/checkGraph.ts";
import { SAMPLE_DRAWING } from "../support/sampleDrawing.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

const write = (format: (typeof EXPORT_FORMATS)[number], graph: KnowledgeGraph): ExportResult =>
  format.of === "picture"
    ? format.write(SAMPLE_DRAWING)
    : format.of === "page"
      ? format.write(graph, `<title>Isogloss</title>${DATA_PLACE}`, null)
      : format.write(graph);
/** As the app and the command have it: read from a file. */
function reopened(graph: KnowledgeGraph): KnowledgeGraph {
  const decoded = decodeGraph(encodeGraph(graph));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}
const digest = ({ content }: ExportResult) => createHash("sha256").update(content).digest("hex");

describe("the sample graph", () => {
  it("is a well-formed graph", () => checkGraph(sampleGraph()));
});

describe("the registry", () => {
  it("has unique ids, names and endings that look like what they are", () => {
    for (const field of ["id", "label", "extension"] as const)
      expect(new Set(EXPORT_FORMATS.map((format) => format[field])).size, field).toBe(EXPORT_FORMATS.length);
    for (const { id, extension, mediaType } of EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(extension).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }
  });

  it("names files so that any system can hold them", () => {
    expect(exportFileName("my papers/2024: a", { extension: "gexf" })).toBe("my-papers-2024-a.gexf");
    expect(exportFileName("../..", { extension: "bib" })).toBe("isogloss.bib");
  });
});

describe.each(EXPORT_FORMATS.map((format) => ({ id: format.id, format })))("$id", ({ format }) => {
  it("writes something, and says in whole sentences what it could not carry", () => {
    const { content, receipt } = write(format, sampleGraph());
    expect(content.length).toBeGreaterThan(100);
    for (const sentence of receipt) expect(sentence).toMatch(/^["\p{Lu}\p{N}].*\.$/su);
    expect(receipt.length === 0, "only the data set itself loses nothing").toBe(format.id === "json");
  });

  it("gives the same bytes for the same data set, however often it is opened", () => {
    const graph = reopened(sampleGraph());
    const first = digest(write(format, graph));
    expect(digest(write(format, graph))).toBe(first);
    expect(digest(write(format, reopened(graph)))).toBe(first);
  });

  it("does not change the graph", () => {
    const graph = sampleGraph();
    const before = encodeGraph(graph);
    write(format, graph);
    expect(encodeGraph(graph)).toBe(before);
  });

  it("writes a part of a graph, and even none of it", () => {
    const graph = sampleGraph();
    for (const keep of [new Set(["paper:e5", "concept:__proto__"]), new Set<string>()])
      expect(write(format, inducedSubgraph(graph, keep)).content.length).toBeGreaterThanOrEqual(0);
  });
});
