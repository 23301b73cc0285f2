// The compact form (columns.ts) → what a plain dataset file would hold, its fields still unchecked:
// decodeGraph believes nothing in it.
import { z } from "zod";
import { COLUMNS_FORMAT, COLUMNS_VERSION, REASON_KINDS } from "#core/file/columns.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { FIELD_NAMES } from "#core/model.ts";

type Fields = Readonly<Record<string, unknown>>;

export type Table = Readonly<Record<string, readonly unknown[]>>;

// Columns are long: looked at here, each value is checked once, by decodeGraph.
const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && Object.values(value).every(Array.isArray);

export interface Block {
  readonly nodes?: Table;
  readonly edges?: Table;
}

export const isBlock = (value: unknown): value is Block =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).length === 1 &&
  Object.entries(value).every(([name, table]) => (name === "nodes" || name === "edges") && isTable(table));

const schema = z.object({
  version: z.number(),
  attributes: z.unknown(),
  firstSight: z.unknown().optional(),
  blocks: z.array(z.custom<Block>(isBlock)),
});

export const isColumns = (file: unknown): boolean =>
  typeof file === "object" && file !== null && Reflect.get(file, "format") === COLUMNS_FORMAT;

/** Whether a text begins like one that encodeColumns wrote. */
export const startsAsColumns = (text: string): boolean => text.startsWith(`{"format":"${COLUMNS_FORMAT}"`);

const refusal = (code: string, message: string, path: string): Outcome<never> =>
  failure({
    ...{ code, severity: "error", message, path },
    hint: "The file may have been cut off or changed: build it again with npm run isogloss -- extract",
  });

export type Columns = Omit<z.infer<typeof schema>, "version">;

/** What the file is made of, of a version that is known. */
export function readEnvelope(file: unknown): Outcome<Columns> {
  const parsed = schema.safeParse(file);
  if (!parsed.success) return refusal("file/columns", "The columns of this dataset are damaged.", "blocks");
  const { version } = parsed.data;
  if (version === COLUMNS_VERSION) return success(parsed.data);
  return failure({
    code: "file/newer",
    severity: "error",
    path: "version",
    message: `The columns have version ${version}; this Isogloss reads version ${COLUMNS_VERSION}.`,
    hint: "Update Isogloss, or build the dataset again with this one.",
  });
}

export function readColumns(file: unknown): Outcome<unknown> {
  const envelope = readEnvelope(file);
  if (!envelope.ok) return envelope;
  const { attributes, blocks } = envelope.value;
  const nodes: { key: unknown; attributes: Fields }[] = [];
  const edges: ReadEdge[] = [];
  for (const [i, block] of blocks.entries()) {
    const records = recordsOf(block.nodes ?? block.edges ?? {});
    if (records === null) return refusal("file/columns", "Columns of one block differ in length.", `blocks[${i}]`);
    if (block.nodes !== undefined) for (const { key, ...rest } of records) nodes.push({ key, attributes: rest });
    else readEdges(records, nodes, edges);
  }
  return success({ attributes, options: { type: "undirected", multi: true, allowSelfLoops: false }, nodes, edges });
}

/** Null where columns differ in length: then they are not of one table. */
export function recordsOf(columns: Readonly<Record<string, readonly unknown[]>>): Fields[] | null {
  const entries = Object.entries(columns);
  const length = entries[0]?.[1].length ?? 0;
  if (entries.some(([, column]) => column.length !== length)) return null;
  return Array.from({ length }, (_, i) => {
    const record: Record<string, unknown> = {};
    for (const [field, column] of entries) if (column[i] !== null) record[field] = column[i];
    return record;
  });
}

/** An edge whose ends and places are found; what it says is unchecked. */
export interface ReadEdge {
  readonly key: unknown;
  readonly source: unknown;
  readonly target: unknown;
  readonly attributes: Fields & { readonly evidence: readonly (Fields & { readonly paper: unknown })[] };
}

/** `nodes` by their number; edges are added to the list. */
export function readEdges(
  records: readonly Fields[],
  nodes: Readonly<Record<number, { readonly key: unknown; readonly attributes: Fields } | undefined>>,
  edges: ReadEdge[],
): void {
  const keyAt = (place: unknown): unknown => (typeof place === "number" ? nodes[place]?.key : undefined);
  let [from, to] = [0, 0];
  for (const { kind, source: sourceStep, target: targetStep, key, weight, evidence, reasons } of records) {
    from += Number(sourceStep);
    to += Number(targetStep);
    const [source, target] = [keyAt(from), keyAt(to)];
    const paperAt = (place: unknown): unknown => (place === -1 ? source : place === -2 ? target : keyAt(place));
    edges.push({
      key: key ?? `${String(kind)}|${String(source)}|${String(target)}`,
      ...{ source, target },
      attributes: {
        ...{ kind, weight },
        evidence: fours(evidence).map(([paper, field, start, length]) => ({
          ...{ paper: paperAt(paper), field: FIELD_NAMES[Number(field)], start },
          end: Number(start) + Number(length),
        })),
        ...(reasons === undefined
          ? {}
          : {
              contributions: fours(reasons).map(([reason, node, label, value]) => ({
                kind: REASON_KINDS[Number(reason)],
                ...(node === null ? {} : { node: keyAt(node) }),
                label: label === 0 ? nodes[Number(node)]?.attributes["label"] : label,
                value,
              })),
            }),
      },
    });
  }
}

/** A flat list in groups of four; what is no list has none. */
export function fours(flat: unknown): (readonly unknown[])[] {
  if (!Array.isArray(flat)) return [];
  return Array.from({ length: Math.ceil(flat.length / 4) }, (_, i) => flat.slice(4 * i, 4 * i + 4));
}
