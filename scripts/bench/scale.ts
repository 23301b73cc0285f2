// `npm run bench:scale -- FOLDER [N …] [--write]`: processor time and peak memory of every stage
// for N papers (default 1,000, 4,000, 10,000), one process for each, and the exponents with which
// they grow. FOLDER is the bench folder (or ISOGLOSS_BENCH). --write puts the table into README.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { encodeDataset } from "#core/file/encode.ts";
import { readCorpus } from "#core/intake/readCorpus.ts";
import { extractDataset } from "#core/pipeline.ts";
import { replaceBetween } from "../build/readme.ts";
import { writeAll } from "../writeAll.ts";
import { scalePapers } from "./scalePapers.ts";

const SIZES = [1000, 4000, 10_000];
const STAGES = ["intake", "reading", "concepts", "relations", "communities", "map", "writing"] as const;

const Figures = z.object({
  /** Seconds of the processor, by stage. */
  seconds: z.record(z.string(), z.number()),
  /** Highest resident memory up to the end of the stage, MB. */
  peak: z.record(z.string(), z.number()),
  megabytes: z.number(),
  concepts: z.number(),
  edges: z.number(),
});
type Figures = z.infer<typeof Figures>;

/** One size, in a process of its own. */
function measure(folder: string, count: number): Figures {
  const text = JSON.stringify(scalePapers(folder, count).map(({ title, abstract }) => ({ title, abstract })));
  const seconds: Record<string, number> = {};
  const peak: Record<string, number> = {};
  let stage = "";
  let since = process.cpuUsage();
  const enter = (next: string): void => {
    if (next === stage) return;
    const { user, system } = process.cpuUsage(since);
    if (stage !== "") {
      seconds[stage] = (seconds[stage] ?? 0) + (user + system) / 1e6;
      peak[stage] = Math.round(process.resourceUsage().maxRSS / 1024);
    }
    since = process.cpuUsage();
    stage = next;
  };
  enter("intake");
  const reading = readCorpus([{ name: "scale.json", text }], { id: "scale", title: "scale" });
  if (!reading.ok) throw new Error("the papers could not be read");
  const { dataset } = extractDataset(reading.value, undefined, { onProgress: enter });
  enter("writing");
  const temporary = mkdtempSync(join(tmpdir(), "isogloss-"));
  try {
    const path = join(temporary, "scale.graph.json");
    writeAll([{ path, text: encodeDataset(dataset) }]);
    enter("");
    const { counts } = dataset.attributes;
    const edges = Object.values(counts.edges).reduce((sum, number) => sum + number, 0);
    return { seconds, peak, megabytes: statSync(path).size / 2 ** 20, concepts: counts.concepts, edges };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The same in a child process: its memory is its own. */
function measureApart(folder: string, count: number): Figures {
  const heap = Math.floor((totalmem() * 0.75) / 2 ** 20);
  const flags = [
    "--max-semi-space-size=32",
    "--min-semi-space-size=16",
    "--heap-growing-percent=100",
    `--max-old-space-size=${heap}`,
    "--import",
    "tsx",
  ];
  const script = new URL(import.meta.url).pathname;
  const child = spawnSync(process.execPath, [...flags, script, folder, "--one", String(count)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.status !== 0) throw new Error(`${count} papers did not finish (status ${child.status})`);
  return Figures.parse(JSON.parse(child.stdout));
}

const sumOf = (figures: Figures): number => Object.values(figures.seconds).reduce((sum, s) => sum + s, 0);
const exponent = (from: number, to: number, ratio: number): string =>
  from > 0 ? (Math.log(to / from) / Math.log(ratio)).toFixed(2) : "";

function tableOf(measured: readonly (readonly [number, Figures])[]): string {
  const sizes = measured.map(([count]) => count.toLocaleString("en"));
  const growth = measured
    .slice(1)
    .map(([count], i) => `${measured[i]![0].toLocaleString("en")} → ${count.toLocaleString("en")}`);
  const row = (name: string, figureOf: (figures: Figures) => number, digits: number): string => {
    const values = measured.map(([, figures]) => figureOf(figures));
    const grown = values.slice(1).map((value, i) => exponent(values[i]!, value, measured[i + 1]![0] / measured[i]![0]));
    return `| ${[name, ...values.map((value) => value.toFixed(digits)), ...grown].join(" | ")} |`;
  };
  return [
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; one thread, seconds of the processor. The last columns are exponents of growth.`,
    "",
    `| papers | ${[...sizes, ...growth].join(" | ")} |`,
    `|---|${"--:|".repeat(sizes.length + growth.length)}`,
    ...STAGES.map((stage) => row(stage, ({ seconds }) => seconds[stage] ?? 0, 1)),
    row("**all**", sumOf, 1),
    row(
      "milliseconds a paper",
      (figures) => (1000 * sumOf(figures)) / (measured.find(([, own]) => own === figures)?.[0] ?? 1),
      1,
    ),
    row("peak memory, MB", ({ peak }) => Math.max(...Object.values(peak)), 0),
    row("file, MB", ({ megabytes }) => megabytes, 1),
    row("concepts", ({ concepts }) => concepts, 0),
    row("edges", ({ edges }) => edges, 0),
  ].join("\n");
}

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith("--") && !/^\d+$/.test(word)) ?? process.env["ISOGLOSS_BENCH"];
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
if (folder === undefined) throw new Error("Which folder? npm run bench:scale -- FOLDER [N …]");
if (words.includes("--one")) process.stdout.write(JSON.stringify(measure(folder, numbers[0] ?? 1000)));
else {
  const sizes = numbers.length === 0 ? SIZES : numbers.sort((a, b) => a - b);
  const measured: [number, Figures][] = [];
  for (const [i, count] of sizes.entries()) {
    const last = measured.at(-1);
    const left = sizes.slice(i).reduce((sum, size) => sum + size, 0);
    const estimate =
      last === undefined ? "" : `, about ${Math.ceil((left * sumOf(last[1])) / last[0])} s of the processor left`;
    process.stderr.write(`${count.toLocaleString("en")} papers${estimate} …\n`);
    measured.push([count, measureApart(folder, count)]);
  }
  const table = tableOf(measured);
  process.stdout.write(`${table}\n`);
  if (words.includes("--write"))
    writeFileSync("README.md", replaceBetween(readFileSync("README.md", "utf8"), "bench:scale", table));
}
