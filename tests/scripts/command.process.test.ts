// The command as people run it: a child process, its files, its words, its exit codes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { decodeGraph } from "#core/file/decode.ts";

const ROOT = resolve(".");
const folder = mkdtempSync(join(tmpdir(), "isogloss-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isogloss(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", resolve("node_modules/tsx/dist/loader.mjs"), join(ROOT, "scripts/isogloss.ts"), ...args],
    { cwd: folder, encoding: "utf8", input: input ?? "" },
  );
  return { status, stdout, stderr };
}

/** No sentence is the same in most records, or it is taken for the file's own. */
const OPENINGS = [
  "We study",
  "We measure",
  "We speed up",
  "We compare",
  "We revisit",
  "We bound",
  "We prove",
  "We train",
];
const BIB = Array.from(
  { length: 8 },
  (_, i) => `@article{k${i},
  title = {Speculative sampling for language models, part ${i}},
  abstract = {${OPENINGS[i]} speculative sampling with large language models (LLMs) and a draft model. Reward model ${i} scores the draft.},
  year = {2020}
}`,
).join("\n");

const graphOf = (path: string) => {
  const graph = decodeGraph(readFileSync(join(folder, path), "utf8"));
  if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
  return graph.value;
};

beforeAll(() => {
  writeFileSync(join(folder, "papers.bib"), BIB);
  writeFileSync(join(folder, "empty.bib"), "");
  writeFileSync(join(folder, "binary.bib"), Uint8Array.from([0, 1, 2, 3, 255, 254, 0]));
  mkdirSync(join(folder, "nothing"));
  writeFileSync(join(folder, "nothing", "README.md"), "# Notes\n\nNo papers here.");
  writeFileSync(join(folder, "broken.graph.json"), '{"attributes":');
  writeFileSync(
    join(folder, "newer.graph.json"),
    '{"attributes":{"format":"isogloss","version":999},"nodes":[],"edges":[]}',
  );
  const made = isogloss(["extract", "papers.bib"]);
  if (made.status !== 0) throw new Error(made.stderr);
});

