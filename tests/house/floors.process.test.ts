// What dependency-cruiser cannot see: words that must not stand in the code, and that the cruiser
// saw code at all.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CORE_ROOMS } from "../../.dependency-cruiser.mjs";

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const offenders = (folders: readonly string[], pattern: RegExp) =>
  folders.flatMap(files).filter((file) => pattern.test(withoutComments(readFileSync(file, "utf8"))));
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");

describe("the house", () => {
  it.each([
    ["Math.random", /Math\.random/],
    ["a clock", /\bDate\.now|new Date\(\)|performance\.now/],
    ["a locale", /localeCompare|toLocale|Intl\.Collator/],
  ])("has no %s in core or view: results would differ between runs or machines", (_, pattern) => {
    expect(offenders(["src/core", "src/view"], pattern)).toEqual([]);
  });

  it("puts every file of core into the order of the rooms", () => {
    const outside = files("src/core").filter(
      (file) => !CORE_ROOMS.some((room) => new RegExp(`^src/core/${room}`).test(file)),
    );
    expect(outside).toEqual([]);
  });

  it("has no base name twice in core, but for a format's reader and writer", () => {
    const names = files("src/core")
      .filter((file) => !/core\/(intake|export)\//.test(file))
      .map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("never silences the compiler", () => {
    expect(
      offenders(["src", "scripts", "tests"], /: any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)/),
    ).toEqual(["tests/house/floors.process.test.ts"]);
  });

  it("never puts data in the page as HTML, and never runs it", () => {
    expect(
      offenders(["src"], /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|new Function\(|\beval\(/),
    ).toEqual([]);
  });

  it("keeps its floors, and the checker sees the code", () => {
    const report: unknown = JSON.parse(
      execFileSync(
        "node_modules/.bin/depcruise",
        ["src", "scripts", "--config", ".dependency-cruiser.mjs", "--output-type", "json"],
        {
          encoding: "utf8",
          maxBuffer: 1 << 28,
        },
      ),
    );
    const { summary } = report as {
      summary: { totalCruised: number; violations: readonly { rule: { name: string }; from: string; to: string }[] };
    };
    expect(summary.totalCruised).toBeGreaterThan(20);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
