// The file of a partition comes back as it was, or is refused with a reason.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { type FoundRecords, findRecords } from "#core/intake/readCorpus.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";
import { readPart, textKey } from "#core/partitions/partition.ts";
import { encodePartition, readPartition } from "#core/partitions/partitionFile.ts";

const text = [
  { title: "Speculative sampling for language models", abstract: "We study large language models (LLMs).", year: 2021 },
  { title: "Tide pools 😀 \ud800 and back", abstract: "We measure tide pools.", authors: ["Ada Roe"], doi: "10.1/x" },
  { title: "", abstract: "No title." },
]
  .map((record) => JSON.stringify(record))
  .join("\n");
const partition = readPart(
  findRecords(
    [
      { name: "a.jsonl", text },
      { name: "b.bib", text: "" },
    ],
    {},
  ),
);
const lines = encodePartition(partition, "input").map((line) => line.slice(0, -1));
const refusal = (changed: readonly string[]): string | undefined => {
  const read = readPartition(changed, "p");
  return read.ok ? undefined : `${read.issues[0]?.code}: ${read.issues[0]?.message}`;
};

describe("a partition's file", () => {
  it("comes back as it was", () => {
    const read = readPartition(lines, "p");
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.partition).toEqual({ ...JSON.parse(JSON.stringify(partition)), readings: partition.readings });
    expect(read.value.header).toMatchObject({ records: 3, papers: 2, input: "input" });
    expect(partition.issues.length).toBeGreaterThan(0);
  });

  it("names a reading by its text alone", () => {
    const one = { id: "a", order: 0, title: "a", abstract: "b" };
    const again = { ...one, id: "other", year: 1999 };
    expect(textKey(again)).toBe(textKey(one));
    expect(textKey({ title: "a\nb", abstract: "" })).not.toBe(textKey(one));
  });

  it("carries every field of a record", () => {
    const record: Required<FoundRecord> = {
      ...{ path: "a", title: "T", abstract: "A", authors: ["B"], year: 2000, venue: "V", url: "https://a.org" },
      ...{ doi: "10.1/x", keywords: ["k"], line: 3, ids: { pmid: "1" }, type: ["article"], citedBy: "1,024" },
      ...{ database: "PubMed", sources: [{ file: "f" }], language: "eng", references: ["R", { doi: "10.2/y" }] },
      ...{ otherAbstracts: [{ text: "t", language: "fr" }], extra: { note: "n" } },
    };
    const read = readPartition(
      encodePartition({ ...partition, records: [record] }, "").map((line) => line.slice(0, -1)),
      "p",
    );
    expect(read.ok && read.value.partition.records).toEqual([record]);
  });

  it("gives the papers that the records themselves give, for every input format's files", () => {
    const all = readdirSync("tests/fixtures/intake", { recursive: true, withFileTypes: true });
    const files = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const found = findRecords(openSources([{ name: file, bytes: readFileSync(file) }]).texts, {});
      const read = readPartition(
        encodePartition({ ...found, readings: [] }, "").map((line) => line.slice(0, -1)),
        file,
      );
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const papers = ({ records }: FoundRecords): string => JSON.stringify(papersOf(records));
      expect(papers(read.value.partition) === papers(found), file).toBe(true);
    }
  }, 180_000);

  it.each([
    ["nothing", []],
    ["no JSON", ["papers"]],
    ["a dataset", ['{"attributes":{"format":"isogloss"}}']],
    ["a line too few", lines.slice(0, -1)],
    ["a line too many", [...lines, lines.at(-1)!]],
    ["lines in another order", [lines[0]!, ...lines.slice(1).reverse()]],
    ["a changed letter", lines.map((line) => line.replace("Speculative", "speculative"))],
    ["a changed count", lines.map((line) => line.replace('"papers":2', '"papers":3'))],
  ])("is refused where it holds %s", (_, changed) => {
    expect(refusal(changed)).toMatch(/^partition\/damaged: The partition cannot be used/);
  });

  it("is refused where another version made it, whatever it holds", () => {
    const newer = lines.map((line) => line.replace('"version":1', '"version":2'));
    const other = lines.map((line) => line.replace("isogloss 0", "isogloss 9"));
    expect(refusal(newer)).toMatch(/^partition\/version/);
    expect(refusal(other)).toMatch(/^partition\/version: The partition was made by isogloss 9/);
  });
});
