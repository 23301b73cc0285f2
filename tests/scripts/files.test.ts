// What the command finds on the disk: one bad file or link costs itself, never its folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readInputs } from "../../scripts/files.ts";

const folder = mkdtempSync(join(tmpdir(), "isogloss-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("reads what can be read of a folder, and tells what cannot by its own name", () => {
  writeFileSync(join(folder, "a.bib"), "@misc{a, title={First}}");
  writeFileSync(join(folder, "z.bib"), "@misc{z, title={Last}}");
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("nowhere", join(folder, "dangling"));
  mkdirSync(join(folder, "sub"));
  symlinkSync(folder, join(folder, "sub", "back"));
  execFileSync("mkfifo", [join(folder, "pipe")]);
  const { sources, issues } = readInputs([folder, join(folder, "missing.bib")]);
  expect(sources.map(({ name }) => name)).toEqual([join(folder, "a.bib"), join(folder, "z.bib")]);
  expect(issues).toMatchObject([
    { severity: "error", path: join(folder, "dangling") },
    { severity: "error", path: join(folder, "loop") },
    { severity: "note", path: join(folder, "pipe") },
    { severity: "note", path: join(folder, "sub", "back") },
    { severity: "error", path: join(folder, "missing.bib") },
  ]);
});
