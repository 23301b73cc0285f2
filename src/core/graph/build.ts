// Papers, concepts, terms and relations become one dataset, nodes and edges in key order: every
// reader sees the same order for the same papers, whatever order they came in.
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph } from "#core/graph/attributes.ts";
import type { Dataset, EdgeEntry, NodeEntry } from "#core/graph/dataset.ts";
import { graphOf } from "#core/graph/graphOf.ts";
import { compareText, sortByKey } from "#core/math/order.ts";
import {
  type Concept,
  type NodeKey,
  nodeKey,
  type Paper,
  type Relation,
  type RelationKind,
  recordOf,
  type Term,
} from "#core/model.ts";

/** What communities and layout add to a node. */
export interface Place {
  readonly community: number;
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface GraphParts {
  readonly papers: readonly Paper[];
  readonly languages: ReadonlyMap<string, string>;
  readonly concepts: readonly Concept[];
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
  readonly attributes: GraphAttributes;
  /** One per node. */
  readonly places: ReadonlyMap<NodeKey, Place>;
}

/** `kind|source|target`, unique because relations of one kind tie a pair at most once. */
const edgeKey = (relation: Pick<Relation, "kind" | "source" | "target">): string =>
  `${relation.kind}|${relation.source}|${relation.target}`;

export const buildGraph = (parts: GraphParts): KnowledgeGraph => graphOf(assembleDataset(parts));

export function assembleDataset(parts: GraphParts): Dataset {
  const relations = [...parts.relations].sort(compareEdgeKeys);
  return {
    attributes: parts.attributes,
    nodes: () => nodesOf(parts),
    edges: () => edgesOf(relations),
  };
}

/** As their keys compare, which are made only where one end begins with the other. */
function compareEdgeKeys(a: Relation, b: Relation): number {
  if (a.kind !== b.kind) return compareText(a.kind, b.kind);
  if (a.source === b.source) return compareText(a.target, b.target);
  const isPart = a.source.startsWith(b.source) || b.source.startsWith(a.source);
  return isPart ? compareText(edgeKey(a), edgeKey(b)) : compareText(a.source, b.source);
}

function* edgesOf(relations: readonly Relation[]): Generator<EdgeEntry> {
  for (const relation of relations) {
    const { source, target } = relation;
    yield { edge: edgeKey(relation), source, target, attributes: edgeAttributes(relation) };
  }
}

/** In key order: concepts, papers, terms. */
function* nodesOf({ papers, languages, concepts, terms, places }: GraphParts): Generator<NodeEntry> {
  const placeOf = (key: NodeKey): Place => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`there is no place for ${key}`);
    return place;
  };
  for (const { key: name, label, aliases, acronym, documentFrequency, score } of sortByKey(concepts, keyOf)) {
    const node = nodeKey("concept", name);
    const named = { kind: "concept", label, ...placeOf(node), aliases } as const;
    const rank = { documentFrequency, score: round(score) };
    yield { node, attributes: acronym === undefined ? { ...named, ...rank } : { ...named, acronym, ...rank } };
  }
  for (const paper of sortByKey(papers, ({ id }) => id)) {
    const node = nodeKey("paper", paper.id);
    const language = languages.get(paper.id);
    const record = { kind: "paper", label: paper.title, ...placeOf(node), ...recordOf(paper) } as const;
    yield { node, attributes: language === undefined ? record : { ...record, language } };
  }
  for (const { key: name, label, aliases, documentFrequency, score } of sortByKey(terms, keyOf)) {
    const node = nodeKey("term", name);
    const rank = { documentFrequency, score: round(score) };
    yield { node, attributes: { kind: "term", label, ...placeOf(node), aliases, ...rank } };
  }
}

const keyOf = ({ key }: { readonly key: string }): string => key;

/** Digits nobody can see are not kept. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function edgeAttributes({ kind, weight, evidence, contributions }: Relation): EdgeAttributes {
  const tie = { kind, weight: round(weight), evidence };
  return contributions === undefined ? tie : { ...tie, contributions };
}

/** How many edges of each kind. */
export function countRelations(relations: readonly Relation[]): Record<RelationKind, number> {
  const counts: Record<RelationKind, number> = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  for (const { kind } of relations) counts[kind]++;
  return counts;
}
