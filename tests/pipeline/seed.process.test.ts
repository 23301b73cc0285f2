// The owner's corpus through the whole line, read as its user would.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import type { KnowledgeGraph, PaperNode } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { createRandom } from "#core/math/random.ts";
import type { Corpus } from "#core/model.ts";
import { extractGraph } from "#core/pipeline.ts";
import { checkGraph } from "../support/checkGraph.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";
let corpus: Corpus;
let text: string;
let graph: KnowledgeGraph;

beforeAll(() => {
  const reading = readSources([{ name: SEED, text: readFileSync(SEED, "utf8") }], { id: "seeds", title: "seeds" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  corpus = reading.value.corpus;
  graph = extractGraph(corpus).graph;
  text = encodeGraph(graph);
});

const papersOf = (from: KnowledgeGraph): PaperNode[] =>
  from
    .mapNodes((_, node) => node)
    .filter((node) => node.kind === "paper")
    .sort((a, b) => a.order - b.order);

describe("the seed dataset", () => {
  it("has 119 papers, each title followed by its own abstract, as pasted", () => {
    const lines = readFileSync(SEED, "utf8").split("\n").slice(2);
    const papers = papersOf(graph);
    expect(papers).toHaveLength(119);
    for (const [i, paper] of papers.entries()) {
      const title = (lines[2 * i] ?? "").replace(/^Subscribe(?=[A-Z])/, "").trim();
      const abstract = (lines[2 * i + 1] ?? "").trim();
      expect(paper.title.slice(0, 30)).toBe(title.slice(0, 30));
      expect(paper.abstract.slice(0, 40)).toBe(abstract.slice(0, 40));
    }
    expect(text).not.toMatch(/Subscribe|email inbox/);
  });

  it("keeps every invariant of a graph, in memory and from its bytes", () => {
    checkGraph(graph);
    const outcome = decodeGraph(text);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    checkGraph(outcome.value);
    expect(encodeGraph(outcome.value) === text, "read and written again: the same bytes").toBe(true);
  });

  it("gives every paper at least three concepts, and nearly every one a community", () => {
    let alone = 0;
    for (const { id, community } of papersOf(graph)) {
      const concepts = graph.filterEdges(`paper:${id}`, (_, { kind }) => kind === "mentions");
      expect(concepts.length, id).toBeGreaterThanOrEqual(3);
      if (community >= 0) continue;
      alone++;
      expect(
        graph.filterEdges(`paper:${id}`, (_, { kind }) => kind === "related"),
        id,
      ).toEqual([]);
    }
    expect(alone).toBeLessThanOrEqual(2);
  });

  it("has no concept or term that is a formula's remains, a link, a citation key or a number", () => {
    const residue = /mathcal|widetilde|https?|github|www\.|\{|\}|\\|[_^]|^\d+$|chen2022|\bie\b|textit|epsilon\^/i;
    graph.forEachNode((key, { kind, label }) => {
      if (kind !== "paper") expect(label, key).not.toMatch(residue);
    });
  });

  it("ranks papers by the same function that made its edges", () => {
    const relatedness = relatednessOf(datasetOf(graph));
    const edges = graph.filterEdges((_, { kind }) => kind === "related").slice(0, 60);
    for (const edge of edges) {
      const [first = -1, second = -1] = graph.extremities(edge).map((key) => relatedness.indexOf(key.slice(6)));
      expect(relatedness.scores(first)[second]).toBeCloseTo(graph.getEdgeAttribute(edge, "weight"), 6);
    }
  });
});

describe("determinism", () => {
  const out = mkdtempSync(join(tmpdir(), "isogloss-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("shuffling the papers changes no byte", () => {
    const random = createRandom(7);
    const papers = corpus.papers.map((paper) => ({ paper, at: random() })).sort((a, b) => a.at - b.at);
    const shuffled = { ...corpus, papers: papers.map(({ paper }) => paper) };
    expect(encodeGraph(extractGraph(shuffled).graph) === text).toBe(true);
  });

  it("neither does another locale, time zone or process; and graph/ holds these bytes", () => {
    execFileSync("node_modules/.bin/tsx", ["scripts/isogloss.ts", "extract", "--out", out, "--quiet"], {
      env: { ...process.env, LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Chatham" },
    });
    const written = readFileSync(join(out, "seeds.graph.json"), "utf8");
    expect(written === text, "command and library give the same bytes").toBe(true);
    expect(written === readFileSync("graph/seeds.graph.json", "utf8"), "npm run extract, then commit graph/").toBe(
      true,
    );
  });
});
