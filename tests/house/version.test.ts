import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { VERSION } from "#core/version.ts";

it("datasets record the version of package.json", () => {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };
  expect(VERSION).toBe(`${name} ${version}`);
});
