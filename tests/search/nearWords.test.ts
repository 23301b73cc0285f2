// Words near a word, against the distance as its definition says it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareText } from "#core/math/order.ts";
import { wordsNear } from "#core/search/nearWords.ts";

function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, b), distance(a, restB), distance(restA, restB));
}

it("are all words within the distance, and no others", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
  let near = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.integer({ min: 0, max: 3 }),
      (given, wanted, most) => {
        const words = given.sort(compareText);
        const found = new Map([...wordsNear(words, wanted, most)].map(([at, apart]) => [words[at], apart]));
        const right = words.map((each) => [each, distance(each, wanted)] as const).filter(([, apart]) => apart <= most);
        expect(found).toEqual(new Map(right));
        near += right.length;
      },
    ),
    { numRuns: 300 },
  );
  expect(near).toBeGreaterThan(100);
});
