// What two builds of the same papers differ in, value by value: each letter of a text, each weight,
// each label, by its path. Where a paper stood in the input is no difference.
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export interface GraphDifference {
  /** The key of a node or edge, or `attributes`, and the field in it. */
  readonly path: string;
  /** As short texts: of long ones, from a little before the first letter that differs. */
  readonly recorded: string;
  readonly rebuilt: string;
}

/** Fields that say how a build came about, not what it says. */
const ASIDE = new Set(["order", "generator"]);
const CONTEXT = 12;
const SHOWN = 48;

export function* graphDifferences(recorded: KnowledgeGraph, rebuilt: KnowledgeGraph): Generator<GraphDifference> {
  yield* inValue("attributes", recorded.getAttributes(), rebuilt.getAttributes());
  const nodes = (graph: KnowledgeGraph) => (key: string) =>
    graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  for (const key of union(recorded.nodes(), rebuilt.nodes()))
    yield* inValue(key, nodes(recorded)(key), nodes(rebuilt)(key));
  const edges = (graph: KnowledgeGraph) => (key: string) =>
    graph.hasEdge(key)
      ? { ...graph.getEdgeAttributes(key), source: graph.source(key), target: graph.target(key) }
      : undefined;
  for (const key of union(recorded.edges(), rebuilt.edges()))
    yield* inValue(key, edges(recorded)(key), edges(rebuilt)(key));
}

const union = (a: readonly string[], b: readonly string[]): ReadonlySet<string> => new Set([...a, ...b]);

function* inValue(path: string, recorded: unknown, rebuilt: unknown): Generator<GraphDifference> {
  if (recorded === rebuilt) return;
  if (!isContainer(recorded) || !isContainer(rebuilt)) {
    yield { path, ...aroundDifference(textOf(recorded), textOf(rebuilt)) };
    return;
  }
  for (const name of union(Object.keys(recorded), Object.keys(rebuilt)))
    if (!ASIDE.has(name))
      yield* inValue(
        Array.isArray(recorded) ? `${path}[${name}]` : `${path}.${name}`,
        Reflect.get(recorded, name),
        Reflect.get(rebuilt, name),
      );
}

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;
const textOf = (value: unknown): string => (value === undefined ? "(nothing)" : (JSON.stringify(value) ?? "(nothing)"));

function aroundDifference(a: string, b: string): { readonly recorded: string; readonly rebuilt: string } {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  const from = a.length <= SHOWN && b.length <= SHOWN ? 0 : Math.max(0, first - CONTEXT);
  const part = (text: string) =>
    `${from > 0 ? "…" : ""}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? "…" : ""}`;
  return { recorded: part(a), rebuilt: part(b) };
}
