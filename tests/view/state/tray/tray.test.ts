import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeKey } from "#core/model.ts";
import { addToTray, annotate, orphansOf, removeFromTray, splitTags, type Tray } from "#view/state/tray/tray.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { mergeTrays, NO_VERSIONS, trayOf, writeChanges } from "#view/state/tray/trayVersions.ts";

const read = (text: string): Tray => {
  const outcome = readTray(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return trayOf(outcome.value);
};
const written = (tray: Tray): string => writeTray(writeChanges(NO_VERSIONS, tray, "author"));
const KEPT = [
  { key: "paper:a", label: "A" },
  { key: "term:t", label: "T" },
] as const;
const plain = (items: readonly unknown[]): string => JSON.stringify({ format: "isogloss-tray", version: 1, items });
const item = fc.record({
  key: fc.constantFrom("paper:a", "paper:b", "concept:c", "term:d", "concept:e f" as const),
  label: fc.string(),
  note: fc.string(),
  tags: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
});
const trays = fc.uniqueArray(item, { selector: ({ key }) => key }).map((items) => items as Tray);

describe("the tray", () => {
  it("keeps each node once, in order of arrival, and loses nothing when it is written and read", () => {
    const first = addToTray([], [{ key: "paper:a", label: "A" }]);
    const both = addToTray(first, [
      { key: "paper:a", label: "again" },
      { key: "concept:c", label: "C" },
    ]);
    expect(both.map(({ key, label }) => `${key} ${label}`)).toEqual(["paper:a A", "concept:c C"]);
    expect(addToTray(both, [{ key: "concept:c", label: "C" }])).toBe(both);
    expect(removeFromTray(both, "term:unknown")).toBe(both);
    const noted = annotate(both, "paper:a", { note: 'quotes " and\nlines', tags: ["to read", "שלום"] });
    expect(read(written(noted))).toEqual(noted);
  });

  it("round-trips whatever a person writes", () => {
    fc.assert(
      fc.property(trays, (tray) => {
        expect(read(written(tray))).toEqual(tray);
        expect(read(plain(tray))).toEqual(tray);
      }),
    );
  });

  it("costs one item per bad item, and says where it was", () => {
    const text = plain([
      { key: "paper:a", note: "once" },
      { key: "planet:x" },
      7,
      { key: "term:t", tags: [1] },
      { key: "paper:a", note: "twice" },
    ]);
    const outcome = readTray(text);
    if (!outcome.ok) throw new Error("refused");
    expect(trayOf(outcome.value)).toEqual([{ key: "paper:a", label: "paper:a", note: "twice\nonce", tags: [] }]);
    expect(outcome.issues.map(({ path }) => path)).toEqual(["items[1].key", "items[2]", "items[3].tags[0]"]);
  });

  it.each([
    ["items[0].versions", { key: "paper:a", versions: [] }],
    ["items[0].versions", { key: "paper:a" }],
    ["items[0].versions[0].at", { key: "paper:a", versions: [{ by: "me", at: 0, note: "" }] }],
    ["items[0].versions[0].at", { key: "paper:a", versions: [{ by: "me", at: 1.5, note: "" }] }],
    ["items[0].versions[0].by", { key: "paper:a", versions: [{ by: "not me", at: 1, note: "" }] }],
    ["items[0].versions[0].place", { key: "paper:a", versions: [{ by: "me", at: 1, label: "A" }] }],
    ["items[0].versions[0]", { key: "paper:a", versions: [{ by: "me", at: 1, note: "", tags: [] }] }],
    [
      "items[0].versions[1].tags",
      {
        key: "paper:a",
        versions: [
          { by: "me", at: 1, note: "" },
          { by: "me", at: 2, tags: "x" },
        ],
      },
    ],
  ])("says what is wrong at %s", (path, item) => {
    const outcome = readTray(JSON.stringify({ format: "isogloss-tray", version: 2, items: [item] }));
    expect(outcome.ok && outcome.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each(['{"me":0}', '{"not me":1}', "[]", "7"])("refuses what it cannot have seen: %s", (seen) => {
    expect(readTray(`{"format":"isogloss-tray","version":2,"seen":${seen},"items":[]}`).ok).toBe(false);
  });

  it("deletes nothing for the sake of an item that cannot be read", () => {
    const own = writeChanges(NO_VERSIONS, addToTray([], KEPT), "author");
    const damaged = writeTray(own).replace('"term:t"', '"planet:t"');
    const outcome = readTray(damaged);
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.issues).toHaveLength(1);
    expect(trayOf(mergeTrays(own, outcome.value)).map(({ key }) => key)).toEqual(["paper:a", "term:t"]);
  });

  it("lists what another dataset has not", () => {
    const tray = addToTray([], KEPT);
    expect(orphansOf(tray, new Set<NodeKey>(["paper:a"])).map(({ key }) => key)).toEqual(["term:t"]);
  });

  it("refuses what is no tray, and trays of the future by their number", () => {
    for (const text of ["", "{", "null", "[]", '{"format":"isogloss","items":[]}', '{"format":"isogloss-tray"}'])
      expect(readTray(text).ok, text).toBe(false);
    const future = readTray('{"format":"isogloss-tray","version":9,"items":[]}');
    expect(future.ok).toBe(false);
    expect(future.issues[0]?.message).toContain("version 9");
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readTray(text)));
  });

  it("reads tags as people type them", () => {
    expect(splitTags(" to read,, later ,to read ")).toEqual(["to read", "later"]);
  });
});
