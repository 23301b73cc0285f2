// What a person collected: nodes with notes and tags, kept by content key, so that they survive a
// rebuild of the dataset. Saved with their past (trayVersions.ts, trayFile.ts).
import type { NodeKey } from "#core/model.ts";

export interface TrayItem {
  readonly key: NodeKey;
  /** Kept for the case that the dataset no longer has it. */
  readonly label: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** In order of arrival; each key once. */
export type Tray = readonly TrayItem[];

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

/** What the tray has and the dataset has not: told by the label it was collected with. */
export const orphansOf = (tray: Tray, known: { readonly has: (key: NodeKey) => boolean }): Tray =>
  tray.filter(({ key }) => !known.has(key));

export interface TrayChange {
  readonly set: Tray;
  readonly removed: ReadonlySet<NodeKey>;
}

/** What became of a tray while another one was made of it, elsewhere. */
export function changeBetween(before: Tray, after: Tray): TrayChange {
  const was = new Map(before.map((item) => [item.key, JSON.stringify(item)]));
  const stays = new Set(after.map(({ key }) => key));
  return {
    set: after.filter((item) => was.get(item.key) !== JSON.stringify(item)),
    removed: new Set(before.flatMap(({ key }) => (stays.has(key) ? [] : [key]))),
  };
}

/** The same change in another tray: so that undoing one's own steps leaves others' work alone. */
export function applyChange(tray: Tray, { set, removed }: TrayChange): Tray {
  const changed = new Map(set.map((item) => [item.key, item]));
  const known = new Set(tray.map(({ key }) => key));
  return [
    ...tray.flatMap((item) => (removed.has(item.key) ? [] : [changed.get(item.key) ?? item])),
    ...set.filter(({ key }) => !known.has(key)),
  ];
}
