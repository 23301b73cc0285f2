// Papers added to a dataset: what was known keeps its place and its number, and nothing that was
// said about it is lost.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { matchCommunities } from "#core/communities/matchCommunities.ts";
import { encodeGraph } from "#core/file/encode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { addPapers } from "#core/intake/records.ts";
import type { Paper } from "#core/model.ts";
import { extractGraph } from "#core/pipeline.ts";
import { checkGraph } from "../support/checkGraph.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";
const NEW = 24;
let before: KnowledgeGraph;
let after: KnowledgeGraph;
let papers: readonly Paper[];

const corpusOf = (list: readonly Paper[]) => ({ id: "growing", title: "growing", papers: list });

beforeAll(() => {
  const reading = readSources([{ name: SEED, text: readFileSync(SEED, "utf8") }], { id: "growing", title: "growing" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  papers = reading.value.corpus.papers;
  before = extractGraph(corpusOf(papers.slice(NEW))).graph;
  const joined = addPapers(papersOfGraph(before), papers.slice(0, NEW + 10), "growing");
  expect(joined.issues.filter(({ code }) => code === "intake/duplicate")).toHaveLength(10);
  after = extractGraph(corpusOf(joined.papers), undefined, { earlier: earlierMap(before) }).graph;
});

describe("a dataset that was added to", () => {
  it("has the papers of both, once, under the ids they had", () => {
    checkGraph(after);
    expect(new Set(papersOfGraph(after).map(({ id }) => id))).toEqual(new Set(papers.map(({ id }) => id)));
  });

  it("keeps known nodes near their places: median move under 5 % of the map's diameter", () => {
    const { places } = earlierMap(before);
    const xs = [...places.values()].map(({ x }) => x);
    const ys = [...places.values()].map(({ y }) => y);
    const diameter = Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    const moves = after
      .filterNodes((key) => places.has(key))
      .map((key) => {
        const { x, y } = after.getNodeAttributes(key);
        const place = places.get(key);
        return Math.hypot(x - (place?.x ?? 0), y - (place?.y ?? 0));
      })
      .sort((a, b) => a - b);
    expect(moves.length).toBeGreaterThan(100);
    expect(moves[Math.floor(moves.length / 2)]! / diameter).toBeLessThan(0.05);
  });

  it("keeps the numbers of communities that go on", () => {
    const matches = matchCommunities(earlierMap(before).communities, earlierMap(after).communities);
    const { communities } = after.getAttributes();
    const possible = matches.filter((match) => match.before < communities.length);
    expect(possible.length).toBeGreaterThan(2);
    for (const match of possible) expect(match.after).toBe(match.before);
    expect(communities.map(({ id }) => id)).toEqual(communities.map((_, i) => i));
  });

  it("keeps the colors of communities that go on, also over a second addition", () => {
    const colorsOf = (graph: KnowledgeGraph) => earlierMap(graph).colors;
    const matches = matchCommunities(earlierMap(before).communities, earlierMap(after).communities);
    for (const match of matches) expect(colorsOf(after).get(match.after)).toBe(colorsOf(before).get(match.before));
    expect(new Set(colorsOf(after).values()).size).toBe(after.getAttribute("communities").length);
    const later = extractGraph(corpusOf(papers.slice(5)), undefined, { earlier: earlierMap(after) }).graph;
    for (const match of matchCommunities(earlierMap(after).communities, earlierMap(later).communities))
      expect(colorsOf(later).get(match.after)).toBe(colorsOf(after).get(match.before));
  });

  it("is the same bytes whatever the order in which the new papers come", () => {
    const [known, added] = [papers.slice(10, 40), papers.slice(0, 15)];
    const plain = (list: readonly Paper[]) => list.map((paper, i) => ({ ...paper, order: i }));
    const bytes = (list: readonly Paper[]) =>
      encodeGraph(
        extractGraph(corpusOf(plain(addPapers(known, list, "growing").papers)), undefined, {
          earlier: earlierMap(before),
        }).graph,
      );
    expect(bytes(added.toReversed())).toBe(bytes(added));
  });

  it("keeps the id of a paper that gains a DOI, and gives a new paper no id that is taken", () => {
    const old: Paper = { id: "stale-0000001", order: 0, title: "On maps", abstract: "" };
    const gained = addPapers([old], [{ id: "x", order: 0, title: "On Maps", abstract: "", doi: "10.1/x" }], "maps");
    expect(gained.papers).toEqual([{ id: "stale-0000001", order: 0, title: "On Maps", abstract: "", doi: "10.1/x" }]);
    const fresh = addPapers([], [{ id: "x", order: 0, title: "On maps", abstract: "", year: 2020 }], "maps").papers[0]!;
    const aged = addPapers([{ ...fresh, year: 2021 }], [fresh], "maps").papers;
    expect(new Set(aged.map(({ id }) => id)).size).toBe(2);
    expect(aged.some(({ id, year }) => id === fresh.id && year === 2021)).toBe(true);
  });
});
