// Every input format against files in the shape of their producers: recognised by content, read as
// expected, every record accounted for. expected.json holds what each file says, carried.json what
// its records say beside the plain fields, checked by eye once; UPDATE_FIXTURES=1 rewrites them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { carriedFieldsOf, type Paper } from "#core/model.ts";

const ROOT = "tests/fixtures/intake";
const EXPECTED = `${ROOT}/expected.json`;
const CARRIED = `${ROOT}/carried.json`;

/** How a person would count the records of a file, independently of the readers. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  bibtex: /^\s*@(?!comment|string|preamble)\w+\s*[{(]/gim,
  ris: /^TY /gm,
  medline: /^PMID[-:]/gm,
  "web-of-science": /^PT /gm,
  endnote: /^%0 /gm,
  "endnote-xml": /<record>/g,
  arxiv: /<entry>/g,
  "pubmed-xml": /<ArticleTitle/g,
};

const fixtures = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: format }) =>
    readdirSync(`${ROOT}/${format}`)
      .filter((file) => file !== "README.md")
      .map((file) => ({ format, name: `${format}/${file}` })),
  );

const plainFieldsOf = (paper: Paper) => {
  const carried = new Set(["id", "order", ...Object.keys(carriedFieldsOf(paper))]);
  return Object.fromEntries(Object.entries(paper).filter(([field]) => !carried.has(field)));
};

function read(name: string) {
  const opened = openSources([{ name, bytes: readFileSync(`${ROOT}/${name}`) }]);
  const reading = readSources(opened.texts, { id: "test", title: "Test" });
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify([...opened.issues, ...reading.issues])}`);
  const papers = [...reading.value.corpus.papers].sort((a, b) => a.order - b.order);
  return {
    text: opened.texts[0]?.text ?? "",
    format: reading.value.sources[0]?.format,
    columns: reading.value.sources[0]?.columns ?? [],
    papers: papers.map(plainFieldsOf),
    carried: papers.map(carriedFieldsOf),
    issues: [...opened.issues, ...reading.issues],
  };
}

describe("files of many producers", () => {
  it("there are at least three for every format", () => {
    for (const { id } of INPUT_FORMATS)
      expect(fixtures.filter(({ format }) => format === id).length, id).toBeGreaterThanOrEqual(3);
  });

  const found = Object.fromEntries(fixtures.map(({ name }) => [name, read(name)]));
  const seen = Object.fromEntries(
    Object.entries(found).map(([name, { papers, columns, issues }]) => [
      name,
      {
        papers,
        columns: columns.map(({ field, column }) => ({ field, column })),
        issues: issues.map(({ code, severity, line }) => ({ code, severity, line })),
      },
    ]),
  );
  const carried = Object.fromEntries(Object.entries(found).map(([name, reading]) => [name, reading.carried]));
  if (process.env["UPDATE_FIXTURES"] === "1") {
    writeFileSync(EXPECTED, `${JSON.stringify(seen, null, 1)}\n`);
    writeFileSync(CARRIED, `${JSON.stringify(carried, null, 1)}\n`);
  }
  const expectedCarried = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(CARRIED, "utf8")));
  const expected = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(EXPECTED, "utf8")));

  it.each(fixtures)("$name", ({ format, name }) => {
    expect(found[name]?.format).toBe(format);
    expect(seen[name]).toEqual(expected[name]);
    expect(carried[name]).toEqual(expectedCarried[name]);
  });

  it.each(fixtures.filter(({ format }) => format in COUNTS))(
    "$name: records in = papers + reported",
    ({ format, name }) => {
      const { text = "", papers = [], issues = [] } = found[name] ?? {};
      const records = text.match(COUNTS[format] ?? /$^/g)?.length ?? 0;
      const reported = issues.filter(({ code }) => /no-title|container|duplicate/.test(code)).length;
      expect(records).toBeGreaterThan(0);
      expect(papers.length + reported).toBe(records);
    },
  );

  it("is told the file and the line of every record that is lost", () => {
    for (const { issues } of Object.values(found))
      for (const issue of issues.filter(({ code }) => code === "intake/no-title"))
        expect(issue).toMatchObject({
          path: expect.stringContaining("/"),
          line: expect.any(Number),
          message: expect.any(String),
        });
  });
});
