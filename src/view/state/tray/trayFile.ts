// The saved tray: a versioned JSON, in the browser's memory and as a file. Checked item by item on
// the way in: a bad item costs one item, and is told by its path. Never throws.
import { fingerprint } from "#core/file/fingerprint.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { pushTo } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { NodeKey } from "#core/model.ts";
import type { Tray, TrayItem } from "#view/state/tray/tray.ts";
import { FORMAT, type Head, type Read, readHead, readItem, readPlainItem, Wrong } from "#view/state/tray/trayShape.ts";
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

const VERSION = 2;
/** Characters: more than any browser keeps for a page, and than a person writes. */
const MOST = 20_000_000;

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
    const plain = checked(readPlainItem, items);
    const tray = plain.good.map((one) => ({ ...one, label: one.label ?? one.key }));
    return success(withoutPast(tray, text), plain.issues);
  }
  const { good, issues } = checked(readItem, items);
  const known = new Map(seen);
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

function parse(text: string): Outcome<Head> {
  if (text.length > MOST) return failure(fault("size", "This file is too large for a saved tray."));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure(fault("json", `This file is not valid JSON (${error instanceof Error ? error.message : error}).`));
  }
  const found = readHead(json);
  if (found instanceof Wrong) return failure(fault("format", "This file is not a saved tray.", pathOf(found.path)));
  if (found.version <= VERSION) return success(found);
  return failure({
    ...fault("version", `This tray has version ${found.version}; this program reads up to ${VERSION}.`, "version"),
    hint: "Open it with the newer program that saved it.",
  });
}

function checked<T>(read: Read<T>, items: readonly unknown[]): { readonly good: T[]; readonly issues: Issue[] } {
  const good: T[] = [];
  const issues: Issue[] = [];
  items.forEach((given, place) => {
    const found = read(given);
    if (!(found instanceof Wrong)) {
      good.push(found);
      return;
    }
    const path = pathOf(["items", place, ...found.path]);
    issues.push({ ...fault("item", `One item was left out: it ${found.message}.`, path), severity: "warning" });
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
