// A small share of `npm run fuzz`, the same every time.
import fc from "fast-check";
import { expect, it } from "vitest";
import { PROPERTIES } from "./properties.ts";

it.each(PROPERTIES.map((one) => [one.name, one] as const))("%s", (_, { property, share }) => {
  const { failed, counterexample, errorInstance } = fc.check(property, { seed: 7, numRuns: Math.ceil(25 * share) });
  expect({ failed, counterexample, error: failed ? String(errorInstance) : "" }).toEqual({
    failed: false,
    counterexample: null,
    error: "",
  });
});
