// A small share of `npm run fuzz -- --kills N`.
import { expect, it } from "vitest";
import { killExtractions } from "./kills.ts";

it("a killed extract leaves one build, whole, of dataset and audit", { timeout: 300_000 }, async () => {
  const { faults, ...counts } = await killExtractions(6, 7);
  console.log(counts);
  expect(faults).toEqual([]);
});
