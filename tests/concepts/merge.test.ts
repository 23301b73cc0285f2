// Merges: none of the pairs that must stay apart, at least nine in ten of those that must join, and
// every merge can be undone.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, NO_LISTS, parseKeepList, parseThesaurus } from "#core/concepts/lists/thesaurus.ts";
import { forbids } from "#core/concepts/variants/mergeGuards.ts";
import { extendPlan, type MergeCandidate, mergeVariants } from "#core/concepts/variants/mergeVariants.ts";

const readPairs = (name: string): [string, string][] =>
  readFileSync(new URL(`../fixtures/merge/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [a = "", b = ""] = line.split(" | ");
      return [a, b];
    });

const candidate = (key: string, documentFrequency = 1): MergeCandidate => ({ key, documentFrequency });
const traps = readPairs("traps.txt");
const variants = readPairs("variants.txt");

/** Whether two phrases end under one key, as the only two candidates of a corpus. */
function joins(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  if (x === y) return true;
  return [1, 30].some((often) => mergeVariants([candidate(x), candidate(y, often)], NO_LISTS).merges.length > 0);
}

describe("the two hand-written lists", () => {
  it("are long enough to mean something", () => {
    expect(traps.length).toBeGreaterThanOrEqual(300);
    expect(variants.length).toBeGreaterThanOrEqual(300);
  });

  it("merge no pair that must stay apart", () => {
    expect(traps.filter(([a, b]) => joins(a, b))).toEqual([]);
  });

  it("merge at least 90 % of the variants", () => {
    const missed = variants.filter(([a, b]) => !joins(a, b));
    expect(missed.length, `missed: ${missed.map((pair) => pair.join(" | ")).join("; ")}`).toBeLessThanOrEqual(
      0.1 * variants.length,
    );
  });

  it("keep their verdict when all phrases meet in one corpus", () => {
    const keys = [...new Set([...traps, ...variants].flat().map(keyOf))];
    const plan = mergeVariants(
      keys.map((key, i) => candidate(key, 1 + (i % 3))),
      NO_LISTS,
    );
    const final = (phrase: string): string => plan.into.get(keyOf(phrase)) ?? keyOf(phrase);
    expect(traps.filter(([a, b]) => final(a) === final(b))).toEqual([]);
    expect(variants.filter(([a, b]) => final(a) === final(b)).length).toBeGreaterThanOrEqual(0.9 * variants.length);
  });
});

describe("mergeVariants", () => {
  it("lets the commonest form take the others in, and says why", () => {
    const plan = mergeVariants(
      [candidate("pre training", 3), candidate("pretraining", 8), candidate("fine tuning", 2)],
      NO_LISTS,
    );
    expect(plan.merges).toEqual([{ from: "pre training", into: "pretraining", reason: "hyphen" }]);
    expect(plan.members.get("pretraining")).toEqual(["pre training"]);
  });

  it.each([
    ["text classification", "classification of text", "word order"],
    ["convolution network", "convolutional network", "word form"],
    ["groebner basis", "grobner basis", "spelling"],
    ["langauge model", "language model", "typing error"],
    ["segmentaion", "segmentation", "typing error"],
  ])("names the reason for %s and %s", (a, b, reason) => {
    expect(mergeVariants([candidate(a), candidate(b, 15)], NO_LISTS).merges).toEqual([{ from: a, into: b, reason }]);
  });

  it("does not turn directions round", () => {
    for (const [a, b] of [
      ["speech to text", "text to speech"],
      ["model of language", "language model"],
      ["optical electrical conversion", "electrical optical conversion"],
    ])
      expect(mergeVariants([candidate(a!), candidate(b!)], NO_LISTS).merges).toEqual([]);
  });

  it("gives the same plan for candidates in any order", () => {
    const all = [...new Set([...traps, ...variants].flat().map(keyOf))].map((key, i) => candidate(key, 1 + (i % 7)));
    const plan = mergeVariants(all, NO_LISTS);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(mergeVariants(shuffled, NO_LISTS)).toEqual(plan);
      }),
      { numRuns: 5 },
    );
  });

  it("never makes chains, and its inverse gives back every key", () => {
    const all = [...new Set(variants.flat().map(keyOf))].map((key) => candidate(key));
    const plan = mergeVariants(all, NO_LISTS);
    for (const { into } of plan.merges) expect(plan.into.has(into)).toBe(false);
    const undone = [...plan.members].flatMap(([into, members]) => members.map((from) => [from, into]));
    expect(new Map(undone.map(([from, into]) => [from!, into!]))).toEqual(new Map(plan.into));
  });

  it("obeys the thesaurus before its own rules, and keeps apart what is to be kept", () => {
    const thesaurus = parseThesaurus("label\treplace by\nfinetuning\tadaptation\n");
    if (!thesaurus.ok) throw new Error("thesaurus unreadable");
    expect(mergeVariants([candidate("finetuning"), candidate("fine tuning", 9)], thesaurus.value).merges).toEqual([
      { from: "finetuning", into: "adaptation", reason: "thesaurus" },
    ]);
    const keep = parseKeepList("finetuning");
    if (!keep.ok) throw new Error("keep list unreadable");
    expect(mergeVariants([candidate("finetuning"), candidate("fine tuning", 9)], keep.value).merges).toEqual([]);
  });

  it("records what a guard stopped", () => {
    const plan = mergeVariants([candidate("re creation"), candidate("recreation", 4)], NO_LISTS);
    expect(plan.merges).toEqual([]);
    expect(plan.refusals).toEqual([{ from: "re creation", into: "recreation", guard: "hyphen" }]);
  });

  it("resolves chains when merges are added", () => {
    const plan = mergeVariants([candidate("fine tuning"), candidate("finetuning", 4)], NO_LISTS);
    const extended = extendPlan(plan, [{ from: "ft", into: "fine tuning", reason: "abbreviation" }]);
    expect(extended.into.get("ft")).toBe("finetuning");
  });

  it("stays near-linear: four times the keys take less than ten times the processor time", () => {
    const words = "graph neural spectral learning kernel matrix robust sparse bayesian deep".split(" ");
    const many = Array.from({ length: 80_000 }, (_, i) =>
      candidate(`${words[i % 10]} ${words[Math.floor(i / 10) % 10]} x${i.toString(36)}q model`),
    );
    const timed = (keys: number) => {
      const start = process.cpuUsage();
      mergeVariants(many.slice(0, keys), NO_LISTS);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timed(40_000); // compiled
    expect(timed(80_000) / timed(20_000)).toBeLessThan(10);
  });
});

describe("forbids", () => {
  it.each([
    ["gpt 2", "gpt 3", "number"],
    ["type i error", "type ii error", "number"],
    ["relevant document", "irrelevant document", "negation"],
    ["supervised learning", "unsupervised learning", "opposite"],
    ["encoder", "decoder", "opposite"],
    ["hyperthermia", "hypothermia", "opposite"],
    ["sulfate", "sulfite", "ending"],
  ])("keeps %s and %s apart", (a, b, guard) => {
    expect(forbids(a, b)).toBe(guard);
    expect(forbids(b, a)).toBe(guard);
  });

  it("allows a key itself", () => {
    fc.assert(fc.property(fc.string(), (key) => forbids(key, key) === undefined));
  });
});
