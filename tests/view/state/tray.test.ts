import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addToTray,
  annotate,
  mergeTrays,
  readTray,
  removeFromTray,
  splitTags,
  type Tray,
  writeTray,
} from "#view/state/tray.ts";

const read = (text: string): Tray => {
  const outcome = readTray(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
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
    expect(read(writeTray(noted))).toEqual(noted);
  });

  it("is the same whoever merges, and merging again changes nothing", () => {
    fc.assert(
      fc.property(trays, trays, (a, b) => {
        const merged = mergeTrays(a, b);
        expect(mergeTrays(b, a)).toEqual(merged);
        expect(mergeTrays(merged, merged)).toEqual(merged);
        expect(mergeTrays(merged, b).length).toBe(merged.length);
        expect(mergeTrays(a, [])).toEqual(a);
        for (const { key, note, tags } of [...a, ...b]) {
          const found = merged.find((other) => other.key === key);
          expect(found?.tags).toEqual(expect.arrayContaining([...tags]));
          for (const line of note.split("\n").filter(Boolean)) expect(found?.note.split("\n")).toContain(line);
        }
      }),
    );
  });

  it("round-trips whatever a person writes", () => {
    fc.assert(
      fc.property(trays, (tray) => {
        expect(read(writeTray(tray))).toEqual(tray);
      }),
    );
  });

  it("costs one item per bad item, and says where it was", () => {
    const outcome = readTray(
      JSON.stringify({
        format: "isogloss-tray",
        version: 1,
        items: [
          { key: "paper:a" },
          { key: "planet:x" },
          7,
          { key: "term:t", tags: [1] },
          { key: "paper:a", note: "twice" },
        ],
      }),
    );
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value).toEqual([{ key: "paper:a", label: "paper:a", note: "twice", tags: [] }]);
    expect(outcome.issues.map(({ path }) => path)).toEqual(["items[1].key", "items[2]", "items[3].tags[0]"]);
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
