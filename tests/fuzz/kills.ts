// SIGKILL at random moments of `extract`: whoever looks next finds a dataset and its audit of one
// build, the old or the new, and nothing else in the folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readAudit } from "#core/file/auditFile.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { createRandom } from "#core/math/random.ts";
import { finishWrites } from "../../scripts/writeAll.ts";
import { generatedBibtex } from "../support/generatedBibtex.ts";

export interface Kills {
  /** What was killed before it ended: at any moment, and while the files were written. */
  readonly atRandom: number;
  readonly aimed: number;
  readonly before: number;
  readonly after: number;
  /** What a killed process had left in the folder, before anyone looked. */
  readonly leftBehind: number;
  /** Each with its moment. */
  readonly faults: readonly string[];
}

const SIZES = [30, 40] as const;
/** Milliseconds in which files are written at least, begun when the first temporary one shows itself. */
const WRITING = 12;

/** `count` runs in turn over two inputs, each killed at a moment of its own. */
export async function killExtractions(count: number, seed: number): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), "isogloss-kills-"));
  const inputs = SIZES.map((size) => join(folder, `${size}.bib`));
  for (const [i, path] of inputs.entries()) writeFileSync(path, generatedBibtex(SIZES[i] ?? 0));
  const out = join(folder, "out");
  try {
    return await killed(count, createRandom(seed), inputs, out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function killed(count: number, random: () => number, inputs: readonly string[], out: string): Promise<Kills> {
  await extract(inputs[0] ?? "", out);
  const started = performance.now();
  let begun = started;
  void firstChange(out).then(() => {
    begun = performance.now();
  });
  await extract(inputs[1] ?? "", out);
  const length = performance.now() - started;
  // on a busy machine, and up to the process's end
  const writing = Math.max(WRITING, performance.now() - begun);
  const found = { atRandom: 0, aimed: 0, before: 0, after: 0, leftBehind: 0 };
  const faults: string[] = [];
  let papers = papersIn(out);
  for (let i = 1; i <= count; i++) {
    const part = random();
    const input = inputs[papers === SIZES[0] ? 1 : 0] ?? "";
    // every other one while the files are written, the others at any time
    const isAimed = i % 2 === 1;
    const moment = !isAimed ? wait(part * length) : firstChange(out).then(() => wait(part * writing));
    const wasKilled = await extract(input, out, moment);
    if (readdirSync(out).length !== 2) found.leftBehind++;
    finishWrites(out);
    try {
      const now = papersIn(out);
      if (wasKilled) found[isAimed ? "aimed" : "atRandom"]++;
      if (wasKilled) found[now === papers ? "before" : "after"]++;
      papers = now;
    } catch (problem) {
      faults.push(
        `run ${i} at ${Math.round(part * 100)} %${isAimed ? " of the write" : ""}: ${problem instanceof Error ? problem.message : problem}`,
      );
    }
  }
  return { ...found, faults };
}

/** When anything in a folder changes. */
function firstChange(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      watcher.close();
      resolve();
    });
  });
}

/** Whether it was killed before its end. */
async function extract(input: string, out: string, moment?: Promise<unknown>): Promise<boolean> {
  const command = ["scripts/command.mjs", "extract", input, "--out", out, "--id", "a", "--quiet"];
  const child = spawn(process.execPath, command, { stdio: "ignore" });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  void moment?.then(() => child.kill("SIGKILL"));
  const [status, signal] = await ended;
  if (signal === null && status !== 0) throw new Error(`extract ended with ${status}`);
  return signal === "SIGKILL";
}

/** How many papers the dataset has; throws where it, its audit or the folder is not whole. */
function papersIn(out: string): number {
  const names = readdirSync(out).sort().join(" ");
  if (names !== "a.audit.json a.graph.json") throw new Error(`in the folder: ${names}`);
  const graph = decodeGraph(readFileSync(join(out, "a.graph.json"), "utf8"));
  if (!graph.ok) throw new Error(`dataset: ${graph.issues[0]?.message}`);
  const attributes = graph.value.getAttributes();
  const audit = readAudit(readFileSync(join(out, "a.audit.json"), "utf8"), stampOf(attributes));
  if (!audit.ok) throw new Error(`audit: ${audit.issues[0]?.message}`);
  if (audit.value.papers.length !== attributes.counts.papers) throw new Error("the audit is of other papers");
  return attributes.counts.papers;
}
