// The tray with its past, so that tabs, visits and people can each go on and be joined: every value
// has the author and number of the change that wrote it, and the whole knows how many changes of
// each author it has seen. What is seen and no longer there was deleted. Joining commutes,
// associates and is idempotent (optimized OR-set, Bieniusa et al. 2012, arXiv:1210.3368).
import { compareText } from "#core/math/order.ts";
import type { NodeKey } from "#core/model.ts";
import type { Tray, TrayItem } from "#view/state/tray/tray.ts";

/** What one change wrote: the item itself with its place in the list, its note, or its tags. */
export type Written =
  | { readonly label: string; readonly place: number }
  | { readonly note: string }
  | { readonly tags: readonly string[] };

export type Version = Written & {
  /** Who wrote it: one visit of one page. */
  readonly by: string;
  /** The author's how-manieth change, from 1. */
  readonly at: number;
};

export interface TrayVersions {
  /** Changes seen, by author: all up to this number. */
  readonly seen: ReadonlyMap<string, number>;
  /** Never an item without a version; two of one field were written without knowing of each other. */
  readonly items: ReadonlyMap<NodeKey, readonly Version[]>;
}

export const NO_VERSIONS: TrayVersions = { seen: new Map(), items: new Map() };

const knows = ({ seen }: TrayVersions, { by, at }: Version): boolean => (seen.get(by) ?? 0) >= at;
const nameOf = ({ by, at }: Version): string => `${by} ${at}`;

/** All that either has and neither has deleted. */
export function mergeTrays(a: TrayVersions, b: TrayVersions): TrayVersions {
  const seen = new Map(a.seen);
  for (const [by, at] of b.seen) seen.set(by, Math.max(at, seen.get(by) ?? 0));
  const items = new Map<NodeKey, readonly Version[]>();
  for (const key of new Set([...a.items.keys(), ...b.items.keys()])) {
    const [ofA, ofB] = [a.items.get(key) ?? [], b.items.get(key) ?? []];
    const [inA, inB] = [new Set(ofA.map(nameOf)), new Set(ofB.map(nameOf))];
    const stays = ofA.filter((version) => inB.has(nameOf(version)) || !knows(b, version));
    const comes = ofB.filter((version) => !inA.has(nameOf(version)) && !knows(a, version));
    if (stays.length + comes.length > 0) items.set(key, [...stays, ...comes].sort(byChange));
  }
  return { seen, items };
}
/** Half with half, so that each is looked at few times. */
export function mergeAll(all: readonly TrayVersions[]): TrayVersions {
  const half = all.length >> 1;
  if (half === 0) return all[0] ?? NO_VERSIONS;
  return mergeTrays(mergeAll(all.slice(0, half)), mergeAll(all.slice(half)));
}
const byChange = (a: Version, b: Version): number => compareText(a.by, b.by) || a.at - b.at;

/** Whether all that `other` has seen is known here. */
export const hasSeenAll = ({ seen }: TrayVersions, other: TrayVersions): boolean =>
  [...other.seen].every(([by, at]) => (seen.get(by) ?? 0) >= at);

/** The tray as people see it: notes and tags that were written apart stand together. */
export function trayOf({ items }: TrayVersions): Tray {
  const placed = [...items].map(([key, versions]) => ({ item: itemOf(key, versions), place: placeOf(versions) }));
  return placed.sort((a, b) => a.place - b.place || compareText(a.item.key, b.item.key)).map(({ item }) => item);
}

function itemOf(key: NodeKey, versions: readonly Version[]): TrayItem {
  const labels = versions.flatMap((version) => ("label" in version ? [version.label] : []));
  const notes = versions.flatMap((version) => ("note" in version ? [version.note] : []));
  const tags = versions.flatMap((version) => ("tags" in version ? version.tags : []));
  return { key, label: labels.sort(compareText)[0] ?? key, note: joinNotes(notes), tags: [...new Set(tags)] };
}

const placeOf = (versions: readonly Version[]): number =>
  versions.reduce((place, version) => ("place" in version ? Math.min(place, version.place) : place), Infinity);

/** The longest note, then the lines that only the others have. */
function joinNotes(notes: readonly string[]): string {
  const [first, ...others] = [...notes].sort((a, b) => b.length - a.length || compareText(a, b));
  if (first === undefined) return "";
  const known = new Set(first.split("\n"));
  const fresh: string[] = [];
  for (const line of others.flatMap((note) => note.split("\n"))) {
    if (known.has(line)) continue;
    known.add(line);
    fresh.push(line);
  }
  return [first, ...fresh].join("\n");
}

/** The versions after an author has made this tray of them: what differs becomes changes. */
export function writeChanges(versions: TrayVersions, next: Tray, author: string): TrayVersions {
  const before = new Map(trayOf(versions).map((item) => [item.key, item]));
  const items = new Map<NodeKey, readonly Version[]>();
  let at = versions.seen.get(author) ?? 0;
  const change = (written: Written): Version => ({ by: author, at: ++at, ...written });
  const places = placesIn(versions, next);
  next.forEach((item, i) => {
    const known = versions.items.get(item.key) ?? [];
    const was = before.get(item.key);
    const itself = known.filter((version) => "label" in version);
    const notes = known.filter((version) => "note" in version);
    const tags = known.filter((version) => "tags" in version);
    const sameNote = was?.note === item.note;
    const sameTags = was !== undefined && JSON.stringify(was.tags) === JSON.stringify(item.tags);
    items.set(item.key, [
      // a change says anew that the item is there: it outlives a deletion that did not know of it
      ...(sameNote && sameTags ? itself : [change({ label: item.label, place: places[i] ?? i })]),
      ...(sameNote ? notes : item.note === "" ? [] : [change({ note: item.note })]),
      ...(sameTags ? tags : item.tags.length === 0 ? [] : [change({ tags: item.tags })]),
    ]);
  });
  const seen = at === 0 ? versions.seen : new Map(versions.seen).set(author, at);
  return { seen, items };
}

/** Where each item of a tray stands: what is known keeps its place, what is new goes between. */
function placesIn({ items }: TrayVersions, tray: Tray): readonly number[] {
  const known = tray.map(({ key }) => placeOf(items.get(key) ?? []));
  /** Of each: the next place that is known. */
  const later: (number | undefined)[] = [];
  for (let i = known.length - 1, next: number | undefined; i >= 0; i--) {
    later[i] = next;
    if (Number.isFinite(known[i])) next = known[i];
  }
  const places: number[] = [];
  known.forEach((place, i) => {
    const before = places[i - 1];
    const after = later[i];
    if (Number.isFinite(place)) places.push(place);
    else if (after !== undefined) places.push(before === undefined ? after - 1 : (before + after) / 2);
    else places.push(before === undefined ? 0 : before + 1);
  });
  return places;
}
