// No two names overlap, whatever the candidates; what must be seen is seen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LabelCandidate, overlap, placeLabels, wrapText } from "#view/map/labels.ts";

const frame = { x: 0, y: 0, width: 600, height: 400 };
const candidates: fc.Arbitrary<LabelCandidate[]> = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1 }),
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    y: fc.double({ min: -50, max: 450, noNaN: true }),
    gap: fc.integer({ min: 0, max: 12 }),
    width: fc.integer({ min: 5, max: 220 }),
    height: fc.integer({ min: 8, max: 60 }),
    priority: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.constantFrom("center" as const, "around" as const),
    forced: fc.boolean(),
  }),
  { selector: ({ key }) => key, maxLength: 120 },
);

test("placed names overlap neither each other nor an obstacle, and lie in the frame", () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const obstacle = { x: 500, y: 0, width: 100, height: 150 };
      const placed = placeLabels(list, frame, { obstacles: [obstacle] });
      placed.forEach((a, i) => {
        expect(overlap(a, obstacle)).toBe(false);
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 400).toBe(true);
        for (const b of placed.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      });
    }),
  );
});

test("the order of the candidates does not matter", () => {
  fc.assert(
    fc.property(candidates, (list) => {
      expect(placeLabels([...list].reverse(), frame)).toEqual(placeLabels(list, frame));
    }),
  );
});

test("a forced name is always placed if it is the only one", () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const first = list[0];
      if (first === undefined) return;
      expect(
        placeLabels(
          [...list.map((label) => ({ ...label, forced: false })), { ...first, key: "\0", forced: true }],
          frame,
        ).map(({ key }) => key),
      ).toContain("\0");
    }),
  );
});

const named = (key: string, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  ...{ key, x: 300, y: 200, gap: 8, width: 80, height: 14, priority: 1, place: "around", ...more },
});

test("a name beside its mark is not written over others' marks; a forced one is, rather than missing", () => {
  const right = { x: 320, y: 195, width: 10, height: 10 };
  const [placed] = placeLabels([named("a")], frame, { marks: [right] });
  expect(placed).toBeDefined();
  expect(overlap(placed!, right)).toBe(false);
  const everywhere = { x: 200, y: 100, width: 200, height: 200 };
  expect(placeLabels([named("a")], frame, { marks: [everywhere] })).toEqual([]);
  for (const more of [{ forced: true }, { overMarks: 0 }])
    expect(placeLabels([named("a", more)], frame, { marks: [everywhere] })).toHaveLength(1);
  const few = named("a", { overMarks: 2 });
  for (const [count, names] of [
    [2, 1],
    [3, 0],
  ] as const)
    expect(placeLabels([few], frame, { marks: [everywhere], covered: () => count })).toHaveLength(names);
});

test("a shorter name comes where the longer one finds no room, and only there", () => {
  const both = [
    named("long", { width: 700, place: "center", priority: 2 }),
    named("short", { place: "center", insteadOf: "long" }),
  ];
  expect(placeLabels(both, frame).map(({ key }) => key)).toEqual(["short"]);
  const fitting = both.map((label) => ({ ...label, width: 90 }));
  expect(placeLabels(fitting, frame).map(({ key }) => key)).toEqual(["long"]);
});

test("wrapped lines keep all words, or end in an ellipsis", () => {
  expect(wrapText("Accelerating Large Language Model Decoding", 16, 9)).toEqual([
    "Accelerating",
    "Large Language",
    "Model Decoding",
  ]);
  expect(wrapText("a very long title indeed, with more", 12, 2)).toEqual(["a very long", "title…"]);
  expect(wrapText("", 10, 2)).toEqual([]);
});
