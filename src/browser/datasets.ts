// The datasets the page was served with, and files a person opens: text → checked graph, failures as issues.
import { decodeGraph } from "#core/file/decode.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { failure, type Outcome } from "#core/issue.ts";
import { compareText } from "#core/order.ts";

export interface DatasetEntry {
  readonly id: string;
  /** Where it is fetched from: this server, or a blob of an opened file. */
  readonly address: string;
}

const files = import.meta.glob<string>("/graph/*.graph.json", { query: "?url", import: "default", eager: true });
const audits = import.meta.glob<string>("/graph/*.audit.json", { query: "?url", import: "default", eager: true });

const nameOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.(graph|audit)\.json$/, "");

/** What `graph/` held when the page was built, by name. */
export const DATASETS: readonly DatasetEntry[] = Object.entries(files)
  .map(([path, address]) => ({ id: nameOf(path), address: new URL(address, document.baseURI).href }))
  .sort((a, b) => compareText(a.id, b.id));

/** Where the audit of a dataset is, if it has one. */
export const auditAddress = (id: string): string | null => {
  const found = Object.entries(audits).find(([path]) => nameOf(path) === id);
  return found === undefined ? null : new URL(found[1], document.baseURI).href;
};

/** Fetches and checks a dataset. */
export async function loadDataset({ id, address }: DatasetEntry): Promise<Outcome<KnowledgeGraph>> {
  const text = await fetchText(address);
  if (text === null)
    return failure({
      code: "dataset/fetch",
      severity: "error",
      message: `The dataset "${id}" could not be loaded.`,
      hint: "Is the server still running? Reload the page to try again.",
    });
  return decodeGraph(text);
}

/** The text behind an address of this page's own origin, or null if it cannot be had. */
export async function fetchText(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.text() : null;
  } catch {
    return null; // no server, no network: the caller says so in words
  }
}

/** A file from disk as a dataset of this visit. */
export const entryOfFile = (file: File): DatasetEntry => ({
  id: file.name.replace(/(\.graph)?\.json$/i, ""),
  address: URL.createObjectURL(file),
});
