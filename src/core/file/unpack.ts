// Packed text (pack.ts) → what a dataset file would hold. The text comes from strangers: its size
// is bounded at every step, and nothing in it is believed; decodeGraph checks every field
// afterwards.
import { Inflate, strFromU8 } from "fflate";
import { z } from "zod";
import { fromBase64 } from "#core/file/base64.ts";
import { MAX_LINK } from "#core/file/fileVersion.ts";
import { fingerprint } from "#core/file/fingerprint.ts";
import { PACKED_VERSION } from "#core/file/pack.ts";
import { fours, recordsOf } from "#core/file/readColumns.ts";
import { failure, type Outcome, success } from "#core/issue.ts";

/**
 * Honest datasets that fit unpack to some 300,000 characters and some hundred nodes; what wants to
 * be much larger is a trap.
 */
const MAX_UNPACKED = 2_000_000;
const MAX_RECORDS = 20_000;

type Fields = Readonly<Record<string, unknown>>;

export const isPacked = (text: string): boolean => /^\d{1,9}\./.test(text);

const columnsSchema = z.record(z.string(), z.array(z.unknown()));
const wireSchema = z.object({ attributes: z.unknown(), nodes: columnsSchema, edges: columnsSchema });

const refusal = (code: string, message: string, hint: string): Outcome<never> =>
  failure({ code, severity: "error", message, hint });
const damaged = (): Outcome<never> =>
  refusal(
    "packed/damaged",
    "The graph in this link is damaged: a part of it is missing or was changed.",
    "Copy the whole link again, or ask for the graph as a file: some programs cut long links.",
  );
const tooLarge = (): Outcome<never> =>
  refusal(
    "packed/size",
    "The graph in this link unpacks to far more than a link can honestly carry.",
    "It was not opened. Ask for the graph as a file.",
  );

/**
 * Packed text → the value a dataset file would hold, its fields still unchecked. Time and memory
 * are bounded whatever the text.
 */
export function unpackGraph(text: string): Outcome<unknown> {
  if (text.length > MAX_LINK) return tooLarge();
  const [, version, data, sum] = /^(\d{1,9})\.([\w-]*)\.([0-9a-f]{16})$/.exec(text) ?? [];
  if (data === undefined || fingerprint(data) !== sum) return damaged();
  if (Number(version) !== PACKED_VERSION)
    return refusal(
      "packed/newer",
      `The graph in this link has version ${version}; this Isogloss reads version ${PACKED_VERSION}.`,
      "Update Isogloss, or ask for the graph as a file.",
    );
  const unpacked = inflateWithin(fromBase64(data), MAX_UNPACKED);
  if (!unpacked.ok) return unpacked;
  const wire = wireSchema.safeParse(parsed(unpacked.value));
  if (!wire.success) return damaged();
  const nodes = recordsOf(wire.data.nodes);
  const edges = recordsOf(wire.data.edges);
  if (nodes === null || edges === null) return damaged();
  if (nodes.length + edges.length > MAX_RECORDS || lengthOfEnds(edges, nodes) > MAX_UNPACKED) return tooLarge();
  return success({
    attributes: wire.data.attributes,
    options: { type: "undirected", multi: true, allowSelfLoops: false },
    nodes: nodes.map(({ key, ...attributes }) => ({ key, attributes })),
    edges: edges.map((edge) => unpackEdge(edge, nodes)),
  });
}

/**
 * Inflates piece by piece, so that a small text that holds a mountain is left alone before the
 * mountain is there.
 */
function inflateWithin(bytes: Uint8Array, most: number): Outcome<Uint8Array> {
  const STEP = 512;
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (size > most) return tooLarge();
    }
  } catch {
    return damaged(); // no deflated data
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return success(whole);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null; // no JSON: the schema says so
  }
}

/** Edges name their ends by number, so a short text could grow into long keys. */
function lengthOfEnds(edges: readonly Fields[], nodes: readonly Fields[]): number {
  let length = 0;
  for (const { source, target } of edges)
    for (const end of [source, target]) {
      const key = typeof end === "number" ? nodes[end]?.["key"] : end;
      if (typeof key === "string") length += key.length;
    }
  return length;
}

function unpackEdge({ key, evidence, reasons, ...rest }: Fields, nodes: readonly Fields[]): Fields {
  const { kind, source: from, target: to, ...values } = rest;
  const keyOf = (place: unknown) => (typeof place === "number" ? nodes[place]?.["key"] : place);
  const [source, target] = [keyOf(from), keyOf(to)];
  const parts = [kind, source, target];
  return {
    ...{ source, target },
    key: key ?? (parts.every((part) => typeof part === "string") ? parts.join("|") : null),
    attributes: {
      ...{ kind, ...values },
      evidence: fours(evidence).map(([paper, field, start, length]) => ({
        ...{ paper: keyOf(paper), field, start },
        end: typeof start === "number" && typeof length === "number" ? start + length : null,
      })),
      ...(reasons === undefined ? {} : { contributions: fours(reasons).map((reason) => unpackReason(reason, nodes)) }),
    },
  };
}

function unpackReason([kind, node, label, value]: readonly unknown[], nodes: readonly Fields[]): Fields {
  if (node === null) return { kind, label, value };
  const known = typeof node === "number" ? nodes[node] : undefined;
  return { kind, node: known?.["key"] ?? node, label: label === 0 ? known?.["label"] : label, value };
}
