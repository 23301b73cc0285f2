// What a person collected: nodes with notes and tags, kept by content key, so that they survive a
// rebuild of the dataset. The saved form is a versioned JSON, checked item by item on the way in: a
// bad item costs one item, and is told by its path.
import { z } from "zod";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKey } from "#core/model.ts";
import { isNodeKey } from "#view/state/viewState.ts";

export interface TrayItem {
  readonly key: NodeKey;
  /** Kept for the case that the dataset no longer has it. */
  readonly label: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** In order of arrival; each key once. */
export type Tray = readonly TrayItem[];

const FORMAT = "isogloss-tray";
const VERSION = 1;

const savedItem = z.object({
  key: z.string().refine(isNodeKey, "must look like paper:…, concept:… or term:…"),
  label: z.string().optional(),
  note: z.string().default(""),
  tags: z.array(z.string()).default([]),
});
const savedTray = z.object({
  format: z.literal(FORMAT, "is not a saved tray"),
  version: z.number().int().min(1),
  items: z.array(z.unknown()),
});

export const addToTray = (tray: Tray, items: readonly Pick<TrayItem, "key" | "label">[]): Tray => {
  const known = new Set(tray.map(({ key }) => key));
  const fresh = items.filter(({ key }) => !known.has(key));
  return fresh.length === 0 ? tray : [...tray, ...fresh.map(({ key, label }) => ({ key, label, note: "", tags: [] }))];
};

export const removeFromTray = (tray: Tray, key: NodeKey): Tray =>
  tray.some((item) => item.key === key) ? tray.filter((item) => item.key !== key) : tray;

export const annotate = (tray: Tray, key: NodeKey, change: Partial<Pick<TrayItem, "note" | "tags">>): Tray =>
  tray.map((item) => (item.key === key ? { ...item, ...change } : item));

/** What a person typed as tags: parted by commas, trimmed, each once. */
export const splitTags = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/**
 * Two trays as one: no item, line of a note or tag is lost. Commutative and idempotent, so that two
 * people who load each other's file end with the same tray. An item stands as far up as in the tray
 * where it stands higher; ties by key.
 */
export function mergeTrays(own: Tray, other: Tray): Tray {
  const merged = new Map<NodeKey, { readonly item: TrayItem; readonly place: number }>();
  for (const tray of [own, other])
    tray.forEach((item, place) => {
      const known = merged.get(item.key);
      merged.set(
        item.key,
        known === undefined
          ? { item, place }
          : { item: mergeItems(known.item, item), place: Math.min(known.place, place) },
      );
    });
  return [...merged.values()]
    .sort((a, b) => a.place - b.place || compareText(a.item.key, b.item.key))
    .map(({ item }) => item);
}

function mergeItems(a: TrayItem, b: TrayItem): TrayItem {
  const tags = [...new Set([...a.tags, ...b.tags])];
  return {
    key: a.key,
    label: compareText(a.label, b.label) <= 0 ? a.label : b.label,
    note: mergeNotes(a.note, b.note),
    tags:
      tags.length === a.tags.length && tags.length === b.tags.length && a.tags.join() === b.tags.join()
        ? tags
        : tags.sort(compareText),
  };
}

/** The longer note with the lines that only the other has. */
function mergeNotes(a: string, b: string): string {
  const longerFirst = a.length - b.length || compareText(b, a);
  const [first, second] = longerFirst >= 0 ? [a, b] : [b, a];
  if (second === "") return first;
  const lines = first.split("\n");
  return [...lines, ...second.split("\n").filter((line) => !lines.includes(line))].join("\n");
}

export const writeTray = (tray: Tray): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, items: tray }, null, 2)}\n`;

/** Reads a saved tray; items that are not understood are left out and told one by one. */
export function readTray(text: string): Outcome<Tray> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure(fault("json", `This file is not valid JSON (${error instanceof Error ? error.message : error}).`));
  }
  const file = savedTray.safeParse(json);
  if (!file.success)
    return failure(fault("format", "This file is not a saved tray.", pathOf(file.error.issues[0]?.path ?? [])));
  if (file.data.version > VERSION)
    return failure({
      ...fault(
        "version",
        `This tray has version ${file.data.version}; this program reads up to ${VERSION}.`,
        "version",
      ),
      hint: "Open it with the newer program that saved it.",
    });
  const items: TrayItem[] = [];
  const issues: Issue[] = [];
  file.data.items.forEach((given, place) => {
    const item = savedItem.safeParse(given);
    if (item.success) items.push({ ...item.data, label: item.data.label ?? item.data.key });
    else {
      const [first] = item.error.issues;
      const path = pathOf(["items", place, ...(first?.path ?? [])]);
      issues.push({
        ...fault("item", `One item was left out: ${first?.message ?? "not understood"}.`, path),
        severity: "warning",
      });
    }
  });
  return success(joinDoubles(items), issues);
}

/** A key that stands twice becomes one item, with both notes. */
function joinDoubles(items: readonly TrayItem[]): Tray {
  const joined = new Map<NodeKey, TrayItem>();
  for (const item of items) {
    const known = joined.get(item.key);
    joined.set(item.key, known === undefined ? item : mergeItems(known, item));
  }
  return [...joined.values()];
}

const fault = (code: string, message: string, path?: string): Issue => ({
  code: `tray/${code}`,
  severity: "error",
  message,
  ...(path === undefined || path === "" ? {} : { path }),
  hint: "Choose a file that was saved from the tray.",
});

/** `["items", 3, "key"]` → `items[3].key`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
