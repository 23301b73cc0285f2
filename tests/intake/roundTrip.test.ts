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
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { abstractText, displayText } from "#core/intake/displayText.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { sortByKey } from "#core/math/order.ts";
import { sampleGraph } from "../support/sampleGraph.ts";

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

/** BibTeX has its own dashes and quotation marks. */
const asTex = (text: string): string =>
  text
    .replace(/---/g, "—")
    .replace(/(?<!-)--(?!-)/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”");

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
    const adapt = id === "bibtex" ? asTex : (text: string) => text;
    const again = reading.value.corpus.papers;
    const papers = listPapers(graph).map(({ paper }) =>
      shown({ ...paper, title: adapt(paper.title), abstract: adapt(paper.abstract) }),
    );
    // two records of one title and year come back as one paper with the richer fields
    const joined = papers.filter(
      ({ title, abstract }) => abstract !== "" || papers.filter((other) => other.title === title).length === 1,
    );
    expect(sorted(again.map(shown))).toEqual(sorted(joined));
  });
});
