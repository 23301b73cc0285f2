// Random command lines: whatever is typed, the command ends with a sentence and an exit code by
// convention, never with a stack trace, and a call that was wrong changes no file.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { generatedBibtex } from "../support/generatedBibtex.ts";

export interface CommandLines {
  /** How many ended with each code. */
  readonly codes: ReadonlyMap<number | null, number>;
  /** Each with its command line. */
  readonly faults: readonly string[];
}

const COMMAND = resolve("scripts/command.mjs");
const LONGEST_MS = 120_000;

const NUMBERS = [
  "0",
  "1",
  "-1",
  "3",
  "12",
  "1.5",
  "1e9",
  "1e400",
  "NaN",
  "Infinity",
  "0x10",
  "",
  " 2 ",
  "٣",
  "-0",
  "9".repeat(20),
];
const WORDS = [
  "a",
  "__proto__",
  "constructor",
  "%s",
  "ü",
  "漢字",
  "=1+1",
  "\u001b[31mred",
  "a".repeat(300),
  "",
  "--",
  "-",
];
const DATASETS = ["papers", "graph/papers.graph.json", "columns.graph.json", "cut.graph.json", "newer.graph.json"];
const PARTS = ["part.ndjson", "part.ndjson.gz", "cut.ndjson.gz"];
const PAPERS = ["papers.bib", "latin.csv", "utf16.txt", "gb.csv", "two words.bib", "ü.ris", "papers.bib.gz"];
const NO_PAPERS = [
  "empty.txt",
  "binary.bin",
  "folder",
  "missing.bib",
  "missing/x.bib",
  ".",
  "/dev/null",
  "-",
  "list.tsv",
];
const OUTPUTS = ["x.json", "x.gexf", "x.bib", "x.html", "x.pdf", "x", "-", "folder", "missing/x.csv", "/dev/full", ""];
const FORMATS = ["json", "gexf", "csv", "bibtex", "ris", "parquet", "html", "link", "svg", "nonsense", "table", ""];

const numbers = fc.oneof(fc.constantFrom("1", "3", "12"), fc.constantFrom(...NUMBERS));
const words = fc.oneof(fc.constantFrom("lakes", "title=author", "plain"), fc.constantFrom(...WORDS));
const places = fc.oneof(...[DATASETS, PARTS, PAPERS, NO_PAPERS, WORDS].map((names) => fc.constantFrom(...names)));
const outputs = fc.constantFrom(...OUTPUTS);
const formats = fc.constantFrom(...FORMATS);

/** All options, with what may be their value. */
const OPTIONS: readonly (readonly [string, fc.Arbitrary<string>?])[] = [
  ...["--out", "--output", "-o"].map((name) => [name, outputs] as const),
  ...["--id", "--title", "--column", "--around", "--source", "--form"].map((name) => [name, words] as const),
  ...["--workers", "--seed", "--resolution", "--concepts-per-paper", "--relatedPerPaper", "--top", "--community"].map(
    (name) => [name, numbers] as const,
  ),
  ...["--depth", "--min-document-frequency", "--terms-per-paper"].map((name) => [name, numbers] as const),
  ...["--thesaurus", "--merge", "--stop", "--keep", "--duplicates", "--previous", "--onto", "--of"].map(
    (name) => [name, places] as const,
  ),
  ["--format", formats],
  ...["--json", "--quiet", "--resume", "--help", "--nonsense", "-x", "--"].map((name) => [name] as const),
];
const PARAMETERS =
  "--seed --resolution --concepts-per-paper --relatedPerPaper --terms-per-paper --workers --json --quiet";
const LISTS = "--thesaurus --merge --stop --keep --duplicates";
/** The options that each command has: others end the call at once. */
const OWN: Readonly<Record<string, string>> = {
  extract: `${PARAMETERS} ${LISTS} --out --id --title --column --format --previous --onto`,
  map: "--output --source --resume --format --column --json --quiet",
  reduce: "--output --json --quiet",
  assemble: `${PARAMETERS} ${LISTS} --output --title`,
  related: "--top --json",
  export: "--output --format --community --around --depth",
  convert: "--form",
  diff: "--json",
  verify: `${LISTS} --previous --json`,
  duplicates: "--json",
  explain: "--of --title --json",
};
const optionOf = (command: string) =>
  fc
    .oneof(
      { weight: 15, arbitrary: fc.constantFrom(...ownOf(command)) },
      { weight: 1, arbitrary: fc.constantFrom(...OPTIONS) },
    )
    .chain(([name, value]) =>
      value === undefined
        ? fc.constant([name])
        : fc.oneof(
            { weight: 12, arbitrary: value.map((one) => [name, one]) },
            { weight: 2, arbitrary: value.map((one) => [`${name}=${one}`]) },
            { weight: 1, arbitrary: fc.constant([name]) },
          ),
    );
