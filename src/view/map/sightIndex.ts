// The first sight of a large dataset (core/file/firstSight.ts) in the form that the map is made from:
// nodes that know where they lie and, where they may be written from afar, what they are called.
import type { FirstSight } from "#core/file/firstSight.ts";
import type { GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import { edgeColumnsFor, type GraphIndex, indexOf } from "#core/graph/graphIndex.ts";
import type { NodeKey, NodeKind } from "#core/model.ts";

/** Nodes that are made in one step. */
const AT_ONCE = 4096;

/** Without edges and texts, a little at a time. */
export function* sightSteps(attributes: GraphAttributes, sight: FirstSight): Generator<void, GraphIndex> {
  const names = new Map(sight.names.map(([node, key, label]) => [node, { key: key as NodeKey, label }]));
  const nodes: NodeAttributes[] = [];
  const keys: NodeKey[] = [];
  for (let i = 0; i < sight.x.length; i++) {
    const { key, label = "" } = names.get(i) ?? {};
    const node = nodeAt(sight, i, label);
    nodes.push(node);
    keys.push(key ?? NAMELESS[node.kind]);
    if (i % AT_ONCE === 0) yield;
  }
  const position = new Map([...names].map(([node, { key }]) => [key as string, node]));
  return indexOf({ attributes, keys, nodes, position }, edgeColumnsFor(0), []);
}

/** The key of all that are not written: nobody asks for one of them. */
const NAMELESS: Readonly<Record<NodeKind, NodeKey>> = { paper: "paper:?", concept: "concept:?", term: "term:?" };

function nodeAt(sight: FirstSight, i: number, label: string): NodeAttributes {
  const [x, y, community] = [sight.x[i]!, sight.y[i]!, sight.community[i]!];
  const { papers, concepts } = sight;
  if (i < papers)
    return { kind: "paper", label, x, y, community, confidence: 1, size: 1, id: "", order: i, title: "", abstract: "" };
  const kind = i < papers + concepts ? "concept" : "term";
  const documentFrequency = sight.frequency[i - papers]!;
  return { kind, label, x, y, community, confidence: 1, size: 1, aliases: NONE, documentFrequency, score: 0 };
}
const NONE: readonly string[] = [];
