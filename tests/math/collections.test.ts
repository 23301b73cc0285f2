import { describe, expect, it } from "vitest";
import { createGrid } from "#core/math/grid.ts";
import { countEach, groupBy } from "#core/math/groups.ts";
import { memoize } from "#core/math/memo.ts";
import { createRandom } from "#core/math/random.ts";

describe("a grid", () => {
  it("finds every box that a plain look through all of them finds, on both sides of zero", () => {
    const random = createRandom(3);
    const boxes = Array.from({ length: 200 }, () => {
      const [x, y] = [40 * random() - 20, 40 * random() - 20];
      return { left: x, top: y, right: x + 5 * random(), bottom: y + 5 * random() };
    });
    const grid = createGrid<number>(3);
    boxes.forEach(({ left, top, right, bottom }, i) => {
      grid.add(left, top, right, bottom, i);
    });
    for (const { left, top, right, bottom } of boxes) {
      const meets = boxes.flatMap((box, i) =>
        box.left <= right && left <= box.right && box.top <= bottom && top <= box.bottom ? [i] : [],
      );
      const near = new Set(grid.near(left, top, right, bottom));
      expect(meets.filter((i) => !near.has(i))).toEqual([]);
      expect(near.size).toBeLessThan(boxes.length / 2);
    }
  });
});

describe("groups and counts", () => {
  it("keep the order of first appearance", () => {
    expect([...groupBy(["pear", "fig", "plum", "date"], (word) => word.length)]).toEqual([
      [4, ["pear", "plum", "date"]],
      [3, ["fig"]],
    ]);
    expect([...countEach("banana")]).toEqual([
      ["b", 1],
      ["a", 3],
      ["n", 2],
    ]);
  });
});

describe("a memo", () => {
  it("asks once per key and stays bounded", () => {
    let asked = 0;
    const length = memoize((key) => {
      asked++;
      return key.length;
    });
    expect([length("abc"), length("abc"), asked]).toEqual([3, 3, 1]);
    for (let i = 0; i < 200_000; i++) length(`word ${i}`);
    const before = asked;
    expect(length("abc")).toBe(3);
    expect(asked).toBe(before + 1);
  });
});
