// The first sight of a large dataset (core/file/firstSight.ts) in the form that the map is made from:
// nodes that know where they lie and, where they may be written from afar, what they are called.
import type { FirstSight } from "#core/file/firstSight.ts";
import type { GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import { edgeColumnsFor, type GraphIndex, indexOf } from "#core/graph/graphIndex.ts";
import type { NodeKey } from "#core/model.ts";

/** Without edges and texts. */
export function sightIndex(attributes: GraphAttributes, sight: FirstSight): GraphIndex {
  const names = new Map(sight.names.map(([node, key, label]) => [node, { key: key as NodeKey, label }]));
  const nodes = sight.x.map((x, i): NodeAttributes => {
    const label = names.get(i)?.label ?? "";
    const common = { ...{ label, x, y: sight.y[i]!, community: sight.community[i]! }, confidence: 1, size: 1 };
    if (i < sight.papers) return { kind: "paper", ...common, id: "", order: i, title: "", abstract: "" };
    const kind = i < sight.papers + sight.concepts ? "concept" : "term";
    return { kind, ...common, aliases: [], documentFrequency: sight.frequency[i - sight.papers]!, score: 0 };
  });
  const keys = nodes.map(({ kind }, i): NodeKey => names.get(i)?.key ?? `${kind}:#${i}`);
  const position = new Map([...names].map(([node, { key }]) => [key as string, node]));
  return indexOf({ attributes, keys, nodes, position }, edgeColumnsFor(0), []);
}
