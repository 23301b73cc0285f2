// The columns of a large dataset straight into the flat form of the explorer, without an object for
// every edge and mention: a tenth of the time and of the memory. Accepts only what decodeDataset
// accepts without a word; anything else is left to it, which says what is wrong.
import { areNodesSound, edgesTellTruth, hasCycle, mayTie } from "#core/file/checkReferences.ts";
import { REASON_KINDS } from "#core/file/columns.ts";
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import { type Block, readEnvelope, recordsOf, type Table } from "#core/file/readColumns.ts";
import { attributesSchema, nodesSchema } from "#core/file/schema.ts";
import type { GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import {
  type EdgeColumns,
  edgeColumnsFor,
  type GraphIndex,
  indexOf,
  positionsOf,
  RELATION_KINDS,
} from "#core/graph/graphIndex.ts";
import type { NodeKey, NodeKind } from "#core/model.ts";

type Known = Pick<GraphIndex, "attributes" | "keys" | "nodes" | "position">;

/** The parsed text of a columns file; null where the careful way must be gone. */
export function indexColumns(file: unknown): GraphIndex | null {
  const read = readEnvelope(file);
  if (!read.ok) return null;
  const reading = startReading(read.value.attributes);
  return reading !== null && read.value.blocks.every((block) => takeBlock(reading, block)) ? finished(reading) : null;
}

/** A dataset in columns as it comes in, a block at a time: none is kept once it is read. */
export interface ColumnsReading {
  readonly attributes: GraphAttributes;
  readonly listed: ListedNode[];
  /** Nothing before the first edges: all nodes come before. */
  edges: Reading | null;
}
interface ListedNode {
  readonly key: NodeKey;
  readonly attributes: NodeAttributes;
}

/** Null where the careful way must be gone. */
export function startReading(given: unknown): ColumnsReading | null {
  const attributes = attributesSchema.safeParse(given);
  if (!attributes.success || attributes.data.version !== FILE_VERSION) return null;
  return { attributes: attributes.data, listed: [], edges: null };
}

/** Whether a block is all right; then it is taken in. */
export function takeBlock(reading: ColumnsReading, { nodes, edges }: Block): boolean {
  if (nodes !== undefined) return reading.edges === null && takeNodes(reading, nodes);
  reading.edges ??= startEdges(reading);
  return edges !== undefined && reading.edges !== null && takeTable(reading.edges, edges);
}

function takeNodes({ listed }: ColumnsReading, table: Table): boolean {
  const records = recordsOf(table);
  if (records === null) return false;
  const checked = nodesSchema.safeParse(records.map(({ key, ...attributes }) => ({ key, attributes })));
  if (!checked.success) return false;
  const nodes: readonly ListedNode[] = checked.data;
  for (const node of nodes) {
    if (!hasWebAddress(node.attributes)) return false;
    listed.push(node);
  }
  return true;
}

const hasWebAddress = (node: NodeAttributes): boolean =>
  node.kind !== "paper" || node.url === undefined || /^https?:\/\//i.test(node.url);

/** Edges as they are read, one after the other. */
interface Reading {
  readonly known: Known;
  readonly kinds: readonly NodeKind[];
  columns: EdgeColumns;
  /** How many there are in all, as the dataset says: believed as far as they come. */
  readonly told: number;
  readonly evidence: number[];
  /** One number per kind and ends: no two edges may say the same. */
  readonly seen: Set<number>;
  readonly counts: Record<(typeof RELATION_KINDS)[number], number>;
  at: number;
}

function startEdges({ attributes, listed }: ColumnsReading): Reading | null {
  if (!areNodesSound({ attributes, nodes: listed })) return null;
  const keys = listed.map(({ key }) => key);
  const nodes = listed.map((node) => node.attributes);
  return {
    known: { attributes, keys, nodes, position: positionsOf(keys) },
    kinds: nodes.map(({ kind }) => kind),
    columns: edgeColumnsFor(0),
    told: Object.values(attributes.counts.edges).reduce((sum, count) => sum + count, 0),
    ...{ evidence: [], seen: new Set(), at: 0 },
    counts: { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 },
  };
}

/** After the last block. */
export function finished(started: ColumnsReading): GraphIndex | null {
  const reading = started.edges ?? startEdges(started);
  if (reading === null) return null;
  const { known, counts, columns, evidence } = reading;
  if (!edgesTellTruth(known.attributes, counts) || hasCycle(partsOf(reading))) return null;
  return indexOf(known, columns, evidence);
}

function* partsOf({ columns: { relation, source, target }, known: { keys } }: Reading) {
  for (let e = 0; e < relation.length; e++)
    if (RELATION_KINDS[relation[e]!] === "part-of")
      yield { source: keys[source[e]!]!, target: keys[target[e]!]!, attributes: { kind: "part-of" } } as const;
}

/** Room for so many more edges: twice what there was, and never for more than are told. */
function makeRoom(reading: Reading, more: number): boolean {
  const { columns: before, told, at } = reading;
  const needed = at + more;
  if (needed > told) return false;
  if (needed <= before.source.length) return true;
  const columns = edgeColumnsFor(Math.min(told, Math.max(needed, 2 * before.source.length)));
  columns.source.set(before.source);
  columns.target.set(before.target);
  columns.weight.set(before.weight);
  columns.relation.set(before.relation);
  columns.reason.set(before.reason);
  columns.evidenceOffsets.set(before.evidenceOffsets);
  reading.columns = columns;
  return true;
}

/** Whether the edges of one block are all right; then they are taken in. */
function takeTable(reading: Reading, table: Table): boolean {
  const { kind: kinds, source, target, weight, evidence, reasons, key } = table;
  if (kinds === undefined || source === undefined || target === undefined || weight === undefined) return false;
  if (evidence === undefined || key !== undefined) return false; // keys of their own are rare
  if (Object.values(table).some((column) => column.length !== kinds.length)) return false;
  if (!makeRoom(reading, kinds.length)) return false;
  let [from, to] = [0, 0];
  for (let i = 0; i < kinds.length; i++) {
    const [sourceStep, targetStep] = [source[i], target[i]];
    if (typeof sourceStep !== "number" || typeof targetStep !== "number") return false;
    from += sourceStep;
    to += targetStep;
    if (!takeEdge(reading, kinds[i], from, to, weight[i])) return false;
    if (!takeEvidence(reading, evidence[i], from, to) || !takeReasons(reading, reasons?.[i] ?? null)) return false;
    reading.at++;
    reading.columns.evidenceOffsets[reading.at] = reading.evidence.length / 4;
  }
  return true;
}

const isPlace = (value: unknown, below: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < below;

function takeEdge(reading: Reading, kind: unknown, from: number, to: number, weight: unknown): boolean {
  const { kinds, columns, seen, counts, at } = reading;
  const relation = RELATION_KINDS.findIndex((known) => known === kind);
  const name = RELATION_KINDS[relation];
  if (name === undefined || !isPlace(from, kinds.length) || !isPlace(to, kinds.length) || from === to) return false;
  if (typeof weight !== "number" || !(weight >= 0 && weight <= 1)) return false;
  if (!mayTie(name, kinds[from]!, kinds[to]!)) return false;
  seen.add((relation * kinds.length + from) * kinds.length + to);
  if (seen.size !== at + 1) return false;
  counts[name]++;
  columns.source[at] = from;
  columns.target[at] = to;
  columns.weight[at] = weight;
  columns.relation[at] = relation;
  return true;
}

function takeEvidence({ known, evidence }: Reading, places: unknown, from: number, to: number): boolean {
  if (!Array.isArray(places) || places.length % 4 !== 0) return false;
  for (let p = 0; p < places.length; p += 4) {
    const [given, field, start, length]: unknown[] = places.slice(p, p + 4);
    const paper = given === -1 ? from : given === -2 ? to : given;
    const node = isPlace(paper, known.nodes.length) ? known.nodes[paper] : undefined;
    if (node?.kind !== "paper" || !isPlace(start, Infinity) || !isPlace(length, Infinity) || length === 0) return false;
    if (field !== 0 && field !== 1) return false;
    if (start + length > (field === 0 ? node.title : node.abstract).length) return false;
    evidence.push(Number(paper), field, start, start + length);
  }
  return true;
}

/** Checked like the rest; what is kept is the node that explains most. */
function takeReasons({ known, columns, at }: Reading, reasons: unknown): boolean {
  columns.reason[at] = -1;
  if (reasons === null) return true;
  if (!Array.isArray(reasons) || reasons.length % 4 !== 0) return false;
  for (let r = 0; r < reasons.length; r += 4) {
    const [kind, node, label, value]: unknown[] = reasons.slice(r, r + 4);
    if (!isPlace(kind, REASON_KINDS.length) || typeof value !== "number" || !(value >= -1 && value <= 1)) return false;
    if (node !== null && !isPlace(node, known.nodes.length)) return false;
    if (typeof label !== "string" && !(label === 0 && node !== null)) return false;
    if (node !== null && columns.reason[at] === -1) columns.reason[at] = node;
  }
  return true;
}
