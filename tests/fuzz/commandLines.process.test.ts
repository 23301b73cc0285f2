// A small share of `npm run fuzz -- --commands N`.
import { expect, it } from "vitest";
import { tryCommandLines } from "./commandLines.ts";

it("a command line, whatever it is, ends with a sentence and an exit code by convention", { timeout: 300_000 }, () => {
  const { codes, faults } = tryCommandLines(12, 7);
  console.log(codes);
  expect(faults).toEqual([]);
});
