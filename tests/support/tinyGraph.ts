// Three papers that share a concept and a term: the smallest graph with every kind of node and
// edge.
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import type { GraphAttributes, KnowledgeGraph } from "#core/graph/attributes.ts";
import { buildGraph, countRelations } from "#core/graph/build.ts";
import type { Concept, Mention, Paper, Relation, Term } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

const paper = (id: string, order: number, title: string, abstract: string): Paper => ({ id, order, title, abstract });

export const TINY_PAPERS: readonly Paper[] = [
  paper("a", 2, "Speculative sampling", "We sample tokens from a draft model."),
  paper("b", 0, "Speculative sampling revisited", "The draft model is small; tokens are checked."),
  paper("c", 1, "Verifying tokens", "A study."),
];

const mention = (id: string, field: "title" | "abstract", surface: string): Mention => {
  const start = TINY_PAPERS.find((candidate) => candidate.id === id)?.[field].indexOf(surface) ?? -1;
  return { paper: id, span: { field, start, end: start + surface.length }, surface };
};
const evidence = ({ paper: id, span }: Mention) => ({ paper: `paper:${id}` as const, ...span });

const sampling = [mention("a", "title", "Speculative sampling"), mention("b", "title", "Speculative sampling")];
const draft = [mention("a", "abstract", "draft model"), mention("b", "abstract", "draft model")];
const tokens = [
  mention("a", "abstract", "tokens"),
  mention("b", "abstract", "tokens"),
  mention("c", "title", "tokens"),
];

const concept = (key: string, mentions: readonly Mention[], score: number): Concept => ({
  ...{ key, label: key, aliases: [], mentions, documentFrequency: 2, score },
  salience: mentions.map(({ paper: id }) => ({ paper: id, weight: score })),
});
const CONCEPTS = [concept("speculative sampling", sampling, 1), concept("draft model", draft, 0.5)];
const TERMS: readonly Term[] = [
  {
    ...{ key: "token", label: "token", aliases: ["tokens"], mentions: tokens, documentFrequency: 3, score: 1 },
    ...{ salience: tokens.map(({ paper: id }) => ({ paper: id, weight: 1 })), partOf: [] },
  },
];

const relations = (): Relation[] => [
  ...sampling.map((m): Relation => relation("mentions", `paper:${m.paper}`, "concept:speculative sampling", 1, [m])),
  ...draft.map((m): Relation => relation("mentions", `paper:${m.paper}`, "concept:draft model", 0.5, [m])),
  ...tokens.map((m): Relation => relation("uses", `paper:${m.paper}`, "term:token", 1, [m])),
  relation("co-occurs", "concept:draft model", "concept:speculative sampling", 1, [...draft, ...sampling]),
  {
    ...relation("related", "paper:a", "paper:b", 0.75, []),
    contributions: [
      { kind: "concept", node: "concept:speculative sampling", label: "speculative sampling", value: 0.5 },
      { kind: "rest", label: "rest", value: 0.25 },
    ],
  },
];
function relation(
  kind: Relation["kind"],
  source: Relation["source"],
  target: Relation["target"],
  weight: number,
  mentions: readonly Mention[],
): Relation {
  return { kind, source, target, weight, evidence: mentions.map(evidence) };
}

const PLACE = { community: 0, confidence: 1 };

export function tinyGraph(): KnowledgeGraph {
  const keys = [
    ...TINY_PAPERS.map(({ id }) => nodeKey("paper", id)),
    ...CONCEPTS.map(({ key }) => nodeKey("concept", key)),
    ...TERMS.map(({ key }) => nodeKey("term", key)),
  ];
  const all = relations();
  const attributes: GraphAttributes = {
    ...{ format: "isogloss", version: FILE_VERSION, generator: "isogloss test" },
    corpus: { id: "tiny", title: "Tiny", hash: "0" },
    ...{ parameters: DEFAULT_PARAMETERS, seed: 1 },
    counts: { papers: 3, concepts: 2, terms: 1, edges: countRelations(all) },
    communities: [
      {
        ...{ id: 0, label: "speculative sampling", gloss: "speculative sampling, draft model", size: 3, cohesion: 1 },
        ...{ confidence: 1, centralPapers: ["paper:a"], concepts: ["concept:speculative sampling"], theme: 0 },
      },
    ],
    themes: [{ id: 0, label: "speculative sampling", communities: [0] }],
    verdict: {
      ...{ reliable: false, reason: "Too few papers.", modularity: 0, nullModularity: 0, nullDeviation: 0 },
      ...{ agreement: 1, resolution: 1 },
    },
  };
  return buildGraph({
    ...{ papers: TINY_PAPERS, languages: new Map(), concepts: CONCEPTS, terms: TERMS, relations: all, attributes },
    places: new Map(keys.map((key) => [key, { ...PLACE, x: key.length, y: key.charCodeAt(key.length - 1), size: 2 }])),
  });
}
