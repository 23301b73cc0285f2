// The second look at a dataset, after the schema: whether what it says of itself is true. Ids are
// unique, references lead somewhere, evidence stands in the texts, counts are right. Each fault with
// its path; the first ones only.
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import type { Issue } from "#core/issue.ts";
import type { NodeKind, RelationKind } from "#core/model.ts";

/** What zod has checked, in the words of the graph room (readonly, exact optional fields). */
export interface DecodedFile {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

/** What an edge of a kind may tie, in either direction; part-of: a concept or term to a concept. */
const ENDS: Readonly<Record<RelationKind, readonly (readonly [NodeKind, NodeKind])[]>> = {
  mentions: [["paper", "concept"]],
  uses: [["paper", "term"]],
  "co-occurs": [["concept", "concept"]],
  related: [["paper", "paper"]],
  "part-of": [
    ["concept", "concept"],
    ["term", "concept"],
  ],
};

type Nodes = ReadonlyMap<string, NodeAttributes>;
type Fault = readonly [path: string, message: string];
type Faults = Iterable<Fault>;

/** At most `most` faults, and one that says so if there are more. */
export function checkReferences(file: DecodedFile, most: number): readonly Issue[] {
  const nodes: Nodes = new Map(file.nodes.map(({ key, attributes }) => [key, attributes]));
  const found: Issue[] = [];
  for (const faults of [nodeFaults(file), communityFaults(file, nodes), countFaults(file), edgeFaults(file, nodes)])
    for (const [path, message] of faults) {
      if (found.length === most)
        return [...found, { code: "file/more", severity: "error", message: "It has more faults than these." }];
      found.push({ code: "file/graph", severity: "error", path, message });
    }
  return found;
}

/** Whether nodes and communities, without the edges, say the truth of themselves. */
export function areNodesSound(file: Pick<DecodedFile, "attributes" | "nodes">): boolean {
  const nodes: Nodes = new Map(file.nodes.map(({ key, attributes }) => [key, attributes]));
  const whole = { ...file, edges: [] };
  for (const faults of [nodeFaults(whole), communityFaults(whole, nodes), nodeCountFaults(whole)])
    for (const _ of faults) return false;
  return true;
}

function* nodeFaults({ nodes, attributes }: DecodedFile): Faults {
  const communities = new Set(attributes.communities.map(({ id }) => id));
  const keys = new Set<string>();
  const orders = new Set<number>();
  for (const [i, { key, attributes: node }] of nodes.entries()) {
    const path = `nodes[${i}]`;
    if (keys.has(key)) yield [`${path}.key`, `Two nodes have the key "${key}".`];
    keys.add(key);
    if (!key.startsWith(`${node.kind}:`)) yield [`${path}.attributes.kind`, `"${key}" is no key of a ${node.kind}.`];
    // a concept of a part may belong to a community whose papers stayed behind
    if (node.kind !== "paper") continue;
    if (node.community !== -1 && !communities.has(node.community))
      yield [`${path}.attributes.community`, `There is no community ${node.community}.`];
    if (key !== `paper:${node.id}`) yield [`${path}.attributes.id`, `The id "${node.id}" is not that of "${key}".`];
    if (orders.has(node.order)) yield [`${path}.attributes.order`, `Two papers have the order ${node.order}.`];
    orders.add(node.order);
  }
}

function* communityFaults({ attributes: { communities, themes }, nodes: list }: DecodedFile, nodes: Nodes): Faults {
  const sizes = new Map<number, number>();
  for (const { attributes } of list)
    if (attributes.kind === "paper") sizes.set(attributes.community, (sizes.get(attributes.community) ?? 0) + 1);
  const themeIds = new Set(themes.map(({ id }) => id));
  const ids = new Set<number>();
  for (const [i, { id, size, theme, centralPapers, concepts }] of communities.entries()) {
    const path = `attributes.communities[${i}]`;
    if (ids.has(id)) yield [`${path}.id`, `Two communities have the id ${id}.`];
    ids.add(id);
    if (!themeIds.has(theme)) yield [`${path}.theme`, `There is no theme ${theme}.`];
    if (size !== (sizes.get(id) ?? 0)) yield [`${path}.size`, `It has ${sizes.get(id) ?? 0} papers, not ${size}.`];
    for (const [n, key] of centralPapers.entries())
      if (nodes.get(key)?.kind !== "paper") yield [`${path}.centralPapers[${n}]`, `There is no paper "${key}".`];
    for (const [n, key] of concepts.entries())
      if ((nodes.get(key)?.kind ?? "paper") === "paper")
        yield [`${path}.concepts[${n}]`, `There is no concept "${key}".`];
  }
  if (themeIds.size < themes.length) yield ["attributes.themes", "Two themes have one id."];
  for (const [i, theme] of themes.entries())
    for (const [n, id] of theme.communities.entries())
      if (!ids.has(id)) yield [`attributes.themes[${i}].communities[${n}]`, `There is no community ${id}.`];
}

function* countFaults(file: DecodedFile): Faults {
  yield* nodeCountFaults(file);
  yield* edgeCountFaults(file.attributes, edgeCounts(file.edges));
}

function* nodeCountFaults({ attributes: { counts }, nodes }: DecodedFile): Faults {
  const of = (kind: NodeKind) => nodes.filter(({ attributes }) => attributes.kind === kind).length;
  const told = { paper: counts.papers, concept: counts.concepts, term: counts.terms } as const;
  for (const kind of ["paper", "concept", "term"] as const)
    if (told[kind] !== of(kind)) yield [`attributes.counts.${kind}s`, `There are ${of(kind)}, not ${told[kind]}.`];
}

function edgeCounts(edges: DecodedFile["edges"]): Readonly<Record<RelationKind, number>> {
  const seen = { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 };
  for (const { attributes } of edges) seen[attributes.kind]++;
  return seen;
}

/** Whether there are as many edges of each kind as the dataset says. */
export const edgesTellTruth = (attributes: GraphAttributes, seen: Readonly<Record<RelationKind, number>>): boolean =>
  edgeCountFaults(attributes, seen).next().done === true;

function* edgeCountFaults({ counts }: GraphAttributes, seen: Readonly<Record<RelationKind, number>>): Generator<Fault> {
  for (const kind of ["mentions", "uses", "co-occurs", "related", "part-of"] as const)
    if (counts.edges[kind] !== seen[kind])
      yield [`attributes.counts.edges.${kind}`, `There are ${seen[kind]}, not ${counts.edges[kind]}.`];
}

function* edgeFaults({ edges }: DecodedFile, nodes: Nodes): Faults {
  const keys = new Set<string>();
  for (const [i, { key, source, target, attributes }] of edges.entries()) {
    const path = `edges[${i}]`;
    if (keys.has(key)) yield [`${path}.key`, `Two edges have the key "${key}".`];
    keys.add(key);
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (from === undefined) yield [`${path}.source`, `There is no node "${source}".`];
    if (to === undefined) yield [`${path}.target`, `There is no node "${target}".`];
    if (source === target) yield [path, `An edge ties "${source}" to itself.`];
    if (from !== undefined && to !== undefined && !mayTie(attributes.kind, from.kind, to.kind))
      yield [`${path}.attributes.kind`, `"${attributes.kind}" cannot tie a ${from.kind} to a ${to.kind}.`];
    yield* evidenceFaults(attributes, path, nodes);
  }
  if (hasCycle(edges)) yield ["edges", "Concepts are parts of each other in a circle."];
}

export const mayTie = (kind: RelationKind, from: NodeKind, to: NodeKind): boolean =>
  ENDS[kind].some(([a, b]) => (a === from && b === to) || (kind !== "part-of" && a === to && b === from));

function* evidenceFaults({ evidence }: EdgeAttributes, path: string, nodes: Nodes): Faults {
  for (const [n, { paper: key, field, start, end }] of evidence.entries()) {
    const place = `${path}.attributes.evidence[${n}]`;
    const paper = nodes.get(key);
    if (paper?.kind !== "paper") yield [`${place}.paper`, `There is no paper "${key}".`];
    else if (start >= end) yield [`${place}.end`, `The evidence ends at ${end}, where it starts or before.`];
    else if (end > paper[field].length)
      yield [`${place}.end`, `The evidence ends at ${end}; the ${field} has ${paper[field].length} characters.`];
  }
}

/** Takes away parts that hold no part themselves, until none is left or only circles are. */
export function hasCycle(
  edges: Iterable<{
    readonly source: string;
    readonly target: string;
    readonly attributes: Pick<EdgeAttributes, "kind">;
  }>,
): boolean {
  const wholes = new Map<string, string[]>();
  const parts = new Map<string, number>();
  for (const { source, target, attributes } of edges) {
    if (attributes.kind !== "part-of") continue;
    const known = wholes.get(source);
    if (known === undefined) wholes.set(source, [target]);
    else known.push(target);
    parts.set(target, (parts.get(target) ?? 0) + 1);
  }
  const free = [...wholes.keys()].filter((key) => !parts.has(key));
  for (let key = free.pop(); key !== undefined; key = free.pop())
    for (const whole of wholes.get(key) ?? []) {
      const left = (parts.get(whole) ?? 0) - 1;
      if (left > 0) parts.set(whole, left);
      else {
        parts.delete(whole);
        free.push(whole);
      }
    }
  return parts.size > 0;
}
