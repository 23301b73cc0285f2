// The package as its users have it: packed, installed in an empty folder, imported, type-checked
// and run.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeGraph } from "#core/file/decode.ts";

const home = mkdtempSync(join(tmpdir(), "isogloss-package-"));
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { cwd: home, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

const BIB = `@article{a, title = {Speculative decoding for language models}, abstract = {We study speculative decoding. A draft model proposes tokens.}, year = 2023}
@article{b, title = {Draft models for speculative decoding}, abstract = {The draft model is trained for speculative decoding.}, year = 2024}
@article{c, title = {Retrieval for question answering}, abstract = {Dense retrieval helps question answering.}}
`;

const PROGRAM = `import { decodeGraph, encodeGraph, EXPORT_FORMATS, extractGraph, readCorpus, type KnowledgeGraph, type Paper } from "isogloss";
import { readFileSync, writeFileSync } from "node:fs";
const read = readCorpus([{ name: "my.bib", text: readFileSync("my.bib", "utf8") }], { id: "my", title: "My papers" });
if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join());
const papers: readonly Paper[] = read.value.papers;
const graph: KnowledgeGraph = extractGraph({ ...read.value, papers: papers.toReversed() }).graph;
const label: string = graph.getNodeAttributes("concept:speculative decoding").label;
const again = decodeGraph(encodeGraph(graph));
const bibtex = EXPORT_FORMATS.find(({ id }) => id === "bibtex");
if (bibtex?.of !== "papers" || !again.ok) throw new Error("incomplete");
writeFileSync("library.graph.json", encodeGraph(graph));
console.log(JSON.stringify({ label, order: again.value.order, bibtex: String(bibtex.write(graph).content).length }));
`;

let tarball: string;
beforeAll(() => {
  execFileSync("npm", ["pack", "--pack-destination", home, "--loglevel=error"], { encoding: "utf8", stdio: "pipe" });
  tarball = readdirSync(home).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(join(home, "package.json"), '{ "name": "user", "private": true, "type": "module" }');
  writeFileSync(join(home, "my.bib"), BIB);
  run("npm", ...install, `./${tarball}`);
}, 300_000);
afterAll(() => rmSync(home, { recursive: true }));

describe("the packed package", () => {
  it("holds the built library and command, no sources, and brings little with it", () => {
    const packed = readdirSync(join(home, "node_modules/isogloss")).sort();
    expect(packed).toEqual(["LICENSE", "README.md", "lib", "package.json"]);
    const installed = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["events", "graphology", "graphology-types", "isogloss"]);
  });

  it("has a command that builds a dataset from a .bib file", () => {
    console.log(`package: run by Node ${process.version}`);
    expect(run("npx", "--no", "--", "isogloss", "--version").trim()).toBe("0.1.0");
    run("npx", "--no", "--", "isogloss", "extract", "my.bib", "--title", "My papers", "--quiet");
    const graph = decodeGraph(readFileSync(join(home, "graph/my.graph.json"), "utf8"));
    if (!graph.ok) throw new Error(JSON.stringify(graph.issues));
    expect(graph.value.getAttribute("counts").papers).toBe(3);
    expect(graph.value.hasNode("concept:speculative decoding")).toBe(true);
    expect(run("npx", "--no", "--", "isogloss", "export", "my", "--format", "gexf", "-o", "-")).toContain("<gexf");
    run("npx", "--no", "--", "isogloss", "export", "my", "--format", "html", "-o", "my.html");
    const page = readFileSync(join(home, "my.html"), "utf8");
    expect(page).toContain("<title>My papers · Isogloss</title>");
    for (const file of ["graph", "audit"]) expect(page).toContain(`data-file="graph/my.${file}.json"`);
  });

  it("names every library inside of it, with its licence", () => {
    const notice = readFileSync(join(home, "node_modules/isogloss/lib/THIRD-PARTY.md"), "utf8");
    for (const library of ["compromise", "graphology-communities-louvain", "zod", "htmlparser2"])
      expect(notice).toMatch(new RegExp(`^## ${library} \\d[\\d.]* \\((MIT|ISC|BSD-\\d-Clause)\\)$`, "m"));
    expect(notice).not.toMatch(/^## .*\s+(?=## |$(?!\n))/m);
    const page = readFileSync(join(home, "my.html"), "utf8");
    expect(page).toContain('data-file="THIRD-PARTY.md"');
  });

  it("is imported with types that hold under the strictest settings, and gives the command's result byte for byte", () => {
    writeFileSync(join(home, "program.ts"), PROGRAM);
    writeFileSync(
      join(home, "tsconfig.json"),
      JSON.stringify({
        extends: resolve("node_modules/@tsconfig/strictest/tsconfig.json"),
        compilerOptions: {
          ...{ target: "ES2023", lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", outDir: "out" },
          ...{ types: ["node"], typeRoots: [resolve("node_modules/@types")] },
        },
        include: ["program.ts"],
      }),
    );
    mkdirSync(join(home, "out"), { recursive: true });
    run(resolve("node_modules/.bin/tsc"), "-p", ".");
    const said: unknown = JSON.parse(run(process.execPath, "out/program.js"));
    expect(said).toMatchObject({ label: "speculative decoding" });
    expect(readFileSync(join(home, "library.graph.json"), "utf8")).toBe(
      readFileSync(join(home, "graph/my.graph.json"), "utf8"),
    );
  });
});
