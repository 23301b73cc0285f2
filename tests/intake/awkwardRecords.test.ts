// A thousand awkward records in every format: what goes in is what comes out, joins, or is told.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import { type AwkwardRecord, awkwardRecords, WRITERS } from "../support/awkwardRecords.ts";

const COUNT = 1000;
const COPIES = 40;

/** Copies of some, by DOI or by everything they say, stand among the others. */
function withCopies(records: readonly AwkwardRecord[]): AwkwardRecord[] {
  const copies = records.filter(({ title }, i) => title !== "" && i % 23 === 0).slice(0, COPIES);
  return [...records, ...copies].slice(copies.length > 0 ? copies.length : 0);
}

/** The part of a title that is its own. */
const ownWord = (title: string): string => /Paper\d+/.exec(title)?.[0] ?? "";

describe.each(Object.entries(WRITERS))("%s", (name, write) => {
  const records = withCopies(awkwardRecords(COUNT, 11));
  const reading = readSources([{ name: "awkward", text: write(records) }], { id: "x", title: "X" });
  const papers = reading.ok ? reading.value.corpus.papers : [];
  const count = (code: string): number => reading.issues.filter((issue) => issue.code === code).length;

  it("is recognised", () => {
    expect(reading.ok && reading.value.sources.map(({ format }) => format)).toEqual([name.split(" ")[0]]);
  });
  it("records in = papers + joined + reported", () => {
    expect(papers.length + count("intake/duplicate") + count("intake/no-title") + count("intake/no-paper")).toBe(COUNT);
  });
  it("keeps every title, and reports those that have none", () => {
    const expected = new Set(records.map(({ title }) => ownWord(title)).filter((word) => word !== ""));
    expect(papers.map(({ title }) => ownWord(title)).sort()).toEqual([...expected].sort());
    expect(count("intake/no-title")).toBe(records.filter(({ title }) => title === "").length);
  });
});
