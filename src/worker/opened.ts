// The dataset the worker has open: read once, remembered by its address. A memo, not a state: any
// worker can read it again.
import { type AuditFile, readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { relatednessOf } from "#core/graph/relatednessOfGraph.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import type { Relatedness } from "#core/relatedness/relatedPapers.ts";
import { createSearchIndex, type SearchIndex } from "#core/search/searchIndex.ts";
import type { OfDataset } from "#worker/protocol.ts";

export interface Opened {
  readonly graph: KnowledgeGraph;
  readonly relatedness: () => Relatedness;
  readonly search: () => SearchIndex;
}

/** One dataset at a time is enough: people look at one. */
let opened: { readonly address: string; readonly content: Promise<Outcome<Opened>> } | null = null;

export async function openedAt({ dataset: address, stamp }: OfDataset): Promise<Outcome<Opened>> {
  if (opened?.address !== address) opened = { address, content: read(address) };
  const content = await opened.content;
  if (!content.ok || stamp === undefined || stampOf(content.value.graph.getAttributes()) === stamp) return content;
  opened = null;
  return failure({
    code: "dataset/replaced",
    severity: "error",
    message: "The dataset was replaced by another build while it was open.",
    hint: "Reload the page to see the new one.",
  });
}

async function read(address: string): Promise<Outcome<Opened>> {
  const text = await fetchText(address);
  if (text === null) {
    opened = null; // the next job tries again
    return notLoaded("dataset");
  }
  const graph = decodeGraph(text);
  return graph.ok
    ? success(
        {
          graph: graph.value,
          relatedness: once(graph.value, relatednessOf),
          search: once(graph.value, createSearchIndex),
        },
        graph.issues,
      )
    : graph;
}

/** The audit beside a dataset. */
export async function auditAt(address: string, stamp: string): Promise<Outcome<AuditFile>> {
  const text = await fetchText(address);
  return text === null ? notLoaded("audit") : readAudit(text, stamp);
}

const notLoaded = (what: "dataset" | "audit") =>
  failure({
    code: `${what}/fetch`,
    severity: "error",
    message: `The ${what} could not be loaded.`,
    hint: "Is the server still running? Reload the page to try again.",
  });

async function fetchText(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.text() : null;
  } catch {
    return null; // no server, no network: the caller says so in words
  }
}

/** Built when first asked for. */
function once<T>(graph: KnowledgeGraph, build: (graph: KnowledgeGraph) => T): () => T {
  let value: { readonly built: T } | null = null;
  return () => {
    value ??= { built: build(graph) };
    return value.built;
  };
}
