// Graphs of any size, in each thing a graph can have many of or much of: for tests of how the time of
// a task grows. They are well-formed, so that their files open.
import type { EdgeAttributes, KnowledgeGraph, PaperNode } from "#core/graph/attributes.ts";
import type { Family } from "./growth.ts";
import { textFamilies } from "./growth.ts";
import { tinyGraph } from "./tinyGraph.ts";

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const PLACE = { community: 0, confidence: 1, x: 0, y: 0, size: 1 };
const EVIDENCE = { paper: "paper:a", field: "title", start: 0, end: 11 } as const;

/** The tiny graph with more of something; what it says of itself is made true again. */
function grown(add: (graph: KnowledgeGraph) => void): KnowledgeGraph {
  const graph = tinyGraph();
  add(graph);
  const counts = { papers: 0, concepts: 0, terms: 0 };
  const edges = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  let inFirst = 0;
  graph.forEachNode((_, { kind, community }) => {
    counts[`${kind}s`]++;
    if (kind === "paper" && community === 0) inFirst++;
  });
  graph.forEachEdge((_, { kind }) => void edges[kind]++);
  graph.setAttribute("counts", { ...counts, edges });
  graph.updateAttribute("communities", (communities = []) =>
    communities.map((one) => (one.id === 0 ? { ...one, size: inFirst } : one)),
  );
  return graph;
}

function addPapers(graph: KnowledgeGraph, count: number, fieldsOf: (i: number) => Partial<PaperNode>): void {
  for (let i = 0; i < count; i++) {
    const fields = { title: "A study of lakes", ...fieldsOf(i) };
    graph.addNode(`paper:p${i}`, {
      ...{ kind: "paper", label: fields.title, id: `p${i}`, order: i + 3, abstract: "", ...PLACE, ...fields },
    });
  }
}
const addEdge = (graph: KnowledgeGraph, kind: EdgeAttributes["kind"], source: string, target: string): void =>
  void graph.addEdgeWithKey(`${kind}|${source}|${target}`, source, target, { kind, weight: 0.5, evidence: [] });

const onPaper = (fields: (count: number) => Partial<PaperNode>) => (count: number) =>
  grown((graph) => graph.mergeNodeAttributes("paper:a", fields(count)));

const concept = (label: string) =>
  ({ kind: "concept", label, ...PLACE, aliases: [], documentFrequency: 1, score: 0.5 }) as const;

/** What there can be many of: a graph with so many of it. */
const MANY: Readonly<Record<string, readonly [make: (count: number) => KnowledgeGraph, large: number]>> = {
  "papers of one title, author and year": [
    (count) => grown((graph) => addPapers(graph, count, () => ({ authors: ["Ann Roe"], year: 2020 }))),
    2000,
  ],
  "papers with additional columns of their own": [
    (count) => grown((graph) => addPapers(graph, count, (i) => ({ extra: { [`Column ${i}`]: "x" } }))),
    2000,
  ],
  "papers that mention one concept": [
    (count) =>
      grown((graph) => {
        addPapers(graph, count, (i) => ({ title: `Study ${i}` }));
        for (let i = 0; i < count; i++) addEdge(graph, "mentions", `paper:p${i}`, "concept:draft model");
      }),
    2000,
  ],
  "papers related to one": [
    (count) =>
      grown((graph) => {
        addPapers(graph, count, (i) => ({ title: `Study ${i}` }));
        for (let i = 0; i < count; i++) addEdge(graph, "related", `paper:p${i}`, "paper:a");
      }),
    2000,
  ],
  "concepts of one name": [
    (count) =>
      grown((graph) => {
        for (let i = 0; i < count; i++) graph.addNode(`concept:c${i}`, concept("lake"));
        for (let i = 0; i < count; i++) addEdge(graph, "mentions", "paper:a", `concept:c${i}`);
      }),
    2000,
  ],
  communities: [
    (count) =>
      grown((graph) => {
        graph.updateAttribute("communities", (communities = []) => [
          ...communities,
          ...many(count, (i) => ({
            ...{ id: i + 1, label: "lakes", gloss: "lakes", size: 1, cohesion: 1, confidence: 1, theme: 0 },
            ...{ centralPapers: [`paper:p${i}`] as const, concepts: [] },
          })),
        ]);
        addPapers(graph, count, (i) => ({ community: i + 1 }));
      }),
    2000,
  ],
  authors: [onPaper((count) => ({ authors: many(count, (i) => `Roe ${i}, Ann`) })), 4000],
  "authors of one name": [onPaper((count) => ({ authors: many(count, () => "Ann Roe") })), 4000],
  keywords: [onPaper((count) => ({ keywords: many(count, (i) => `lake ${i}`) })), 4000],
  references: [onPaper((count) => ({ references: many(count, (i) => ({ doi: `10.1000/${i}` })) })), 4000],
  "other abstracts": [onPaper((count) => ({ otherAbstracts: many(count, () => ({ text: "Lacs" })) })), 4000],
  identifiers: [onPaper((count) => ({ ids: Object.fromEntries(many(count, (i) => [`s${i}`, "1"])) })), 4000],
  "additional columns": [onPaper((count) => ({ extra: Object.fromEntries(many(count, (i) => [`c${i}`, "1"])) })), 4000],
  sources: [onPaper((count) => ({ sources: many(count, (i) => ({ file: `${i}.bib` })) })), 4000],
  "other spellings of a concept": [
    (count) =>
      grown((graph) => graph.mergeNodeAttributes("concept:draft model", { aliases: many(count, (i) => `draft ${i}`) })),
    4000,
  ],
  "places of a mention": [
    (count) =>
      grown((graph) => {
        const edge = graph.findEdge((_, { kind }) => kind === "mentions");
        graph.mergeEdgeAttributes(edge, { evidence: many(count, () => EVIDENCE) });
      }),
    4000,
  ],
  "reasons of a link": [
    (count) =>
      grown((graph) => {
        const edge = graph.findEdge((_, { kind }) => kind === "related");
        const reason = (i: number) => ({ kind: "word", label: `lake ${i}`, value: 0.75 / count }) as const;
        graph.mergeEdgeAttributes(edge, { contributions: many(count, reason) });
      }),
    4000,
  ],
};

/** One text wherever a graph has any. */
const withText = (text: string): KnowledgeGraph =>
  grown((graph) => {
    const long = { label: text, title: text, abstract: text, authors: [text], venue: text, keywords: [text] };
    const carried = { ids: { other: text }, type: text, statedLanguage: text, sources: [{ file: text }] };
    graph.addNode("paper:long", {
      ...{ kind: "paper", id: "long", order: 3, ...PLACE, ...long, ...carried, url: `https://a.b/${text}`, doi: text },
      ...{ references: [{ text, doi: text }], otherAbstracts: [{ text }], extra: { [text]: text } },
    });
    graph.addNode("concept:long", { ...concept(text), aliases: [text], acronym: text });
    addEdge(graph, "mentions", "paper:long", "concept:long");
    graph.updateAttribute("corpus", (corpus) => ({ id: "a", hash: "0", ...corpus, title: text }));
    graph.updateAttribute("communities", (communities = []) =>
      communities.map((one) => ({ ...one, label: text, gloss: text })),
    );
  });

/** A task on a graph, over all of these. */
export const graphFamilies = (prepare: (graph: KnowledgeGraph) => () => unknown, text: number): readonly Family[] => [
  ...textFamilies((long) => prepare(withText(long)), text),
  ...Object.entries(MANY).map(([name, [make, large]]) => ({
    ...{ name, large },
    prepare: (size: number) => prepare(make(size)),
  })),
];
