// The columns of a large dataset straight into the flat form of the explorer, without an object for
// every edge and mention: a tenth of the time and of the memory. Accepts only what decodeDataset
// accepts without a word; anything else is left to it, which says what is wrong.
import { areNodesSound, edgesTellTruth, hasCycle, mayTie } from "#core/file/checkReferences.ts";
import { REASON_KINDS } from "#core/file/columns.ts";
import { FILE_VERSION } from "#core/file/fileVersion.ts";
import { type Columns, readEnvelope, recordsOf, type Table } from "#core/file/readColumns.ts";
import { attributesSchema, nodesSchema } from "#core/file/schema.ts";
import type { NodeAttributes } from "#core/graph/attributes.ts";
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
  const known = readNodes(read.value);
  return known === null ? null : readEdges(read.value, known);
}

function readNodes({ attributes: given, blocks }: Columns): Known | null {
  const attributes = attributesSchema.safeParse(given);
  if (!attributes.success || attributes.data.version !== FILE_VERSION) return null;
  const listed: { key: unknown; attributes: unknown }[] = [];
  for (const { nodes } of blocks) {
    const records = nodes === undefined ? [] : recordsOf(nodes);
    if (records === null) return null;
    for (const { key, ...rest } of records) listed.push({ key, attributes: rest });
  }
  const checked = nodesSchema.safeParse(listed);
  if (!checked.success) return null;
  const nodes: readonly { readonly key: NodeKey; readonly attributes: NodeAttributes }[] = checked.data;
  if (!nodes.every((node) => hasWebAddress(node.attributes))) return null;
  if (!areNodesSound({ attributes: attributes.data, nodes })) return null;
  const keys = nodes.map(({ key }) => key);
  return {
    attributes: attributes.data,
    ...{ keys, position: positionsOf(keys) },
    nodes: nodes.map((node) => node.attributes),
  };
}

const hasWebAddress = (node: NodeAttributes): boolean =>
  node.kind !== "paper" || node.url === undefined || /^https?:\/\//i.test(node.url);

/** Edges as they are read, one after the other. */
interface Reading {
  readonly known: Known;
  readonly kinds: readonly NodeKind[];
  readonly columns: EdgeColumns;
  readonly evidence: number[];
  /** One number per kind and ends: no two edges may say the same. */
  readonly seen: Set<number>;
  readonly counts: Record<(typeof RELATION_KINDS)[number], number>;
  at: number;
}

function readEdges({ blocks }: Columns, known: Known): GraphIndex | null {
  const tables = blocks.flatMap(({ edges }) => (edges === undefined ? [] : [edges]));
  const length = tables.reduce((sum, table) => sum + (table["kind"]?.length ?? 0), 0);
  const reading: Reading = {
    known,
    kinds: known.nodes.map(({ kind }) => kind),
    columns: edgeColumnsFor(length),
    ...{ evidence: [], seen: new Set(), at: 0 },
    counts: { mentions: 0, uses: 0, "co-occurs": 0, related: 0, "part-of": 0 },
  };
  if (!tables.every((table) => takeTable(reading, table))) return null;
  if (!edgesTellTruth(known.attributes, reading.counts) || hasCycle(partsOf(reading))) return null;
  return indexOf(known, reading.columns, reading.evidence);
}

function* partsOf({ columns: { relation, source, target }, known: { keys } }: Reading) {
  for (let e = 0; e < relation.length; e++)
    if (RELATION_KINDS[relation[e]!] === "part-of")
      yield { source: keys[source[e]!]!, target: keys[target[e]!]!, attributes: { kind: "part-of" } } as const;
}

/** Whether the edges of one block are all right; then they are taken in. */
function takeTable(reading: Reading, table: Table): boolean {
  const { kind: kinds, source, target, weight, evidence, reasons, key } = table;
  if (kinds === undefined || source === undefined || target === undefined || weight === undefined) return false;
  if (evidence === undefined || key !== undefined) return false; // keys of their own are rare
  if (Object.values(table).some((column) => column.length !== kinds.length)) return false;
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
