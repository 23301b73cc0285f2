// A dataset as a folder of files: a small overview, the titles, and for each shard of some communities
// its graph and, apart, its texts; so that whoever asks for one paper or community opens no more than
// that. Nodes and edges keep their number in the whole, by which they are joined again without loss.
import { edgeColumns, type Known, toColumns } from "#core/file/columns.ts";
import { Fingerprint } from "#core/file/fingerprint.ts";
import { OVERVIEW, shardFile, TEXT_FIELDS, TITLES, textsFile } from "#core/file/shardNames.ts";
import { overviewOf } from "#core/file/shardOverview.ts";
import { FEWEST_PAPERS, type Numbered, planShards } from "#core/file/shardPlan.ts";
import type { Dataset, EdgeEntry } from "#core/graph/dataset.ts";

export interface NamedText {
  readonly name: string;
  readonly text: Iterable<string>;
}

interface NumberedEdge extends EdgeEntry {
  readonly at: number;
}

/**
 * The files of the folder, each made when it is read; in this order, for the overview has the hashes
 * of all others.
 */
export function encodeShards(dataset: Dataset, fewest = FEWEST_PAPERS): NamedText[] {
  const plan = planShards(dataset, fewest);
  const nodes: Numbered[] = [];
  const known: Known = { places: new Map(), labels: [] };
  for (const { node, attributes } of dataset.nodes()) {
    known.places.set(node, nodes.length);
    known.labels.push(attributes.label);
    nodes.push({ node, attributes, at: nodes.length, shard: plan.shardOf(attributes.community) });
  }
  const edges = edgesByShard(dataset, nodes, known, plan.shards.length);
  const hashes = new Map<string, string>();
  const file = (name: string, make: () => Iterable<string>): NamedText => ({ name, text: hashed(name, make, hashes) });
  const own = (shard: number): Numbered[] => nodes.filter((node) => node.shard === shard);
  return [
    ...plan.shards.flatMap((_, shard) => [
      file(shardFile(shard), () => [graphOf(own(shard), edges[shard]!, { nodes, known })]),
      file(textsFile(shard), () => [textsOf(own(shard))]),
    ]),
    file(TITLES, () => titleLines(nodes)),
    { name: OVERVIEW, text: later(() => JSON.stringify(overviewOf(dataset, plan, { nodes, known, hashes }))) },
  ];
}

/** An edge between two shards is in both: a paper's links are all where it is. */
function edgesByShard(
  dataset: Dataset,
  nodes: readonly Numbered[],
  { places }: Known,
  count: number,
): NumberedEdge[][] {
  const shards: NumberedEdge[][] = Array.from({ length: count }, () => []);
  let at = 0;
  for (const edge of dataset.edges()) {
    const numbered = { ...edge, at: at++ };
    const [from, to] = [edge.source, edge.target].map((key) => nodes[places.get(key) ?? -1]?.shard ?? 0);
    shards[from!]!.push(numbered);
    if (to !== from) shards[to!]!.push(numbered);
  }
  return shards;
}

interface Whole {
  readonly nodes: readonly Numbered[];
  readonly known: Known;
}

function graphOf(own: readonly Numbered[], edges: readonly NumberedEdge[], { nodes, known }: Whole): string {
  const here = new Set(own.map(({ at }) => at));
  const named = edges.flatMap(({ source, target, attributes: { evidence, contributions = [] } }) => [
    ...[source, target],
    ...evidence.map(({ paper }) => paper),
    ...contributions.flatMap(({ node }) => (node === undefined ? [] : [node])),
  ]);
  const others = [...new Set(named.map((key) => known.places.get(key) ?? -1))]
    .filter((at) => at >= 0 && !here.has(at))
    .sort((a, b) => a - b)
    .map((at) => nodes[at]!);
  return JSON.stringify({
    nodes: toColumns(own.map(({ at, node, attributes }) => ({ at, key: node, ...without(attributes) }))),
    others: toColumns(others.map(({ at, node, ...there }) => ({ at, key: node, ...seenFromElsewhere(there) }))),
    edges: { ...edgeColumns(edges, known), at: edges.map(({ at }) => at) },
  });
}

/** Of a paper of another shard its title and where it is; concepts and terms whole, for papers here say them, too. */
const seenFromElsewhere = ({ attributes, shard }: Pick<Numbered, "attributes" | "shard">): Record<string, unknown> =>
  attributes.kind === "paper" ? { label: attributes.label, shard } : without(attributes);

const isText = (field: string): boolean => TEXT_FIELDS.some((known) => known === field);
const without = (attributes: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).filter(([field]) => !isText(field)));

const textsOf = (own: readonly Numbered[]): string =>
  JSON.stringify(
    toColumns(
      own.flatMap(({ at, attributes }) => {
        const texts = Object.entries(attributes).filter(([field]) => isText(field));
        return texts.length === 0 ? [] : [{ at, ...Object.fromEntries(texts) }];
      }),
    ),
  );

/** By which a paper and its shard are found. */
function* titleLines(nodes: readonly Numbered[]): Generator<string> {
  for (const { attributes: own, shard } of nodes)
    if (own.kind === "paper") yield `${JSON.stringify([own.id, own.order, own.title, shard])}\n`;
}

function* hashed(name: string, make: () => Iterable<string>, hashes: Map<string, string>): Generator<string> {
  const hash = new Fingerprint();
  for (const piece of make()) {
    hash.add(piece);
    yield piece;
  }
  hashes.set(name, hash.digest());
}

function* later(make: () => string): Generator<string> {
  yield make();
}
