// More than a hundred records that try to break out, through the whole line and into every format
// out: no cell that runs, no script, no link but to the web, every record there.
import { strFromU8, unzipSync } from "fflate";
import { MultiUndirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { Parser } from "htmlparser2";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, type ExportFormatId } from "#core/export/exportFormats.ts";
import { DATA_PLACE } from "#core/export/pages/shell.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { extractGraph } from "#core/pipeline.ts";
import { checkGraph } from "../support/checkGraph.ts";
import { HOSTILE_RECORDS, hostileJson, markOf, PAYLOADS } from "../support/hostileRecords.ts";
import { SAMPLE_DRAWING } from "../support/sampleDrawing.ts";

const reading = readSources([{ name: "hostile.json", text: hostileJson() }], {
  id: "hostile",
  title: PAYLOADS[0] ?? "",
});
if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
const { graph } = extractGraph(reading.value.corpus);

/** All hostile texts as labels and legend of one picture. */
const DRAWING = {
  ...SAMPLE_DRAWING,
  title: PAYLOADS.join(" "),
  labels: PAYLOADS.map((text, at) => ({ ...SAMPLE_DRAWING.labels[0]!, text, x: 100, y: at })),
  legend: PAYLOADS.map((label) => ({ ...SAMPLE_DRAWING.legend[0]!, label })),
};

function written(id: ExportFormatId): string | Uint8Array {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(id);
  if (format.of === "picture") return format.write(DRAWING).content;
  if (format.of === "page") return format.write(graph, `<title>Isogloss</title>${DATA_PLACE}`, null).content;
  return format.write(graph).content;
}
const textOf = (id: ExportFormatId): string => String(written(id));
const marksIn = (text: string): Set<string> => new Set(text.match(/Study\d+/g));
const ALL_MARKS = new Set(HOSTILE_RECORDS.map(({ at }) => markOf(at)));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
function elementsOf(text: string, xmlMode: boolean): Element[] {
  const elements: Element[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) }, { xmlMode });
  parser.end(text);
  return elements;
}
const handlersOf = ({ attributes }: Element) => Object.keys(attributes).filter((name) => /^on/i.test(name));
const linksOf = ({ attributes }: Element) =>
  Object.entries(attributes).flatMap(([name, value]) => (/(?:href|src|action|data)$/i.test(name) ? [value] : []));

it("become a well-formed graph with every record, that reads back as it was", () => {
  checkGraph(graph);
  expect(marksIn(graph.mapNodes((_, { label }) => label).join(" "))).toEqual(ALL_MARKS);
  const again = decodeGraph(Buffer.from(encodeGraph(graph)).toString());
  if (!again.ok) throw new Error(JSON.stringify(again.issues.slice(0, 3)));
  expect(encodeGraph(again.value)).toBe(encodeGraph(graph));
});

describe("tables", () => {
  const zipped = written("csv");
  const files: [string, string][] =
    typeof zipped === "string"
      ? []
      : Object.entries(unzipSync(zipped)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  it.each([
    ["papers-csv", [textOf("papers-csv")]],
    ["matrix", [textOf("matrix")]],
    ["csv", files.map(([, text]) => text)],
  ])("%s: no cell that a spreadsheet runs, whether it parts cells by commas or by semicolons", (_, tables) => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables)
      for (const delimiter of [",", ";"])
        for (const cell of Papa.parse<string[]>(table, { delimiter }).data.flat())
          if (cell.trim() === "" || Number.isNaN(Number(cell)))
            expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    expect(marksIn(tables.join())).toEqual(ALL_MARKS);
  });
});

it.each(["bibtex", "ris", "csl", "papers-csv"] as const)("%s is read back with every record as it was", (id) => {
  const back = readSources([{ name: "back", text: textOf(id) }], { id: "x", title: "X" });
  if (!back.ok) throw new Error(JSON.stringify(back.issues));
  const titles = (papers: readonly { title: string }[]) => papers.map(({ title }) => title).sort();
  const wanted = new Set(titles(reading.value.corpus.papers));
  expect(titles(back.value.corpus.papers).filter((title) => !wanted.has(title))).toEqual([]);
  expect(back.value.corpus.papers.length).toBe(wanted.size);
});

it.each(["gexf", "graphml"] as const)("%s is well-formed, and has every node", (id) => {
  const parse = id === "gexf" ? parseGexf : parseGraphml;
  const parsed = parse(MultiUndirectedGraph, textOf(id));
  expect(parsed.order).toBe(graph.order);
  expect(parsed.size).toBe(graph.size);
});

it.each(["json", "vosviewer", "cytoscape", "node-link", "d3", "csl"] as const)(
  "%s has every record, and links to the web only",
  (id) => {
    const links: string[] = [];
    JSON.parse(textOf(id), (name, value: unknown) => {
      if (/^(?:url|href)$/i.test(name) && typeof value === "string") links.push(value);
      return value;
    });
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
    expect(marksIn(textOf(id))).toEqual(ALL_MARKS);
  },
);

it("VOSviewer, which shows descriptions as HTML, gets none", () => {
  const { network } = JSON.parse(textOf("vosviewer")) as { network: { items: { description: string }[] } };
  for (const { description } of network.items) expect(elementsOf(description, false)).toEqual([]);
});

it("Markdown has its own headings and web links, and no HTML", () => {
  const text = textOf("markdown");
  const bare = text.replace(/\\[^\n]/g, "").replace(/\]\(<https?:\/\/[^<>\s]*>\)/g, "]");
  expect(bare).not.toMatch(/[<`&]|\]\(|!\[/);
  expect(bare.match(/^#.*/gm)?.length).toBe(graph.getAttribute("communities").length + 2);
  expect(marksIn(text)).toEqual(ALL_MARKS);
});

it("Pajek has a line for each vertex and arc, whatever stands in the names", () => {
  const lines = textOf("pajek").trim().split(/\r?\n/);
  expect(lines.filter((line) => line.startsWith("*")).length).toBeLessThan(8);
  expect(lines[0]).toBe(`*Vertices ${graph.order}`);
});

describe("pictures", () => {
  it("SVG has shapes and texts, no script, no handler, no link", () => {
    const elements = elementsOf(textOf("svg"), true);
    expect([...new Set(elements.map(({ name }) => name))].sort()).toEqual(
      ["circle", "clipPath", "g", "path", "rect", "style", "svg", "text", "title"].sort(),
    );
    expect(elements.filter(({ name }) => name === "style").length).toBe(1);
    expect(elements.flatMap(handlersOf)).toEqual([]);
    expect(elements.flatMap(linksOf)).toEqual([]);
    expect(textOf("svg")).not.toMatch(/<[!?]|[^\P{Cc}\t\n\r]/u);
  });

  it("PDF has no action, script, form or link", () => {
    const text = Buffer.from(written("pdf")).toString("latin1");
    const objects = text.replace(/stream\r?\n[\s\S]*?endstream/g, "");
    expect(objects).not.toMatch(
      /\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|SubmitForm|AcroForm|EmbeddedFile|Annots)\b/,
    );
    expect(objects.match(/\bendobj\b/g)?.length).toBe(objects.match(/^\d+ 0 obj\b/gm)?.length);
  });
});

it("the web page has its data in one element that no browser runs", () => {
  const elements = elementsOf(textOf("html"), false);
  expect(elements.map(({ name, attributes }) => [name, attributes["type"]])).toEqual([
    ["title", undefined],
    ["script", "text/plain"],
  ]);
  expect(elements.flatMap(handlersOf)).toEqual([]);
});
