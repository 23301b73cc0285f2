// What Isogloss writes, it reads again: the papers of a dataset through every format that is both
// out and in.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GraphFormat } from "#core/export/exportFormat.ts";
import { BIBTEX } from "#core/export/papers/bibtex.ts";
import { CSL_JSON } from "#core/export/papers/cslJson.ts";
import { PAPERS_CSV } from "#core/export/papers/papersCsv.ts";
import { listPapers } from "#core/export/papers/papersOf.ts";
import { RIS } from "#core/export/papers/ris.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { buildGraph } from "#core/graph/build.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { abstractText, displayText } from "#core/intake/displayText.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { sortByKey } from "#core/math/order.ts";
import { carriedFieldsOf, nodeKey, type Paper, type RecordSource } from "#core/model.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

/** Out, and the id of the input format that must recognise it. */
const FORMATS: readonly [format: GraphFormat, id: string][] = [
  [BIBTEX, "bibtex"],
  [RIS, "ris"],
  [CSL_JSON, "csl-json"],
  [PAPERS_CSV, "table"],
];

function seeds(): KnowledgeGraph {
  const graph = decodeGraph(readFileSync("graph/seeds.graph.json", "utf8"));
  if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
  return graph.value;
}

const CARRIED: readonly Partial<Paper>[] = [
  {
    ...{ year: 2010, venue: "Slopes", type: "review", citedBy: 0, statedLanguage: "de", doi: "10.1000/w" },
    ids: { pmid: "55", pmcid: "PMC9", arxiv: "2101.00001", openalex: "W1", wos: "WOS:0001", dblp: "journals/x/Y" },
    sources: [
      { file: "a.nbib", database: "PubMed" },
      { file: "b.csv", database: "Scopus" },
    ],
    references: [
      { text: "Poe B; Loe C, 2001, SLOPES & WALLS, V1, DOI 10.1000/poe", doi: "10.1000/poe" },
      { text: "Moe {D}, 50% of_walls", id: "pmid:44" },
      ...[{ doi: "10.1000/only" }, { id: "openalex:W77" }],
    ],
    otherAbstracts: [{ language: "fr", text: "Nous mesurons; des murs [secs]." }, { text: "Plain words." }],
    extra: {
      Reviewer: "ML",
      Decision: "=include",
      Authors: "Roe A.; Poe B.",
      volume: "3",
      issue: "S2",
      pages: "12-19",
    },
  },
  {
    year: 2011,
    type: "preprint",
    statedLanguage: "en",
    ids: { arxiv: "hep-th/9901001" },
    references: [{ text: "Alone" }],
  },
  {
    year: 2012,
    venue: "Proc. Walls",
    type: "conference paper",
    citedBy: 12,
    statedLanguage: "en",
    sources: [{ database: "Scopus" }],
  },
];

/** Three papers without any node beside them. */
function carriedGraph(): KnowledgeGraph {
  const papers = CARRIED.map(
    (fields, order): Paper => ({
      ...{ id: `p${order}`, order, title: `Wall number ${order} of the old town`, abstract: "" },
      ...fields,
    }),
  );
  const edges = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  const counts = { papers: papers.length, concepts: 0, terms: 0, edges };
  const attributes = { ...tinyGraph().getAttributes(), counts, communities: [], themes: [] };
  const withIds = readSources(
    [{ name: "a", text: JSON.stringify(papers.map(({ title, year, doi }) => ({ title, year, doi }))) }],
    {
      ...{ id: "x", title: "X" },
    },
  );
  if (!withIds.ok) throw new Error(JSON.stringify(withIds.issues));
  const idOf = (title: string) => withIds.value.corpus.papers.find((paper) => paper.title === title)?.id ?? "";
  const named = papers.map((paper) => ({ ...paper, id: idOf(paper.title) }));
  return buildGraph({
    ...{ papers: named, languages: new Map(), concepts: [], terms: [], relations: [], attributes },
    places: new Map(
      named.map(({ id }) => [nodeKey("paper", id), { community: -1, confidence: 1, x: 0, y: 0, size: 1 }]),
    ),
  });
}

/** The fields that travel, as intake shows them. */
const shown = ({ title, abstract, year, doi }: { title: string; abstract: string; year?: number; doi?: string }) => ({
  title: displayText(title),
  abstract: abstractText(abstract),
  year,
  doi,
});

const sorted = <T>(items: readonly T[]): T[] => sortByKey(items, (item) => JSON.stringify(item));

describe.each<[string, () => KnowledgeGraph]>([
  ["the seeds", seeds],
  ["texts that try to break out", sampleGraph],
])("%s", (_, make) => {
  it.each(FORMATS)("through $id", (format, id) => {
    const graph = make();
    const reading = readSources([{ name: "again", text: String(format.write(graph).content) }], {
      id: "x",
      title: "X",
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.sources[0]?.format).toBe(id);
    const again = reading.value.corpus.papers;
    const papers = listPapers(graph).map(({ paper }) => shown(paper));
    // two records of one title and year come back as one paper with the richer fields
    const joined = papers.filter(
      ({ title, abstract }) => abstract !== "" || papers.filter((other) => other.title === title).length === 1,
    );
    expect(sorted(again.map(shown))).toEqual(sorted(joined));
  });
});

describe("what a record carries", () => {
  /** What each format has no place for; its receipt says so. */
  const LOST: Readonly<Record<string, readonly string[]>> = {
    bibtex: ["files"],
    ris: ["files"],
    "csl-json": [],
    table: [],
  };
  const graph = carriedGraph();
  const index = indexGraph(graph);
  const carried = index.nodes.flatMap((node) => (node.kind === "paper" ? [carriedFieldsOf(node)] : []));

  it("is in the index the app shows", () => {
    expect(carried).toHaveLength(3);
    expect(Object.keys(carried[0] ?? {})).toHaveLength(8);
  });

  it.each(FORMATS)("comes back through $id, or its receipt says what does not", (format, id) => {
    const { content, receipt } = format.write(graph);
    const reading = readSources([{ name: "again", text: String(content) }], { id: "x", title: "X" });
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const again = sortByKey(reading.value.corpus.papers, (paper) => paper.id).map(carriedFieldsOf);
    const lost = LOST[id] ?? [];
    const expected = carried.map((fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .filter(([name]) => !lost.includes(name))
          .map(([name, value]) => [
            name,
            name === "sources" && lost.length > 0 ? databasesOnly(fields.sources) : value,
          ]),
      ),
    );
    // a table has one column of a name
    const { Authors = "", ...others } = carried[0]?.extra ?? {};
    // BibTeX knows no capitals in names
    const inSmall = Object.fromEntries(
      Object.entries(carried[0]?.extra ?? {}).map(([name, text]) => [name.toLowerCase(), text]),
    );
    if (id === "bibtex") expected[0] = { ...expected[0], extra: inSmall };
    if (id === "table") expected[0] = { ...expected[0], extra: { ...others, "Authors (2)": Authors } };
    expect(again).toEqual(expected);
    if (lost.length > 0) expect(receipt).toContain("Names of files stay behind.");
  });

  const databasesOnly = (sources: readonly RecordSource[] = []) => sources.map(({ database }) => ({ database }));

  it("is the same after a second round through the file", () => {
    const outcome = decodeGraph(encodeGraph(graph));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    for (const [format] of FORMATS) expect(format.write(outcome.value).content).toBe(format.write(graph).content);
  });
});
