import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type GraphIndex, NODE_KINDS } from "#core/graph/graphIndex.ts";
import { createRandom } from "#core/math/random.ts";
import { linkedBy } from "#view/pages/reading.ts";
import { conceptsOf, readingList, sourceOfCommunity, sourceOfNodes } from "#view/pages/readingList.ts";
import { readingListText } from "#view/pages/readingListText.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const papersOf = (index: GraphIndex) =>
  index.keys.flatMap((_, i) => (NODE_KINDS[index.kind[i]!] === "paper" ? [i] : []));

/** Weight that a set of papers covers, computed anew. */
function coverage(index: GraphIndex, concepts: readonly number[], papers: readonly number[]): number {
  const wanted = new Set(concepts);
  const met = new Set(papers.flatMap((paper) => linkedBy(index, paper, "mentions").map(({ node }) => node)));
  return [...met]
    .filter((node) => wanted.has(node))
    .reduce((sum, node) => sum + linkedBy(index, node, "mentions").length, 0);
}

/** The best coverage by `size` of the papers, by trying every choice. */
function best(index: GraphIndex, concepts: readonly number[], papers: readonly number[], size: number): number {
  const choose = (from: number, chosen: readonly number[]): number =>
    chosen.length === size
      ? coverage(index, concepts, chosen)
      : papers.slice(from).reduce((most, paper, i) => Math.max(most, choose(from + i + 1, [...chosen, paper])), 0);
  return choose(0, []);
}

describe("the reading list", () => {
  let index: GraphIndex;
  beforeAll(() => {
    index = fakeIndex({ papers: 60, communities: 5 });
  });

  it("covers every concept, each paper adding no more than the one before", () => {
    const papers = papersOf(index);
    const concepts = conceptsOf(index, sourceOfNodes(index, papers), false);
    const { steps, unreachable } = readingList(index, { concepts, papers, share: 1 });
    expect(unreachable).toEqual([]);
    expect(steps.at(-1)!.covered).toBeCloseTo(1, 9);
    expect(new Set(steps.flatMap(({ adds }) => adds))).toEqual(new Set(concepts));
    steps.forEach(({ gain, covered, adds }, i) => {
      expect(gain).toBeGreaterThan(0);
      expect(adds.length).toBeGreaterThan(0);
      if (i > 0) {
        expect(gain).toBeLessThanOrEqual(steps[i - 1]!.gain + 1e-12);
        expect(covered).toBeCloseTo(steps[i - 1]!.covered + gain, 9);
      }
    });
    expect(steps.length).toBeLessThan(papers.length / 2);
  });

  it("is never worse than 1 - 1/e of the best choice, at every length, on twelve papers", () => {
    for (const seed of [1, 2, 3]) {
      const small = fakeIndex({ papers: 12, communities: 2, conceptsPerCommunity: 20, seed });
      const papers = papersOf(small);
      const concepts = conceptsOf(small, sourceOfNodes(small, papers), false);
      const { steps } = readingList(small, { concepts, papers, share: 1 });
      for (let size = 1; size <= Math.min(5, steps.length); size++) {
        const chosen = steps.slice(0, size).map(({ paper }) => paper);
        const optimum = best(small, concepts, papers, size);
        expect(coverage(small, concepts, chosen)).toBeGreaterThanOrEqual((1 - 1 / Math.E) * optimum);
      }
    }
  });

  it("does not depend on the order in which papers and concepts are given, and equals the plain greedy choice", () => {
    const all = papersOf(index);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.subarray(all, { minLength: 2, maxLength: 20 }),
        (seed, papers) => {
          const random = createRandom(seed);
          const shuffled = [...papers].sort(() => random() - 0.5);
          const concepts = conceptsOf(index, sourceOfNodes(index, papers), seed % 2 === 0);
          const list = readingList(index, { concepts, papers, share: 1 });
          expect(readingList(index, { concepts: [...concepts].reverse(), papers: shuffled, share: 1 })).toEqual(list);
          const plain: number[] = [];
          for (const { paper } of list.steps) {
            const before = coverage(index, concepts, plain);
            const gains = papers.map((other) => ({
              other,
              gain: coverage(index, concepts, [...plain, other]) - before,
            }));
            const most = Math.max(...gains.map(({ gain }) => gain));
            expect(paper).toBe(Math.min(...gains.filter(({ gain }) => gain === most).map(({ other }) => other)));
            plain.push(paper);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("stops as soon as the wanted share is covered", () => {
    const papers = papersOf(index);
    const concepts = conceptsOf(index, sourceOfNodes(index, papers), false);
    const { steps } = readingList(index, { concepts, papers, share: 0.5 });
    expect(steps.at(-1)!.covered).toBeGreaterThanOrEqual(0.5);
    expect(steps.at(-2)!.covered).toBeLessThan(0.5);
  });

  it("says which concepts no paper can cover", () => {
    const concept = index.keys.findIndex((key) => key.startsWith("concept:"));
    const strangers = papersOf(index).filter(
      (paper) => !linkedBy(index, paper, "mentions").some(({ node }) => node === concept),
    );
    expect(readingList(index, { concepts: [concept], papers: strangers, share: 1 })).toEqual({
      steps: [],
      concepts: 1,
      unreachable: [concept],
      candidates: strangers.length,
    });
  });

  it("can be taken along as Markdown, in order, whatever the titles hold", () => {
    const papers = papersOf(index);
    const list = readingList(index, {
      concepts: conceptsOf(index, sourceOfNodes(index, papers), true),
      papers,
      share: 0.6,
    });
    const text = readingListText(index, list, "To *read*");
    expect(text.startsWith("# To \\*read\\*\n\n1. **")).toBe(true);
    expect(text.match(/^\d+\. \*\*/gmu)?.length).toBe(list.steps.length);
    expect(text.match(/(\d+) % covered/gu)?.at(-1)).toBe(`${Math.round(list.steps.at(-1)!.covered * 100)} % covered`);
  });

  it("asks for shared concepts only, but always for those named themselves", () => {
    const source = sourceOfCommunity(index, 0);
    for (const concept of conceptsOf(index, source, true))
      expect(linkedBy(index, concept, "mentions").length).toBeGreaterThan(1);
    const lonely = conceptsOf(index, source, false).find((node) => linkedBy(index, node, "mentions").length === 1);
    if (lonely !== undefined)
      expect(conceptsOf(index, { papers: source.papers, concepts: [lonely] }, true)).toContain(lonely);
    expect(readingList(index, { concepts: [], papers: [], share: 1 }).steps).toEqual([]);
  });
});