describe("extract", () => {
  it("writes a dataset named after its input and its audit, and nothing else", () => {
    expect(readdirSync(join(folder, "graph")).sort()).toEqual(["papers.audit.json", "papers.graph.json"]);
    expect(graphOf("graph/papers.graph.json").getAttributes().counts.papers).toBe(8);
  });

  it("reads standard input, takes parameters in both spellings, answers in JSON", () => {
    const result = isogloss(["extract", "-", "--id", "piped", "--concepts-per-paper", "5", "--seed=7", "--json"], BIB);
    expect(result.status).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({
      ok: true,
      counts: { papers: 8 },
      files: ["graph/piped.graph.json", "graph/piped.audit.json"],
    });
    expect(graphOf("graph/piped.graph.json").getAttributes().parameters).toMatchObject({
      conceptsPerPaper: 5,
      seed: 7,
    });
  });

  it("goes on with the good records, says which were bad, and obeys a stop list", () => {
    writeFileSync(join(folder, "stop.txt"), "draft model\n");
    writeFileSync(join(folder, "mixed.bib"), `${BIB}\n@article{bad,\n abstract={Nobody named this.}\n}\n`);
    const result = isogloss([
      "extract",
      "mixed.bib",
      "empty.bib",
      "missing.bib",
      "--id",
      "mixed",
      "--stop",
      "stop.txt",
    ]);
    // an input that cannot be used is an error, even beside good ones
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/mixed\.bib:\d+: .*without a title/);
    expect(result.stderr).toMatch(/empty\.bib: The file is empty/);
    expect(result.stderr).toMatch(/missing\.bib: .*does not exist/);
    expect(result.stdout).toMatch(/papers\s+8/);
    expect(graphOf("graph/mixed.graph.json").hasNode("concept:draft model")).toBe(false);
    expect(graphOf("graph/papers.graph.json").hasNode("concept:draft model")).toBe(true);
  });

  it.each<[string, string[], number, RegExp]>([
    ["a missing file", ["extract", "nowhere.bib"], 1, /nowhere\.bib: .*does not exist/],
    ["an empty file", ["extract", "empty.bib"], 1, /empty\.bib: The file is empty\. \S/],
    ["a binary file", ["extract", "binary.bib"], 1, /binary\.bib: .*not text\. \S/],
    ["a folder without papers", ["extract", "nothing"], 1, /There is no paper to work with/],
    ["an unknown flag", ["extract", "papers.bib", "--nonsense"], 2, /unknown option '--nonsense'/],
    ["an unknown command", ["extrct"], 2, /unknown command 'extrct'/],
    ["what moves a terminal's cursor", ["\u001b[31mred"], 2, /unknown command '\\u001b\[31mred'/],
    ["a page outside the sources", ["export", "papers", "-o", "x.html"], 1, /cannot be built here/],
    ["a parameter out of range", ["extract", "papers.bib", "--seed", "-3"], 2, /seed must be a whole number/],
    ["an unknown format", ["extract", "papers.bib", "--format", "word"], 2, /no input format "word".*bibtex/],
    ["an unusable id", ["extract", "papers.bib", "--id", "../x"], 2, /cannot name a dataset/],
    ["an unknown dataset", ["related", "nonesuch", "1"], 1, /no dataset "nonesuch".*papers/],
    ["a corrupt dataset", ["related", "broken.graph.json", "1"], 1, /broken\.graph\.json.*not valid JSON/],
    ["a newer dataset", ["related", "newer.graph.json", "1"], 1, /newer\.graph\.json.*version 999.*Update Isogloss/],
    ["an unknown paper", ["related", "papers", "no such title"], 1, /no paper "no such title"/],
    ["an ambiguous title", ["related", "papers", "speculative"], 1, /8 papers begin with/],
    ["an unknown community", ["export", "papers", "--community", "77", "-o", "x.json"], 1, /no community 77/],
    ["an unknown export format", ["export", "papers", "--format", "doc", "-o", "x.doc"], 2, /no export format "doc"/],
    ["a picture by name", ["export", "papers", "--format", "svg", "-o", "x"], 2, /only the explorer exports it/],
    ["a picture by ending", ["export", "papers", "-o", "x.pdf"], 2, /only the explorer exports it/],
    ["an export without a file", ["export", "papers"], 2, /--output/],
  ])("%s: a clear sentence and the right exit code", (_, args, code, message) => {
    const before = readdirSync(folder, { recursive: true }).sort();
    const { status, stderr } = isogloss(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(code);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  it("an input that cannot be used beside a good one: the dataset is written, the exit code is 1, quiet or not", () => {
    const { status, stderr } = isogloss(["extract", "papers.bib", "nowhere.bib", "--id", "beside", "--quiet"]);
    expect(stderr).toMatch(/error: nowhere\.bib: .*does not exist/);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, "graph"))).toContain("beside.graph.json");
  });

  it("an output that cannot be written: the old dataset stays, no temporary file", () => {
    const locked = join(folder, "locked");
    mkdirSync(join(locked, "papers.audit.json"), { recursive: true });
    writeFileSync(join(locked, "papers.graph.json"), "old");
    const { status, stderr } = isogloss(["extract", "papers.bib", "--out", "locked"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/papers\.audit\.json: This cannot be written: it is a folder/);
    expect(readFileSync(join(locked, "papers.graph.json"), "utf8")).toBe("old");
    expect(readdirSync(locked).sort()).toEqual(["papers.audit.json", "papers.graph.json"]);
  });
});

