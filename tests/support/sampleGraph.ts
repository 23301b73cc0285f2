// A small graph of every kind of node and edge whose texts try to break out of whatever they are
// written into.
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import type { GraphAttributes, KnowledgeGraph } from "#core/graph/attributes.ts";
import { buildGraph, countRelations } from "#core/graph/build.ts";
import { compareText } from "#core/math/order.ts";
import {
  type Concept,
  type Evidence,
  type NodeKey,
  nodeKey,
  type Paper,
  type Relation,
  type Term,
} from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

const NUL = String.fromCharCode(0);
const BELL = String.fromCharCode(7);

export const SAMPLE_PAPERS: readonly Paper[] = [
  {
    ...{ id: "a1", order: 4, title: `"Quotes", 'more' \\back\\slash & <b>tags</b> ]]> 50% of $x_1^2$ {brace~` },
    abstract: "First line,\nsecond line;\ttab -- dash ''quoted'' ``so'' \\end{document} #1\r\nTY  - JOUR",
    authors: ["Jane Doe", "van der Berg, Ludwig", "Müller and Sons", "李雷", "Plato"],
    ...{ year: 2020, venue: "Journal of A & B", url: "https://example.org/?a=1&b={x}_y#z", doi: "10.1000/a_b" },
    keywords: ["first keyword", "C# & more"],
    ids: { pmid: "12345", openalex: "W99", other: 'a"b{c}' },
    ...{ type: "review", citedBy: 7, statedLanguage: "de" },
    sources: [{ file: "a & b.bib", database: "PubMed" }],
    references: [{ text: "Roe A; B, 2001, NATURE, V1, P2", doi: "10.1000/x", id: "pmid:77" }, { id: "openalex:W1" }],
    otherAbstracts: [{ language: "fr", text: "Résumé {ouvert" }, { text: "=1+1" }],
    extra: { "Note, own": "=2+2; {x}", constructor: "y" },
  },
  {
    ...{ id: "b2", order: 0, title: "שלום עולם 👩‍👩‍👧 مرحبا", abstract: "Right to left.\n\n## No heading\n- no list" },
    ...{ url: "https://example.org/javascript:alert(1)", authors: ["Ludwig van Beethoven"], year: 1808 },
  },
  { id: "c3", order: 1, title: '=cmd|"/C calc"!A0', abstract: "", year: 1999, authors: ["Jane Doe"] },
  { id: "d4", order: 2, title: '=cmd|"/C calc"!A0', abstract: `Control ${NUL}${BELL} characters`, year: 1999 },
  { id: "e5", order: 3, title: "β-catenin naïve ő 漢字", abstract: "half a pair: \ud800.", authors: ["Jane Doe"] },
];

interface Wanted {
  readonly key: string;
  readonly label: string;
  readonly papers: readonly string[];
}

/** Mentions are made up: the whole title of each paper. */
const concept = ({ key, label, papers }: Wanted): Concept => ({
  ...{ key, label, aliases: [`${label}s`, "a; b"], documentFrequency: papers.length, score: 0.5 },
  mentions: papers.map((paper) => ({ paper, span: spanOf(paper), surface: titleOf(paper) })),
  salience: papers.map((paper) => ({ paper, weight: 0.25 })),
});
const titleOf = (id: string) => SAMPLE_PAPERS.find((paper) => paper.id === id)?.title ?? "";
const spanOf = (id: string) => ({ field: "title", start: 0, end: titleOf(id).length }) as const;
const evidenceOf = (id: string): Evidence => ({ paper: `paper:${id}`, ...spanOf(id) });

const CONCEPTS: readonly Concept[] = [
  { ...concept({ key: "__proto__", label: "__proto__", papers: ["a1", "b2", "e5"] }), acronym: "<P>" },
  concept({ key: "constructor", label: 'con"struct\\or', papers: ["a1", "c3"] }),
];
const TERMS: readonly Term[] = [
  { ...concept({ key: "sum", label: "+sum", papers: ["c3", "d4"] }), partOf: ["__proto__"] },
];

const mentions = (kind: "mentions" | "uses", item: Concept): Relation[] =>
  item.salience.map(({ paper, weight }) => ({
    ...{ kind, weight, source: `paper:${paper}`, evidence: [evidenceOf(paper)] },
    target: `${kind === "uses" ? "term" : "concept"}:${item.key}`,
  }));

const RELATIONS: readonly Relation[] = [
  ...CONCEPTS.flatMap((item) => mentions("mentions", item)),
  ...TERMS.flatMap((item) => mentions("uses", item)),
  {
    ...{ kind: "co-occurs", source: "concept:__proto__", target: "concept:constructor", weight: 1e-7 },
    evidence: [evidenceOf("a1")],
  },
  { kind: "part-of", source: "concept:constructor", target: "concept:__proto__", weight: 1, evidence: [] },
  { kind: "part-of", source: "term:sum", target: "concept:__proto__", weight: 1, evidence: [] },
  {
    ...{ kind: "related", source: "paper:a1", target: "paper:b2", weight: 0.75, evidence: [] },
    contributions: [
      { kind: "concept", node: "concept:__proto__", label: "__proto__", value: 0.5 },
      { kind: "rest", label: "rest", value: 0.25 },
    ],
  },
];

const COMMUNITY_OF: Readonly<Record<string, number>> = { "paper:e5": -1, "paper:c3": 1, "paper:d4": 1, "term:sum": 1 };

const KEYS = [
  ...SAMPLE_PAPERS.map(({ id }) => nodeKey("paper", id)),
  ...CONCEPTS.map(({ key }) => nodeKey("concept", key)),
  ...TERMS.map(({ key }) => nodeKey("term", key)),
];
const placeOf = (key: NodeKey) => ({
  ...{ community: COMMUNITY_OF[key] ?? 0, confidence: 1, size: key.startsWith("paper") ? 2.5 : 1 },
  ...{ x: key.length * 1.5, y: -key.charCodeAt(key.length - 1) / 3 },
});

export function sampleGraph(): KnowledgeGraph {
  const community = (id: number, label: string, size: number, central: NodeKey, concepts: readonly NodeKey[]) => ({
    ...{ id, label, gloss: `${label} and more`, size, cohesion: 0.5, confidence: 1, theme: 0, concepts },
    centralPapers: [central],
  });
  const attributes: GraphAttributes = {
    ...{ format: "isogloss", version: FILE_VERSION, generator: "isogloss test" },
    corpus: { id: "sample", title: 'A <sample> & "more"', hash: "0" },
    ...{ parameters: DEFAULT_PARAMETERS, seed: 1 },
    counts: { papers: SAMPLE_PAPERS.length, concepts: 2, terms: 1, edges: countRelations(RELATIONS) },
    communities: [
      community(0, "prototypes, <quotes>", 2, "paper:a1", ["concept:__proto__", "concept:constructor"]),
      community(1, "=sums", 2, "paper:c3", []),
    ],
    themes: [{ id: 0, label: "all", communities: [0, 1] }],
    verdict: {
      ...{ reliable: false, reason: "Too few papers.", modularity: 0, nullModularity: 0, nullDeviation: 0 },
      ...{ agreement: 1, resolution: 1 },
    },
  };
  return buildGraph({
    papers: [...SAMPLE_PAPERS].sort((a, b) => compareText(a.id, b.id)),
    ...{ languages: new Map([["a1", "en"]]), concepts: CONCEPTS, terms: TERMS, relations: RELATIONS, attributes },
    places: new Map(KEYS.map((key) => [key, placeOf(key)])),
  });
}
