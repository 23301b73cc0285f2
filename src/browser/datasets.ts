// The datasets the page was served with, and files a person opens, as indexes; failures as issues.
import { EMBEDDED } from "#browser/inlined.ts";
import { jobs } from "#browser/jobs.ts";
import type { Sighted } from "#core/file/columnLines.ts";
import { OVERVIEW, shardFile } from "#core/file/shardNames.ts";
import type { NodeAttributes } from "#core/graph/attributes.ts";
import type { GraphColumns, GraphIndex } from "#core/graph/graphIndex.ts";
import { type Outcome, success } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKey } from "#core/model.ts";

export interface DatasetEntry {
  readonly id: string;
  /** Where it is fetched from: this server, or a blob of an opened file. */
  readonly address: string;
  /** Where its audit is, if it was built in this visit or kept with one. */
  readonly audit?: string;
  /** For datasets kept in this browser: how many papers they have. */
  readonly keptPapers?: number;
  /** For a dataset that came with the link: its packed text. */
  readonly carried?: string;
}

const files = import.meta.glob<string>("/graph/*.graph.json", { query: "?url", import: "default", eager: true });
const audits = import.meta.glob<string>("/graph/*.audit.json", { query: "?url", import: "default", eager: true });

/** Datasets as folders of shards (core/file/shards.ts): only their names are of interest. */
const folders = import.meta.glob<string>("/graph/*.isogloss/overview.json", { query: "?url", import: "default" });
const FOLDER = /^[^/]+\.isogloss$/;

const nameOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.(graph|audit)\.json$/, "");

/** Files by path: what the page has inside, else what `graph/` held when it was built. */
const found = (served: Readonly<Record<string, string>>, ending: string): [path: string, address: string][] => {
  const own = Object.entries(EMBEDDED).filter(([path]) => path.startsWith("graph/") && path.endsWith(ending));
  return Object.keys(EMBEDDED).length > 0 ? own : Object.entries(served);
};

/** `NAME.isogloss`, or `NAME.isogloss/3` for a shard of it: beside the page, whether it knew of it or not. */
export function entryOfFolder(id: string): DatasetEntry | undefined {
  const [folder = "", shard] = id.split("/");
  if (!FOLDER.test(folder)) return undefined;
  const file = shard === undefined ? OVERVIEW : shardFile(Number(shard));
  return { id, address: new URL(`graph/${encodeURIComponent(folder)}/${file}`, document.baseURI).href };
}

/** Whether it is opened from afar: communities first, then one of its shards. */
export const isFolder = ({ id }: DatasetEntry): boolean => FOLDER.test(id);

/** The folder that a dataset is a shard of. */
export const folderOf = ({ id }: DatasetEntry): DatasetEntry | undefined =>
  id.includes("/") ? entryOfFolder(id.split("/")[0] ?? "") : undefined;

const folderNames = Object.keys(EMBEDDED).length > 0 ? [] : Object.keys(folders);

export const DATASETS: readonly DatasetEntry[] = [
  ...found(files, ".graph.json").map(([path, address]) => ({
    ...{ id: nameOf(path), address: new URL(address, document.baseURI).href },
  })),
  ...folderNames.flatMap((path) => entryOfFolder(path.split("/").at(-2) ?? "") ?? []),
].sort((a, b) => compareText(a.id, b.id));

/** Where the audit of a dataset is, if it has one. */
export const auditAddress = (id: string): string | null => {
  const audit = found(audits, ".audit.json").find(([path]) => nameOf(path) === id);
  return audit === undefined ? null : new URL(audit[1], document.baseURI).href;
};

/**
 * A dataset read and checked in the background; it arrives in parts, each taken in within a few
 * milliseconds: of a large one first what is seen from afar.
 */
export async function loadDataset(
  { address }: DatasetEntry,
  onSight: (sighted: Sighted) => void,
): Promise<Outcome<GraphIndex>> {
  const keys: NodeKey[] = [];
  const nodes: NodeAttributes[] = [];
  const position = new Map<string, number>();
  const columns: Partial<GraphColumns> = {};
  const opened = await jobs.open({ dataset: address }, (part) => {
    if (part.sighted !== undefined) onSight(part.sighted);
    Object.assign(columns, part.columns);
    for (const key of part.keys) position.set(key, keys.push(key) - 1);
    for (const node of part.nodes) nodes.push(node);
  });
  if (!opened.ok) return opened;
  const { attributes } = opened.value;
  return success({ attributes, keys, nodes, position, ...(columns as GraphColumns) }, opened.issues); // all have come
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

/** The bytes behind an address of this page's own origin, or null if they cannot be had. */
export async function fetchBlob(address: string): Promise<Blob | null> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.blob() : null;
  } catch {
    return null; // no server, or a dataset that was deleted meanwhile: the caller says so in words
  }
}

/** A file from disk as a dataset of this visit. */
export const entryOfFile = (file: File): DatasetEntry => ({
  id: file.name.replace(/(\.graph)?\.json$/i, ""),
  address: URL.createObjectURL(file),
});

const fromLinks = new Map<string, DatasetEntry>();

/** A dataset that a link carries; the same text is the same entry. */
export function entryOfLink(carried: string): DatasetEntry {
  const known = fromLinks.get(carried);
  if (known !== undefined) return known;
  const entry = { id: "shared", address: URL.createObjectURL(new Blob([carried])), carried };
  fromLinks.set(carried, entry);
  return entry;
}
