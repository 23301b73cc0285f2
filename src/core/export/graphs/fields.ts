// One table of what nodes and edges carry, shared by every tabular format (GEXF, GraphML, CSV,
// node-link, Cytoscape, D3): a field added here appears in all of them.
import type { ExportOptions } from "#core/export/exportFormat.ts";
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from "#core/graph/attributes.ts";
import { idsLine } from "#core/intake/carried/identifiers.ts";
import { sourcesLine } from "#core/intake/carried/sourceNames.ts";

export type FieldType = "string" | "integer" | "double";
export type FieldValue = string | number | undefined;

/** A column: its name, its type, and its value for one row (undefined = the row has none). */
export interface Field<Row> {
  readonly name: string;
  readonly type: FieldType;
  readonly value: (row: Row) => FieldValue;
}

export interface NodeRow {
  readonly key: string;
  readonly node: NodeAttributes;
  readonly color: string;
  readonly communityLabel: string | undefined;
}

export interface EdgeRow {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly edge: EdgeAttributes;
}

/** Nodes in graph order (key order, by construction), each with its community's color and name. */
export function nodeRows(graph: KnowledgeGraph, { communityColor }: ExportOptions): NodeRow[] {
  const labels = new Map(graph.getAttribute("communities").map(({ id, label }) => [id, label]));
  return graph.mapNodes((key, node) => ({
    key,
    node,
    color: communityColor(node.community),
    communityLabel: labels.get(node.community),
  }));
}

/** Edges in graph order; the source of a `part-of` edge is the part. */
export function edgeRows(graph: KnowledgeGraph): EdgeRow[] {
  return graph.mapEdges((key, edge, source, target) => ({ key, source, target, edge }));
}

const joined = (list: readonly string[] | undefined): FieldValue => (list?.length ? list.join("; ") : undefined);
const text = (name: string, value: (row: NodeRow) => FieldValue): Field<NodeRow> => ({ name, type: "string", value });
const integer = (name: string, value: (row: NodeRow) => FieldValue): Field<NodeRow> => ({
  ...{ name, type: "integer", value },
});
const double = (name: string, value: (row: NodeRow) => FieldValue): Field<NodeRow> => ({ name, type: "double", value });

/**
 * Where a node stands and how it looks: formats with a place of their own for these leave the
 * columns out.
 */
export const PLACE_FIELDS: readonly Field<NodeRow>[] = [
  double("x", ({ node }) => node.x),
  double("y", ({ node }) => node.y),
  double("size", ({ node }) => node.size),
  text("color", ({ color }) => color),
];

/** What a node is. */
export const NODE_FIELDS: readonly Field<NodeRow>[] = [
  text("kind", ({ node }) => node.kind),
  integer("community", ({ node }) => node.community),
  text("communityLabel", ({ communityLabel }) => communityLabel),
  double("confidence", ({ node }) => node.confidence),
  integer("documentFrequency", ({ node }) => (node.kind === "paper" ? undefined : node.documentFrequency)),
  double("score", ({ node }) => (node.kind === "paper" ? undefined : node.score)),
  text("aliases", ({ node }) => (node.kind === "paper" ? undefined : joined(node.aliases))),
  text("acronym", ({ node }) => (node.kind === "concept" ? node.acronym : undefined)),
  text("abstract", ({ node }) => (node.kind === "paper" && node.abstract !== "" ? node.abstract : undefined)),
  text("authors", ({ node }) => (node.kind === "paper" ? joined(node.authors) : undefined)),
  integer("year", ({ node }) => (node.kind === "paper" ? node.year : undefined)),
  text("venue", ({ node }) => (node.kind === "paper" ? node.venue : undefined)),
  text("url", ({ node }) => (node.kind === "paper" ? node.url : undefined)),
  text("doi", ({ node }) => (node.kind === "paper" ? node.doi : undefined)),
  text("keywords", ({ node }) => (node.kind === "paper" ? joined(node.keywords) : undefined)),
  text("language", ({ node }) => (node.kind === "paper" ? node.language : undefined)),
  text("type", ({ node }) => (node.kind === "paper" ? node.type : undefined)),
  integer("citedBy", ({ node }) => (node.kind === "paper" ? node.citedBy : undefined)),
  text("statedLanguage", ({ node }) => (node.kind === "paper" ? node.statedLanguage : undefined)),
  text("ids", ({ node }) => (node.kind === "paper" && node.ids ? idsLine(node.ids) : undefined)),
  text("sources", ({ node }) => (node.kind === "paper" && node.sources ? sourcesLine(node.sources) : undefined)),
];

/** What an edge is, without its weight, for which every format has a place of its own. */
export const EDGE_FIELDS: readonly Field<EdgeRow>[] = [
  { name: "kind", type: "string", value: ({ edge }) => edge.kind },
  { name: "mentions", type: "integer", value: ({ edge }) => edge.evidence.length },
  { name: "reasons", type: "string", value: ({ edge }) => reasonsOf(edge) },
];

/**
 * `speculative sampling 0.5; token 0.25`: the named summands of a related edge, as they stand in
 * the graph.
 */
function reasonsOf({ contributions }: EdgeAttributes): FieldValue {
  return joined(contributions?.map(({ label, value }) => `${label} ${Number(value.toFixed(4))}`));
}

/** The fields that have a value, as a plain record; for the JSON formats. */
export function recordOf<Row>(fields: readonly Field<Row>[], row: Row): Record<string, string | number> {
  const record: Record<string, string | number> = {};
  for (const { name, value } of fields) {
    const cell = value(row);
    if (cell !== undefined) record[name] = cell;
  }
  return record;
}
