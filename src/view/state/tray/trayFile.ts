// The saved tray: a versioned JSON, in the browser's memory and as a file. Checked item by item on
// the way in: a bad item costs one item, and is told by its path. Never throws.
import * as z from "zod/mini";
import { fingerprint } from "#core/file/fingerprint.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKey } from "#core/model.ts";
import type { Tray, TrayItem } from "#view/state/tray/tray.ts";
import {
  hasSeenAll,
  mergeAll,
  mergeTrays,
  NO_VERSIONS,
  type TrayVersions,
  trayOf,
  type Version,
  writeChanges,
} from "#view/state/tray/trayVersions.ts";
import { isNodeKey } from "#view/state/viewState.ts";

const FORMAT = "isogloss-tray";
const VERSION = 2;
/** Characters: more than any browser keeps for a page, and than a person writes. */
const MOST = 20_000_000;

// zod's small form: with the large one, this file alone would be a tenth of the page
const nodeKey = z.custom<NodeKey>(
  (value) => typeof value === "string" && isNodeKey(value),
  "must look like paper:…, concept:… or term:…",
);
const number = z.int().check(z.minimum(1), z.maximum(1e12));
const author = z.string().check(z.regex(/^[\w-]{1,40}$/, "must be a name of letters and digits"));
const change = { by: author, at: number };
const version: z.ZodMiniType<Version> = z.union([
  z.strictObject({ ...change, label: z.string(), place: z.number() }),
  z.strictObject({ ...change, note: z.string() }),
  z.strictObject({ ...change, tags: z.array(z.string()) }),
]);
const item = z.object({ key: nodeKey, versions: z.array(version).check(z.minLength(1)) });
/** Version 1: without a past. */
const plainItem = z.object({
  key: nodeKey,
  label: z.optional(z.string()),
  note: z._default(z.string(), ""),
  tags: z._default(z.array(z.string()), []),
});
const file = z.object({
  format: z.literal(FORMAT, "is not a saved tray"),
  version: z.int().check(z.minimum(1)),
  seen: z._default(z.record(author, number), {}),
  items: z.array(z.unknown()),
});

export const writeTray = ({ seen, items }: TrayVersions): string =>
  `${JSON.stringify({
    ...{ format: FORMAT, version: VERSION, seen: Object.fromEntries([...seen].sort(byName)) },
    items: [...items].sort(byName).map(([key, versions]) => ({ key, versions })),
  })}\n`;
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareText(a, b);

/** Reads a saved tray; items that are not understood are left out and told one by one. */
export function readTray(text: string): Outcome<TrayVersions> {
  const found = parse(text);
  if (!found.ok) return found;
  const { version: number, seen, items } = found.value;
  if (number === 1) {
    const plain = checked(plainItem, items);
    const tray = plain.good.map((one) => ({ ...one, label: one.label ?? one.key }));
    return success(withoutPast(tray, text), plain.issues);
  }
  const { good, issues } = checked(item, items);
  const known = new Map(Object.entries(seen));
  const versions = new Map<NodeKey, Version[]>();
  for (const { key, versions: own } of good)
    for (const version of own) {
      pushTo(versions, key, version);
      known.set(version.by, Math.max(version.at, known.get(version.by) ?? 0));
    }
  const read = { seen: known, items: versions };
  // what was left out was not deleted: without it, the past of the rest cannot be told
  return issues.length === 0 ? success(read) : success(withoutPast(trayOf(read), text), issues);
}

/**
 * Items as if written at once, by an author who is known by the text: the same text, the same past.
 * A key that stands twice was written twice.
 */
function withoutPast(tray: Tray, text: string): TrayVersions {
  const layers: TrayItem[][] = [];
  const times = new Map<NodeKey, number>();
  for (const one of tray) {
    const before = times.get(one.key) ?? 0;
    times.set(one.key, before + 1);
    layers[before] ??= [];
    layers[before].push(one);
  }
  const author = `f${fingerprint(text)}`;
  return mergeAll(layers.map((layer, i) => writeChanges(NO_VERSIONS, layer, i === 0 ? author : `${author}-${i}`)));
}

/**
 * A file into the tray at hand. One with nothing new in it is a backup: what it has comes back,
 * whatever was deleted since.
 */
export const loadInto = (own: TrayVersions, loaded: TrayVersions, freshAuthor: string): TrayVersions =>
  mergeTrays(own, hasSeenAll(own, loaded) ? writeChanges(NO_VERSIONS, trayOf(loaded), freshAuthor) : loaded);

function parse(text: string): Outcome<z.infer<typeof file>> {
  if (text.length > MOST) return failure(fault("size", "This file is too large for a saved tray."));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure(fault("json", `This file is not valid JSON (${error instanceof Error ? error.message : error}).`));
  }
  const found = file.safeParse(json);
  if (!found.success)
    return failure(fault("format", "This file is not a saved tray.", pathOf(found.error.issues[0]?.path ?? [])));
  if (found.data.version <= VERSION) return success(found.data);
  return failure({
    ...fault("version", `This tray has version ${found.data.version}; this program reads up to ${VERSION}.`, "version"),
    hint: "Open it with the newer program that saved it.",
  });
}

function checked<T>(
  schema: z.ZodMiniType<T>,
  items: readonly unknown[],
): { readonly good: T[]; readonly issues: Issue[] } {
  const good: T[] = [];
  const issues: Issue[] = [];
  items.forEach((given, place) => {
    const found = schema.safeParse(given);
    if (found.success) {
      good.push(found.data);
      return;
    }
    const [first] = found.error.issues;
    const path = pathOf(["items", place, ...(first?.path ?? [])]);
    issues.push({
      ...fault("item", `One item was left out: ${first?.message ?? "not understood"}.`, path),
      severity: "warning",
    });
  });
  return { good, issues };
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
