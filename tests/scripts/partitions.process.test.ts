// map and assemble as people run them: processes side by side, files, pipes, a part that is lost.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "isogloss-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each test starts several processes: on a busy machine they wait for each other. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Bundled once: each process then starts in a fraction of the time. */
const COMMAND = [resolve("scripts/command.mjs")];
function isogloss(args: readonly string[], input: string | Buffer = "") {
  return spawnSync(process.execPath, [...COMMAND, ...args], { cwd: folder, encoding: "utf8", input });
}
const bytes = (name: string): Buffer => readFileSync(join(folder, name));
const isThere = (name: string): boolean => existsSync(join(folder, name));

const entries = readFileSync("graph/tide-pools.bib", "utf8")
  .split(/^(?=@)/m)
  .filter((entry) => entry.startsWith("@"));
const PARTS = [0, 1, 2, 3].map((i) => `part-${i}`);
const inputOf = (i: number): string => entries.slice(i * 6, (i + 1) * 6).join("\n");

/** All parts at once, each in a process of its own, as GNU parallel does it. */
beforeAll(async () => {
  expect(isogloss(["--version"]).status).toBe(0);
  writeFileSync(join(folder, "pile.bib"), entries.join("\n"));
  const children = PARTS.map((part, i) => {
    writeFileSync(join(folder, `${part}.bib`), inputOf(i));
    const args = [...COMMAND, "map", `${part}.bib`, "--source", "pile.bib", "-o", `${part}.ndjson.gz`];
    return spawn(process.execPath, args, { cwd: folder, stdio: "inherit" });
  });
  const ends = await Promise.all(children.map((child) => once(child, "exit")));
  expect(ends).toEqual(PARTS.map(() => [0, null]));
});
const files = PARTS.map((part) => `${part}.ndjson.gz`);

it("gives the bytes of one run, with its audit", () => {
  expect(isogloss(["extract", "pile.bib", "--out", "one", "--quiet"])).toMatchObject({ status: 0, stderr: "" });
  const made = isogloss(["assemble", ...files, "-o", "four/pile.graph.json", "--json"]);
  expect(made.status).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ ok: true, counts: { papers: 24 } });
  expect(bytes("four/pile.graph.json").equals(bytes("one/pile.graph.json"))).toBe(true);
  const lines = /"line":\d+/g; // of the file that was read: the part, or the pile
  const audit = (name: string): string => bytes(name).toString().replace(lines, "");
  expect(audit("four/pile.audit.json") === audit("one/pile.audit.json")).toBe(true);
});

it("writes the same part to a pipe", () => {
  const piped = isogloss(["map", "-", "-o", "-", "--source", "pile.bib", "--quiet"], inputOf(0));
  expect(piped).toMatchObject({ status: 0, stderr: "" });
  expect(piped.stdout === gunzipSync(bytes(files[0]!)).toString()).toBe(true);
  const assembled = isogloss(["assemble", "-", "-o", "piped.graph.json", "--quiet"], piped.stdout);
  expect(assembled).toMatchObject({ status: 0, stderr: "" });
  expect(isThere("piped.graph.json")).toBe(true);
});

it("resumes: what is whole and of this input stays, all else is made again", () => {
  const [part] = files;
  const path = join(folder, part!);
  const args = ["map", "part-0.bib", "--source", "pile.bib", "-o", part!, "--resume", "--json"];
  const isMade = (): unknown => JSON.parse(isogloss(args).stdout).made;
  const whole = readFileSync(path);
  utimesSync(path, 1, 1);
  expect(isMade()).toBe(false);
  expect(statSync(path).mtimeMs).toBe(1000);
  writeFileSync(path, whole.subarray(0, whole.length - 100));
  expect(isMade()).toBe(true);
  expect(readFileSync(path).equals(whole)).toBe(true);
  writeFileSync(path, readFileSync(join(folder, files[1]!)));
  expect(isMade()).toBe(true);
  expect(readFileSync(path).equals(whole)).toBe(true);
});

it("builds nothing on a part that is missing or damaged", () => {
  const whole = bytes(files[3]!);
  writeFileSync(join(folder, "cut.ndjson.gz"), whole.subarray(0, whole.length / 2));
  writeFileSync(join(folder, "changed.ndjson"), gunzipSync(whole).toString().replace('"title":"', '"title":"!'));
  const made = isogloss([
    "assemble",
    files[0]!,
    "gone.ndjson",
    "cut.ndjson.gz",
    "changed.ndjson",
    "-o",
    "hole.graph.json",
  ]);
  expect(made.status).toBe(1);
  expect(made.stderr).toContain("gone.ndjson: This cannot be read: it does not exist.");
  expect(made.stderr).toContain("cut.ndjson.gz: This partition cannot be unpacked.");
  expect(made.stderr).toContain(
    "changed.ndjson: The partition cannot be used: a part of it is missing or was changed.",
  );
  expect(isThere("hole.graph.json")).toBe(false);
  const wrong = isogloss(["assemble", files[0]!, "-o", "pile.json"]);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('"pile.json" cannot name a dataset.');
});

it("adds up counts, of parts and of counts, and none twice", () => {
  const reduce = (from: readonly string[], to: string) => isogloss(["reduce", ...from, "-o", to, "--quiet"]);
  expect(reduce(files, "all.ndjson")).toMatchObject({ status: 0, stderr: "" });
  reduce([files[2]!, files[0]!], "two.ndjson");
  reduce([files[3]!, "two.ndjson", files[1]!], "again.ndjson");
  expect(bytes("again.ndjson").equals(bytes("all.ndjson"))).toBe(true);
  const twice = reduce(["two.ndjson", files[0]!], "twice.ndjson");
  expect(twice.status).toBe(1);
  expect(twice.stderr).toContain("One part would be counted twice");
  expect(isThere("twice.ndjson")).toBe(false);
});

it("tells of an input that could not be used, and writes what the others gave", () => {
  const made = isogloss(["map", "gone.bib", "part-1.bib", "-o", "some.ndjson"]);
  expect(made.status).toBe(1);
  expect(made.stderr).toContain("gone.bib: This cannot be read: it does not exist.");
  expect(made.stderr).toContain("some.ndjson: 6 papers of 6 records.");
});
