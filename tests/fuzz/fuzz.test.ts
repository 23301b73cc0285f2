// A small share of `npm run fuzz`, the same every time.
import fc from "fast-check";
import { expect, it } from "vitest";
import { PROPERTIES } from "./properties.ts";

it.each(PROPERTIES.map(({ name, property }) => [name, property] as const))("%s", (_, property) => {
  const { failed, counterexample, errorInstance } = fc.check(property, { seed: 7, numRuns: 25 });
  expect({ failed, counterexample, error: failed ? String(errorInstance) : "" }).toEqual({
    failed: false,
    counterexample: null,
    error: "",
  });
});
