// A dataset as one short text for addresses: `version.data.checksum`. The data are columns of
// values (a field's values side by side pack a third tighter than whole nodes and edges), deflated,
// in base64url. Nothing is lost; decodeGraph opens it.
import { deflateSync, strToU8 } from "fflate";
import { base64Url } from "#core/file/base64.ts";
import { toColumns } from "#core/file/columns.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const PACKED_VERSION = 1;

/** The same graph gives the same text, on every machine. */
export function packGraph(graph: KnowledgeGraph): string {
  const keys = graph.nodes();
  const places = new Map(keys.map((key, i) => [key, i]));
  const place = (key: string) => places.get(key) ?? key;
  const labelOf = (key: string) => (graph.hasNode(key) ? graph.getNodeAttribute(key, "label") : null);
  const edges = graph.mapEdges((key, { evidence, contributions, ...rest }, source, target) => ({
    ...{ ...rest, source: place(source), target: place(target) },
    ...(key === [rest.kind, source, target].join("|") ? {} : { key }),
    evidence: evidence.flatMap(({ paper, field, start, end }) => [place(paper), field, start, end - start]),
    reasons: contributions?.flatMap(({ kind, node, label, value }) =>
      node === undefined ? [kind, null, label, value] : [kind, place(node), label === labelOf(node) ? 0 : label, value],
    ),
  }));
  const wire = {
    attributes: graph.getAttributes(),
    nodes: toColumns(graph.mapNodes((key, attributes) => ({ key, ...attributes }))),
    edges: toColumns(edges),
  };
  const data = base64Url(deflateSync(strToU8(JSON.stringify(wire)), { level: 9 }));
  return `${PACKED_VERSION}.${data}.${fingerprint(data)}`;
}
