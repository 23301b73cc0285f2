// The compact form of a large dataset: blocks of nodes and edges as columns, nodes named by number,
// evidence and reasons as numbers. A quarter of the plain form, and one JSON value as it is, so
// whatever opens one opens the other. Nothing is lost.
import { firstSightOf } from "#core/file/firstSight.ts";
import type { Dataset, EdgeEntry } from "#core/graph/dataset.ts";
import { type Contribution, FIELD_NAMES } from "#core/model.ts";

export const COLUMNS_FORMAT = "isogloss columns";
export const COLUMNS_VERSION = 1;
/** A dataset of more papers than this is written in columns. */
export const MOST_PLAIN_PAPERS = 2000;
const BLOCK = 4096;

export const REASON_KINDS = [
  "concept",
  "term",
  "word",
  "neighbors",
  "rest",
  "lent",
] as const satisfies readonly Contribution["kind"][];

/** Piece by piece; first what is seen from afar, then one block a line. The same dataset gives the same text. */
export function* encodeColumns(dataset: Dataset): Generator<string> {
  const { attributes, nodes, edges } = dataset;
  const head = { format: COLUMNS_FORMAT, version: COLUMNS_VERSION, attributes, firstSight: firstSightOf(dataset) };
  yield `${JSON.stringify(head).slice(0, -1)},"blocks":[`;
  let before = "\n";
  const known: Known = { places: new Map(), labels: [] };
  for (const block of inBlocks(nodes())) {
    for (const { node, attributes: own } of block) {
      known.places.set(node, known.places.size);
      known.labels.push(own.label);
    }
    yield `${before}${JSON.stringify({ nodes: toColumns(block.map(({ node, attributes: own }) => ({ key: node, ...own }))) })}`;
    before = ",\n";
  }
  for (const block of inBlocks(edges())) {
    yield `${before}${JSON.stringify({ edges: edgeColumns(block, known) })}`;
    before = ",\n";
  }
  yield "\n]}\n";
}

/** The nodes written so far: number of each key, label of each number. */
export interface Known {
  readonly places: Map<string, number>;
  readonly labels: string[];
}

function* inBlocks<T>(items: Iterable<T>): Generator<T[]> {
  let block: T[] = [];
  for (const item of items) {
    block.push(item);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** What is missing in a record is null in its column: no field of a dataset is ever null. */
export function toColumns(records: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown[]> {
  const fields = new Set<string>();
  for (const record of records) for (const field of Object.keys(record)) fields.add(field);
  return Object.fromEntries([...fields].map((field) => [field, records.map((record) => record[field] ?? null)]));
}

/** Edges in numbers, of a block or a shard. */
export function edgeColumns(block: readonly EdgeEntry[], known: Known) {
  const place = (key: string): number => known.places.get(key) ?? -1;
  let [lastSource, lastTarget] = [0, 0];
  return toColumns(
    block.map(({ edge, source, target, attributes: { kind, weight, evidence, contributions } }) => {
      const [from, to] = [place(source), place(target)];
      const steps = { source: from - lastSource, target: to - lastTarget };
      [lastSource, lastTarget] = [from, to];
      return {
        ...{ kind, ...steps, weight },
        ...(edge === `${kind}|${source}|${target}` ? {} : { key: edge }),
        // The paper is most often an end of the edge: -1 the source, -2 the target.
        evidence: evidence.flatMap(({ paper, field, start, end }) => [
          paper === source ? -1 : paper === target ? -2 : place(paper),
          ...[FIELD_NAMES.indexOf(field), start, end - start],
        ]),
        ...(contributions === undefined ? {} : { reasons: contributions.flatMap((each) => reasonOf(each, known)) }),
      };
    }),
  );
}

/** A label that is its node's is 0. */
function reasonOf({ kind, node, label, value }: Contribution, known: Known): (number | string | null)[] {
  const number = REASON_KINDS.indexOf(kind);
  if (node === undefined) return [number, null, label, value];
  const place = known.places.get(node) ?? -1;
  return [number, place, known.labels[place] === label ? 0 : label, value];
}
