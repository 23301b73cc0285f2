// Threads share the work and change nothing: the bytes of a dataset for one, two and four of them.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { encodeLines } from "#core/file/encode.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { READING } from "#core/language/analysePapers.ts";
import { ALONE, type Job } from "#core/math/team.ts";
import { extractDataset } from "#core/pipeline.ts";
import { startThreads } from "../../scripts/team.ts";
import { sharedNumbers, takeParts } from "../../scripts/teamParts.ts";

const SEED = "seeds/000_0f400eda357ed32f.txt";

const assigned = <C>(context: C, count: number) => ({
  ...{ number: 0, name: "double", context, count },
  ...{ control: sharedNumbers(2), signs: sharedNumbers(2) },
});
const DOUBLE: Job<readonly number[], number> = { name: "double", start: (numbers) => (part) => 2 * numbers[part]! };

it("takes each part once, whoever comes first", () => {
  const assignment = assigned([1, 2, 3, 4, 5], 5);
  const results: number[] = [];
  let late = 0;
  const early = takeParts(assignment, DOUBLE, (part, value) => {
    results[part] = value;
    // Another thread comes in between.
    if (part === 1)
      late = takeParts(assignment, DOUBLE, (other, found) => {
        results[other] = found;
      });
  });
  expect({ results, early, late }).toEqual({ results: [2, 4, 6, 8, 10], early: 2, late: 3 });
  expect(takeParts(assignment, DOUBLE, () => expect.unreachable())).toBe(0);
});

it("gives the same bytes for one, two and four threads", async () => {
  const reading = readSources([{ name: SEED, text: readFileSync(SEED, "utf8") }], { id: "seeds", title: "seeds" });
  if (!reading.ok) throw new Error("the seed could not be read");
  const corpus = { ...reading.value.corpus, papers: reading.value.corpus.papers.slice(0, 60) };
  const texts: string[] = [];
  for (const count of [1, 2, 4]) {
    const { team, close } = startThreads(count);
    texts.push([...encodeLines(extractDataset(corpus, undefined, { team }).dataset)].join(""));
    await close();
  }
  expect(texts[1] === texts[0]).toBe(true);
  expect(texts[2] === texts[0]).toBe(true);
});

it("tells what went wrong in a part, in whichever thread", async () => {
  const { team, close } = startThreads(2);
  for (const one of [team, ALONE]) {
    const broken = one.defer(READING, JSON.parse("null"));
    expect(broken).toThrow(/null/);
  }
  await close();
});

/** Takes the first part it is told of, and ends with it undone. */
const ENDS_EARLY = (milliseconds: number): string => `
  const { workerData: port } = require("node:worker_threads");
  port.on("message", ({ control }) => {
    Atomics.add(control, 0, 1);
    setTimeout(() => process.exit(1), ${milliseconds});
  });`;

it.each([0, 1000])(
  "does the parts of a thread that ends early, also %i ms after it took one",
  async (milliseconds) => {
    const { team, lost, close } = startThreads(2, { code: ENDS_EARLY(milliseconds) });
    const papers = [{ id: "a", order: 0, title: "Graph theory", abstract: "We study graph minors." }];
    const deferred = team.defer(READING, papers);
    if (milliseconds === 0) await expect.poll(lost, { timeout: 60_000 }).toBe(1);
    else await new Promise((resolve) => setTimeout(resolve, milliseconds / 2));
    expect(deferred()).toEqual(ALONE.defer(READING, papers)());
    expect(team.map(READING, papers, 1)).toEqual([deferred()]);
    await close();
  },
  120_000,
);

it("goes on alone where the memory of a thread does not suffice", async () => {
  const code = `
    const { workerData: port } = require("node:worker_threads");
    port.on("message", ({ control }) => {
      Atomics.add(control, 0, 1);
      const kept = [];
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
    });`;
  const { team, lost, close } = startThreads(2, { code, resourceLimits: { maxOldGenerationSizeMb: 20 } });
  const papers = [{ id: "a", order: 0, title: "Graph theory", abstract: "We study graph minors." }];
  const deferred = team.defer(READING, papers);
  await expect.poll(lost, { timeout: 60_000 }).toBe(1);
  expect(deferred()).toEqual(ALONE.defer(READING, papers)());
  await close();
}, 120_000);
