// JSON as services and programs shape it: wherever the records lie and whatever wraps them, each is
// read or told, with its line.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const FIRST = { title: "Maps of Papers Drawn from Titles Alone", abstract: "We draw maps. They are good." };
const SECOND = { title: "Bread prices, 1851–1913", abstract: "We count loaves." };
const BOTH = [FIRST, SECOND];

function read(text: string) {
  const reading = readSources([{ name: "a.json", text }], { id: "test", title: "Test" });
  const papers = reading.ok ? [...reading.value.corpus.papers].sort((a, b) => a.order - b.order) : [];
  return {
    papers: papers.map(({ title, abstract }) => ({ title, abstract })),
    all: papers,
    issues: reading.issues.map(({ code, severity, line }) => ({ code, severity, line })),
  };
}

const each = <T>(change: (paper: typeof FIRST) => T): T[] => BOTH.map(change);
const SHAPES: Readonly<Record<string, unknown>> = {
  "wrapped twice": { data: { results: BOTH } },
  "under a name nobody knows": { meta: { count: 2 }, payload: { rows: BOTH } },
  "by key": { p1: FIRST, p2: SECOND },
  "in two lists": { train: [{ ...FIRST, year: 2020 }], test: [{ ...SECOND, year: 2021 }] },
  "a collection with a title": { title: "My library", items: each((paper) => ({ ...paper, year: 2020 })) },
  "a list of pages": [[FIRST], [SECOND]],
  Scopus: {
    "search-results": { entry: each(({ title, abstract }) => ({ "dc:title": title, "dc:description": abstract })) },
  },
  "JSON:API": { data: each((attributes) => ({ type: "paper", attributes })) },
  OpenReview: {
    notes: each(({ title, abstract }) => ({
      id: "x",
      content: { title: { value: title }, abstract: { value: abstract } },
    })),
  },
  DataCite: {
    data: each(({ title, abstract }) => ({
      attributes: { titles: [{ title }], descriptions: [{ description: abstract, descriptionType: "Abstract" }] },
    })),
  },
  Solr: { response: { docs: each(({ title, abstract }) => ({ title_s: [title], abstract_s: [abstract] })) } },
  bioRxiv: { messages: [{ status: "ok" }], collection: BOTH },
  "Zotero's API": each(({ title, abstract }) => ({ key: "A", data: { title, abstractNote: abstract } })),
  "other languages": each(({ title, abstract }) => ({ Titel: title, Zusammenfassung: abstract })),
  "by columns": { title: each(({ title }) => title), abstract: each(({ abstract }) => abstract) },
  "by columns with row names": {
    title: { 0: FIRST.title, 1: SECOND.title },
    abstract: { 0: FIRST.abstract, 1: SECOND.abstract },
  },
};

describe("records are found", () => {
  it.each(Object.entries(SHAPES))("%s", (_, shape) => {
    expect(read(JSON.stringify(shape))).toMatchObject({ papers: BOTH, issues: [] });
    expect(read(JSON.stringify(shape, null, 2)).papers).toEqual(BOTH);
  });
  it("in answers one after the other, line by line or not", () => {
    const pages = each((paper) => ({ results: [paper] }));
    expect(read(pages.map((page) => JSON.stringify(page)).join("\n")).papers).toEqual(BOTH);
    expect(read(pages.map((page) => JSON.stringify(page, null, 1)).join("\n")).papers).toEqual(BOTH);
  });
  it("not among what belongs to a paper", () => {
    const paper = { ...FIRST, year: 2020, references: BOTH.concat(BOTH), journal: { title: "Journal of Maps" } };
    expect(read(JSON.stringify(paper)).all).toMatchObject([{ ...FIRST, venue: "Journal of Maps" }]);
    expect(read(JSON.stringify({ results: [paper] })).papers).toEqual([FIRST]);
  });
  it("with their authors, whatever wraps them", () => {
    const info = { title: FIRST.title, authors: { author: [{ text: "Wei Li 0001" }, { text: "Ada Lovelace" }] } };
    expect(read(JSON.stringify({ result: { hits: { hit: [{ info }] } } })).all[0]?.authors).toEqual([
      "Wei Li",
      "Ada Lovelace",
    ]);
  });
});

describe("broken JSON", () => {
  it("may have NaN and commas too many", () => {
    const text = `[\n{"title": "${FIRST.title}", "abstract": "${FIRST.abstract}", "year": NaN,},\n${JSON.stringify(SECOND)},\n]`;
    expect(read(text)).toMatchObject({ papers: BOTH, issues: [] });
  });
  it.each([0, 1])("cut off in a record: the whole ones are kept, the cut one told (%i)", (indent) => {
    const third = { title: "Eelgrass", journal: { title: "Journal of Grass" }, abstract: "We study eelgrass." };
    const text = JSON.stringify({ papers: [...BOTH, third] }, null, indent).replace(/eelgrass\.[\s\S]*$/, "");
    const line = indent === 0 ? 1 : text.split("\n").findIndex((row) => row.includes("Eelgrass"));
    expect(read(text)).toEqual(
      expect.objectContaining({ papers: BOTH, issues: [{ code: "intake/json", severity: "warning", line }] }),
    );
  });
  it("is an error where no record is whole", () => {
    expect(read('{"papers": [{"title": "Eelgr')).toMatchObject({
      papers: [],
      issues: [{ code: "intake/json", severity: "error", line: 1 }],
    });
  });
});