function ownOf(command: string): typeof OPTIONS {
  const names = OWN[command]?.split(" ") ?? [];
  const own = OPTIONS.filter(([name]) => names.includes(name));
  return own.length > 0 ? own : OPTIONS;
}
const COMMANDS = "extract map reduce assemble related export convert diff verify methods duplicates explain help".split(
  " ",
);
/** Each command with what it mostly needs, so that many a call gets through to its work. */
const likely: Readonly<Record<string, fc.Arbitrary<readonly string[]>>> = {
  extract: fc.constantFrom(...PAPERS).map((path) => [path]),
  map: fc.constantFrom(...PAPERS).map((path) => [path, "-o", "x.ndjson"]),
  reduce: fc.constantFrom(...PARTS).map((path) => [path, "-o", "x.counts.ndjson"]),
  assemble: fc.constantFrom(...PARTS).map((path) => [path, "-o", "graph/x.graph.json"]),
  related: fc.tuple(fc.constantFrom(...DATASETS), fc.oneof(numbers, words)),
  export: fc.tuple(fc.constantFrom(...DATASETS), fc.constant("-o"), outputs),
  convert: fc.tuple(fc.constantFrom(...DATASETS), outputs),
  diff: fc.tuple(fc.constantFrom(...DATASETS), fc.constantFrom(...DATASETS)),
  explain: words.map((text) => [text]),
};
const line: fc.Arbitrary<readonly string[]> = fc
  .oneof({ weight: 20, arbitrary: fc.constantFrom(...COMMANDS) }, { weight: 1, arbitrary: words })
  .chain((command) =>
    fc
      .tuple(
        fc.oneof(
          { weight: 6, arbitrary: likely[command] ?? fc.constantFrom(...DATASETS).map((name) => [name]) },
          { weight: 1, arbitrary: fc.array(places, { maxLength: 3 }) },
        ),
        fc.array(optionOf(command), { maxLength: 3 }),
        fc.integer({ min: 0, max: 9 }),
      )
      .map(([needs, options, order]) => {
        const rest = order < 6 ? [...needs, ...options.flat()] : [...options.flat(), ...needs];
        return [command, ...(order === 0 ? rest.slice(0, -1) : rest)];
      }),
  );

/** A folder with papers, lists, datasets and partitions, whole and damaged. */
function prepare(folder: string): void {
  const bib = generatedBibtex(12);
  mkdirSync(join(folder, "folder"));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  for (const name of ["papers.bib", "two words.bib"]) write(name, bib);
  write("papers.bib.gz", gzipSync(bib));
  write("ü.ris", "TY  - JOUR\nTI  - Ice on lakes\nAB  - We measure ice on lakes of the north.\nER  - \n");
  write("latin.csv", Buffer.from("title,abstract\nÉtude de la glace,Nous mesurons la glace à Genève.\n", "latin1"));
  write("utf16.txt", Buffer.from(`\ufeffTitle: Ice on lakes\nAbstract: We measure ice.\n`, "utf16le"));
  write("gb.csv", Uint8Array.from([...Buffer.from("title,abstract\n"), 0xba, 0xfe, 0xb1, 0xf9, 0x2c, 0xb1, 0xf9, 10]));
  write("empty.txt", "");
  write("binary.bin", Uint8Array.from([0, 1, 2, 255, 254, 0]));
  write("list.tsv", "lake\tlakes\n");
  const made = [
    ["extract", "papers.bib", "--quiet"],
    ["convert", "papers", "columns.graph.json"],
    ["map", "papers.bib", "-o", "part.ndjson", "--quiet"],
    ["map", "ü.ris", "-o", "part.ndjson.gz", "--quiet"],
  ];
  for (const args of made) if (run(args, folder, "").status !== 0) throw new Error(`isogloss ${args.join(" ")} failed`);
  const cut = (from: string, to: string) => {
    const bytes = readFileSync(join(folder, from));
    write(to, bytes.subarray(0, bytes.length >> 1));
  };
  cut("graph/papers.graph.json", "cut.graph.json");
  cut("part.ndjson.gz", "cut.ndjson.gz");
  write("newer.graph.json", '{"attributes":{"format":"isogloss","version":999},"nodes":[],"edges":[]}');
}

const run = (args: readonly string[], cwd: string, input: string) =>
  spawnSync(process.execPath, [COMMAND, ...args], { cwd, input, encoding: "utf8", timeout: LONGEST_MS });

/** What a command line did that it should not. */
function faultOf({ status, signal, stdout, stderr }: ReturnType<typeof run>, changed: boolean): string | undefined {
  if (signal !== null) return `ended by ${signal}`;
  if (status === null || status > 2) return `exit code ${status}`;
  if (/\n\s+at \S+|\[object |node:internal/.test(stderr)) return "a stack trace";
  if (stderr.includes("\u001b") || stderr.includes("\u009b")) return "a control character to the terminal";
  if (status !== 0 && !/\w+ \w+ \w+/.test(stderr + stdout)) return `exit code ${status} and no sentence`;
  if (status === 2 && changed) return "a wrong call changed a file";
  return undefined;
}

const contentOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) =>
      join(
        entry.parentPath,
        entry.name,
        entry.isFile() ? String(readFileSync(join(entry.parentPath, entry.name)).length) : "",
      ),
    )
    .sort()
    .join("\n");

/** `count` command lines, each in a fresh copy of one folder. */
export function tryCommandLines(count: number, seed: number): CommandLines {
  const parent = mkdtempSync(join(tmpdir(), "isogloss-lines-"));
  const codes = new Map<number | null, number>();
  const faults: string[] = [];
  try {
    const whole = join(parent, "whole");
    mkdirSync(whole);
    prepare(whole);
    const folder = join(parent, "folder");
    for (const args of fc.sample(line, { numRuns: count, seed })) {
      rmSync(folder, { recursive: true, force: true });
      cpSync(whole, folder, { recursive: true });
      const before = contentOf(folder);
      const result = run(args, folder, args.length % 2 === 0 ? "" : "Title: Ice\nAbstract: We measure ice.\n");
      codes.set(result.status, (codes.get(result.status) ?? 0) + 1);
      const fault = faultOf(result, contentOf(folder) !== before);
      if (fault !== undefined) faults.push(`${JSON.stringify(args)}: ${fault}: ${result.stderr.slice(0, 600)}`);
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
  return { codes, faults };
}
