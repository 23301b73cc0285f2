// The measure of growth itself: what is quadratic is found, what is linear is not, however restless the
// machine.
import { expect, it } from "vitest";
import { tooFast } from "../support/growth.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** Work that takes about as long for every number. */
const work = (list: readonly number[]): number => list.reduce((sum, i) => sum + Math.sin(i) * Math.cos(sum), 0);

// some seconds on a machine that does nothing else
it("a pass over all for each one is found", () => {
  const prepare = (count: number) => {
    const [groups, papers] = [numbers(count), numbers(count)];
    return () => groups.map((group) => papers.filter((paper) => paper === group).length);
  };
  expect(tooFast("planted", [{ name: "quadratic", prepare, large: 12_000 }])).toHaveLength(1);
}, 240_000);

it("a linear pass is not, where three runs of four take four times as long", () => {
  let runs = 0;
  const prepare = (count: number) => {
    const list = numbers(count);
    return () => {
      for (let times = runs++ % 4 === 1 ? 1 : 4; times > 0; times--) work(list);
    };
  };
  expect(tooFast("restless", [{ name: "linear", prepare, large: 400_000 }])).toEqual([]);
});
