import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { refreshed } from "../../scripts/build/readme.ts";

it("README.md says what the code says (npm run readme makes it so)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(refreshed(readme)).toBe(readme);
});
