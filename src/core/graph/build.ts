// Papers, concepts, terms and relations become one graphology graph, nodes and edges added in key
// order: Louvain and every export see the same order for the same papers, whatever order they came
// in.
import Graph from "graphology";
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { sortByKey } from "#core/math/order.ts";
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

export function buildGraph(parts: GraphParts): KnowledgeGraph {
  const graph: KnowledgeGraph = new Graph({ type: "undirected", multi: true, allowSelfLoops: false });
  graph.replaceAttributes(parts.attributes);
  for (const { key, attributes } of sortByKey(nodesOf(parts), (node) => node.key)) graph.addNode(key, attributes);
  for (const relation of sortByKey(parts.relations, edgeKey))
    graph.addEdgeWithKey(edgeKey(relation), relation.source, relation.target, edgeAttributes(relation));
  return graph;
}

function nodesOf({ papers, languages, concepts, terms, places }: GraphParts) {
  const placeOf = (key: NodeKey): Place => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`there is no place for ${key}`);
    return place;
  };
  const nodes: { key: NodeKey; attributes: NodeAttributes }[] = [];
  for (const paper of papers) {
    const key = nodeKey("paper", paper.id);
    const language = languages.get(paper.id);
    const record = { kind: "paper", label: paper.title, ...placeOf(key), ...recordOf(paper) } as const;
    nodes.push({ key, attributes: language === undefined ? record : { ...record, language } });
  }
  for (const { key: name, label, aliases, acronym, documentFrequency, score } of concepts) {
    const key = nodeKey("concept", name);
    const named = { kind: "concept", label, ...placeOf(key), aliases } as const;
    const rank = { documentFrequency, score: round(score) };
    nodes.push({ key, attributes: acronym === undefined ? { ...named, ...rank } : { ...named, acronym, ...rank } });
  }
  for (const { key: name, label, aliases, documentFrequency, score } of terms) {
    const key = nodeKey("term", name);
    const rank = { documentFrequency, score: round(score) };
    nodes.push({ key, attributes: { kind: "term", label, ...placeOf(key), aliases, ...rank } });
  }
  return nodes;
}

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