describe("related, export, diff", () => {
  it("names related papers and what they share", () => {
    const { status, stdout } = isogloss(["related", "papers", "1", "--top", "2"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Speculative sampling for language models, part 0\n/);
    expect(stdout.match(/^\d\.\d{3} {2}\S/gm)).toHaveLength(2);
    const json: unknown = JSON.parse(
      isogloss(["related", "graph/papers.graph.json", "speculative sampling for language models, part 3", "--json"])
        .stdout,
    );
    expect(json).toMatchObject({
      paper: { title: "Speculative sampling for language models, part 3" },
      related: expect.any(Array),
    });
  });

  it("exports a neighborhood that is a dataset again", () => {
    expect(
      isogloss(["export", "papers", "--around", "draft model", "--depth", "0", "--format", "json", "-o", "part.json"])
        .status,
    ).toBe(0);
    const part = graphOf("part.json");
    expect(part.hasNode("concept:draft model")).toBe(true);
    expect(part.order).toBe(1);
  });

  it("writes a small part as what goes behind a page's address, and says where a part is too large", () => {
    const { status, stdout } = isogloss(["export", "papers", "--format", "link", "-o", "-"]);
    expect(status).toBe(0);
    const opened = decodeGraph(stdout.replace(/^#graph=|\n$/g, ""));
    expect(opened.ok && opened.value.nodes()).toEqual(graphOf("graph/papers.graph.json").nodes());
    const large = isogloss(["export", join(import.meta.dirname, "../../graph/seeds.graph.json"), "-o", "x.link.txt"]);
    expect(large.status).toBe(1);
    expect(large.stderr).toMatch(/Too large for a link: at least \d+ characters .*--format html/);
  });

  it("adds papers to a dataset under its own name, and keeps every known place", () => {
    writeFileSync(join(folder, "late.bib"), "@article{late, title={A paper that came late}, year=2022}");
    const id = ["--id", "grown", "--conceptsPerPaper", "9"];
    expect(isogloss(["extract", "papers.bib", ...id]).status).toBe(0);
    const before = graphOf("graph/grown.graph.json");
    expect(isogloss(["extract", "late.bib", "--onto", "grown"]).status).toBe(0);
    const after = graphOf("graph/grown.graph.json");
    expect(after.getAttributes()).toMatchObject({ counts: { papers: 9 }, parameters: { conceptsPerPaper: 9 } });
    before.forEachNode((key, { x, y }) => expect(after.getNodeAttributes(key)).toMatchObject({ x, y }));
    expect(isogloss(["extract", "late.bib", "--onto", "grown", "--previous", "papers"]).status).toBe(2);
  });

  it("says what changed", () => {
    writeFileSync(join(folder, "more.bib"), `${BIB}\n@article{new, title={A paper that is new here}, year=2021}`);
    expect(isogloss(["extract", "more.bib", "--previous", "papers"]).status).toBe(0);
    const { status, stdout } = isogloss(["diff", "papers", "more"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/papers: 1 added, 0 removed, 0 changed\n {2}\+ A paper that is new here/);
  });
});

it("help is there at once and for every subcommand", () => {
  const help = isogloss(["--help"]);
  expect(help.status).toBe(0);
  for (const command of ["extract", "related", "export", "diff"]) expect(help.stdout).toContain(command);
  expect(isogloss(["extract", "--help"]).stdout).toContain("--concepts-per-paper");
  expect(existsSync(join(folder, "seeds"))).toBe(false);
  for (const command of ["extract", "open", "related", "export", "diff", "explain"])
    expect(isogloss([command, "--help"]).stdout, command).toMatch(/\nExamples?:\n {2}isogloss /);
  const formats = EXPORT_FORMATS.filter(({ of }) => of !== "picture").map(({ id }) => id);
  expect(isogloss(["export", "--help"]).stdout).toContain(`Formats: ${[...formats, "link"].join(", ")}`);
});

it("an ending of no format is refused with the list of those there are, and nothing is written", () => {
  const { status, stderr } = isogloss(["export", "papers", "-o", "x.foo"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/ending of x\.foo.*--format.*gexf/s);
  expect(existsSync(join(folder, "x.foo"))).toBe(false);
});

describe("explain", () => {
  it("prints the stages of a sentence, and of a paper as one of its dataset", () => {
    const sentence = isogloss(["explain", "We train support vector machines (SVMs) on labeled data."]);
    expect(sentence.status).toBe(0);
    expect(sentence.stdout).toContain("SVMs = support vector machines");
    expect(sentence.stdout).toMatch(/labeled data +0\.\d+ .*kept/);
    const paper = isogloss(["explain", "--of", "papers", "1", "--json"]);
    expect(JSON.parse(paper.stdout)).toMatchObject({ language: "en" });
    expect(isogloss(["explain", "--of", "papers", "no such title"]).status).toBe(1);
  });
});

it("gives no flag to a V8 that does not know it", () => {
  const preload = `import v8 from "node:v8"; import { syncBuiltinESMExports } from "node:module";
    Object.defineProperty(process.versions, "v8", { value: "12.4.254.21-node.35" });
    v8.setFlagsFromString = (flag) => console.error(flag);
    syncBuiltinESMExports();`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(preload)}`, join(ROOT, "scripts/command.mjs")];
  const { status, stderr } = spawnSync(process.execPath, [...args, "--version"], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stderr).not.toContain("interrupt-budget");
  expect(stderr).toContain("--no-flush-bytecode");
});
