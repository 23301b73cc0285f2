// Counts of parts are counts of the whole, however they are dealt and added; and a file of them is
// whole or refused.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts } from "#core/concepts/corpusCounts.ts";
import { findRecords, readCorpus } from "#core/intake/readCorpus.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { checkCounts, countsIn, encodeCounts } from "#core/partitions/countsFile.ts";
import { readPart } from "#core/partitions/partition.ts";
import { compareCounts, countPhrases, mergeCounts, type PhraseCount } from "#core/partitions/phraseCounts.ts";

const BIB = readFileSync("graph/tide-pools.bib", "utf8");
const entries = BIB.split(/^(?=@)/m).filter((entry) => entry.startsWith("@"));
const countsOf = (some: readonly string[]): readonly PhraseCount[] =>
  countPhrases(readPart(findRecords([{ name: "pile.bib", text: some.join("\n") }], {}))).counts;
const sum = (...all: readonly (readonly PhraseCount[])[]): PhraseCount[] => [...mergeCounts(all)];

describe("phrase counts", () => {
  const whole = countsOf(entries);
  const parts = [0, 1, 2, 3].map((hand) => countsOf(entries.filter((_, i) => i % 4 === hand)));

  it("are those that ranking reads", () => {
    const corpus = readCorpus([{ name: "pile.bib", text: BIB }], { id: "pile", title: "pile" });
    if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
    const counts = createCounts();
    for (const paper of corpus.value.papers) addPaper(counts, collectCandidates(paper, analysePaper(paper)));
    const found = (kind: string) => whole.filter((count) => count.kind === kind);
    expect(new Map(found("phrase").map(({ key, papers }) => [key, papers]))).toEqual(counts.keys);
    expect(new Map(found("stem").map(({ key, papers }) => [key, papers]))).toEqual(counts.stems);
    expect(new Map(found("phrase").flatMap(({ key, whole }) => (whole > 0 ? [[key, whole]] : [])))).toEqual(
      counts.wholes,
    );
    expect(whole.find(({ key }) => key === "mussel bed")?.papers).toBeGreaterThan(3);
  });

  it("of parts add up to those of the whole, in any order and grouping", () => {
    const [a = [], b = [], c = [], d = []] = parts;
    expect(sum(a, b, c, d)).toEqual(whole);
    expect(sum(d, b, a, c)).toEqual(whole);
    expect(sum(sum(c, sum(a)), [], sum(d, b))).toEqual(whole);
  });

  it("add up for counts of any kind", () => {
    const one = fc.record({
      ...{ kind: fc.constantFrom("phrase" as const, "stem" as const), key: fc.string({ maxLength: 2 }) },
      ...{ papers: fc.integer({ min: 0, max: 9 }), whole: fc.integer({ min: 0, max: 9 }) },
    });
    const key = ({ kind, key: name }: PhraseCount): string => `${kind} ${name}`;
    const some = fc.uniqueArray(one, { selector: key }).map((counts) => counts.sort(compareCounts));
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const plain = new Map<string, number>();
        for (const count of all.flat()) plain.set(key(count), (plain.get(key(count)) ?? 0) + count.papers);
        const added = sum(...all);
        expect(new Map(added.map((count) => [key(count), count.papers]))).toEqual(plain);
        expect([...added].sort(compareCounts)).toEqual(added);
      }),
    );
  });
});

describe("a file of counts", () => {
  const counts = countsOf(entries.slice(0, 3));
  const lines = [...encodeCounts({ papers: 3, parts: ["a"] }, counts)].map((line) => line.slice(0, -1));

  it("comes back as it was", () => {
    expect(checkCounts(lines, "c")).toMatchObject({ ok: true, value: { papers: 3, parts: ["a"] } });
    expect([...countsIn(lines)]).toEqual(counts);
  });

  it.each([
    ["nothing", []],
    ["no header", lines.slice(1)],
    ["no end", lines.slice(0, -1)],
    ["a line too few", [...lines.slice(0, 4), ...lines.slice(5)]],
    ["a line too many", [...lines, lines[1]!]],
    ["a line twice", [lines[0]!, lines[1]!, ...lines.slice(1)]],
    ["another order", [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)]],
    ["a changed header", [lines[0]!.replace('"papers":3', '"papers":4'), ...lines.slice(1)]],
    ["a changed count", lines.map((line) => line.replace(/,1,1\]$/, ",2,1]"))],
    ["what is no count", [lines[0]!, '["phrase","x",-1,0]', ...lines.slice(1)]],
  ])("is refused with %s", (_, changed) => {
    const checked = checkCounts(changed, "c");
    expect(checked.ok ? "taken" : checked.issues[0]?.code).toBe("counts/damaged");
  });
});
