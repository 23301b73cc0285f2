// The dataset the worker has open: read once, remembered by its address. A memo, not a state: any
// worker can read it again.
import type { AuditFile } from "#core/file/auditFile.ts";
import { readColumnLines, type Sighted } from "#core/file/columnLines.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { openPlain } from "#core/file/openPlain.ts";
import { startsAsColumns } from "#core/file/readColumns.ts";
import type { LinksOf } from "#core/file/shardLinks.ts";
import type { GraphAttributes, KnowledgeGraph } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import type { Relatedness } from "#core/relatedness/relatedPapers.ts";
import type { SearchIndex } from "#core/search/searchIndex.ts";
import type { OfDataset } from "#worker/protocol.ts";

export interface Opened {
  readonly attributes: GraphAttributes;
  readonly relatedness: () => Promise<Relatedness>;
  readonly search: () => Promise<SearchIndex>;
  /** All of it: what most jobs do without, read once more where one does not. */
  readonly graph: () => Promise<Outcome<KnowledgeGraph>>;
  /** Of a shard of a folder the links of its papers to papers of other shards, too; elsewhere there are none. */
  readonly links: () => Promise<Outcome<LinksOf>>;
}

/** One dataset at a time is enough: people look at one. */
let opened: { readonly address: string; readonly content: Promise<Outcome<Opened>> } | null = null;

export async function openedAt({ dataset: address, stamp }: OfDataset): Promise<Outcome<Opened>> {
  if (opened?.address !== address) readAt(address);
  const content = await opened!.content;
  return content.ok && isOther(content.value.attributes, stamp) ? replaced() : content;
}

const isOther = (attributes: GraphAttributes, stamp: string | undefined): boolean =>
  stamp !== undefined && stampOf(attributes) !== stamp;

function replaced(): Outcome<never> {
  opened = null;
  return failure({
    code: "dataset/replaced",
    severity: "error",
    message: "The dataset was replaced by another build while it was open.",
    hint: "Reload the page to see the new one.",
  });
}

type TakeSight = (sighted: Sighted) => void;

/** Reads a dataset anew: its columns go to who asks, what other jobs need stays. */
export function readAt(address: string, takeSight: TakeSight = () => undefined): Promise<Outcome<GraphIndex>> {
  const read = readIndex(address, takeSight);
  const content = read.then((index) => (index.ok ? success(remembered(address, index.value), index.issues) : index));
  const asked = { address, content };
  opened = asked;
  void read.then((index) => {
    if (!index.ok && opened === asked) opened = null; // the next job tries again
  });
  return read;
}

/** Columns are taken in as they come: the text of a large dataset is never there as a whole. */
async function readIndex(address: string, takeSight: TakeSight): Promise<Outcome<GraphIndex>> {
  if (isShard(address)) return (await import("#worker/shards.ts")).shardIndexAt(address, fetchText);
  const pieces = await fetchPieces(address);
  if (pieces === null) return notLoaded("dataset");
  try {
    let text = (await pieces.next()).value ?? "";
    const index = startsAsColumns(text) ? await readLines(text, pieces, takeSight) : null;
    if (index !== null) return success(index);
    if (startsAsColumns(text)) text = (await fetchText(address)) ?? "";
    else for await (const piece of pieces) text += piece;
    return openPlain(text);
  } catch {
    return notLoaded("dataset"); // the connection broke off
  }
}

async function readLines(
  first: string,
  pieces: AsyncIterable<string>,
  takeSight: TakeSight,
): Promise<GraphIndex | null> {
  const reading = readColumnLines(takeSight);
  let line = "";
  const takeAll = (piece: string): boolean => {
    const [end = "", ...next] = piece.split("\n");
    line += end;
    return next.every((following) => {
      const isRight = reading.take(line);
      line = following;
      return isRight;
    });
  };
  if (!takeAll(first)) return null;
  for await (const piece of pieces) if (!takeAll(piece)) return null;
  return reading.take(line) ? reading.finish() : null;
}

function remembered(address: string, { attributes, keys, nodes }: GraphIndex): Opened {
  const lists = {
    attributes,
    nodes: () => keys.map((node, i) => ({ node, attributes: nodes[i]! })),
  };
  return {
    attributes,
    relatedness: once(async () => (await import("#core/graph/relatednessOfGraph.ts")).relatednessOf(lists)),
    search: once(async () => (await import("#core/search/searchIndex.ts")).createSearchIndex(lists)),
    graph: once(async () => {
      if (isShard(address)) return (await import("#worker/shards.ts")).shardGraphAt(address, fetchText);
      const [text, { decodeGraph }] = await Promise.all([fetchText(address), import("#core/file/decode.ts")]);
      if (text === null) return notLoaded("dataset");
      const graph = decodeGraph(text);
      return graph.ok && isOther(graph.value.getAttributes(), stampOf(attributes)) ? replaced() : graph;
    }),
    links: once(async () =>
      isShard(address) ? (await import("#worker/shards.ts")).shardLinksAt(address, fetchText) : success(() => []),
    ),
  };
}

const isShard = (address: string): boolean => /\/shard-\d+\.json$/.test(address);

/** The audit beside a dataset. */
export async function auditAt(address: string, stamp: string): Promise<Outcome<AuditFile>> {
  const text = await fetchText(address);
  if (text === null) return notLoaded("audit");
  const { readAudit } = await import("#core/file/auditFile.ts");
  return readAudit(text, stamp);
}

const notLoaded = (what: "dataset" | "audit") =>
  failure({
    code: `${what}/fetch`,
    severity: "error",
    message: `The ${what} could not be loaded.`,
    hint: "Is the server still running? Reload the page to try again.",
  });

/** The text behind an address as it comes in; null if it cannot be had. */
async function fetchPieces(address: string): Promise<AsyncGenerator<string, undefined> | null> {
  try {
    const { ok, body } = await fetch(address);
    return ok && body !== null ? piecesOf(body) : null;
  } catch {
    return null; // no server, no network: the caller says so in words
  }
}

async function* piecesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string, undefined> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

async function fetchText(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.text() : null;
  } catch {
    return null; // no server, no network: the caller says so in words
  }
}

/** Built when first asked for; tried again if its code could not be fetched. */
function once<T>(build: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => {
    value ??= build().catch((fault: unknown) => {
      value = null;
      throw fault;
    });
    return value;
  };
}
