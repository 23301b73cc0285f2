// A paper is chosen from by itself, given the tables of its corpus: whether the candidates of all papers
// are kept meanwhile, or made again, changes nothing.
import { expect, it } from "vitest";
import { candidatesOf } from "#core/concepts/candidatesOf.ts";
import { choosePaper } from "#core/concepts/choosePaper.ts";
import { tabulate } from "#core/concepts/corpusTables.ts";
import { NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { choicesOf, packChoice } from "#core/concepts/packedChoices.ts";
import { analysePaper } from "#core/language/analysePaper.ts";

const TEXTS = [
  "A convolutional neural network (CNN) sees edges in natural images.",
  "A cellular nonlinear network (CNN) computes with coupled cells of analog circuits.",
  "Our CNN learns filters on natural images, as every neural network does.",
  "The letters of Alfred Russel Wallace on islands were lost.",
  "Critics of Wallace wrote about islands.",
];

it("gives the same choices whether candidates are kept or made again, and in whatever order", () => {
  const papers = TEXTS.map((abstract, order) => ({ id: `p${order}`, order, title: "", abstract }));
  const analyses = papers.map(analysePaper);
  const choose = (mostKept: number, order: readonly number[]) => {
    const candidates = candidatesOf(papers, analyses, mostKept);
    const tables = tabulate(papers, analyses, candidates);
    const made = order.map((i) =>
      choosePaper(papers[i]!, analyses[i]!, candidates.take(i), { tables, lists: NO_LISTS, count: 12 }),
    );
    return made.sort((a, b) => (a.paper < b.paper ? -1 : 1));
  };
  const kept = choose(Infinity, [0, 1, 2, 3, 4]);
  expect(kept.flatMap(({ senses }) => senses.map(({ paper, key }) => `${paper} ${key}`))).toEqual([
    "p0 convolutional neural network",
    "p1 cellular nonlinear network",
    "p2 convolutional neural network",
  ]);
  expect([...kept[4]!.keys.keys()]).toContain("alfred russel wallace");
  expect(choose(0, [4, 2, 0, 3, 1])).toEqual(kept);
  expect(kept.some(({ dropped }) => dropped.length > 0)).toBe(true);
  const packed = choicesOf(kept.map(packChoice));
  for (const [i, { senses: _senses, ...choice }] of kept.entries()) {
    expect(packed.at(i)).toEqual({ ...choice, merges: [] });
    expect([...packed.at(i)!.keys.keys()]).toEqual([...choice.keys.keys()]);
  }
});

it("takes a phrase with the word that other papers name it with, where the tagger cut that off", () => {
  const texts = [
    "The mapping class group of a surface is large.",
    "A mapping class group acts on curves.",
    "Simple random walks in mapping class groups stay near.",
    "Each ideal class group is finite.",
  ];
  const papers = texts.map((abstract, order) => ({ id: `p${order}`, order, title: "", abstract }));
  const analyses = papers.map(analysePaper);
  const candidates = candidatesOf(papers, analyses, Infinity);
  const tables = tabulate(papers, analyses, candidates);
  const keys = papers.map((paper, i) => [
    ...choosePaper(paper, analyses[i]!, candidates.take(i), { tables, lists: NO_LISTS, count: 12 }).keys,
  ]);
  expect([...candidates.of(2).candidates.keys()]).toContain("class group");
  const whole = keys[2]!.find(([key]) => key === "mapping class group")?.[1];
  expect(whole?.places.slice(1)).toEqual([texts[2]!.indexOf("mapping"), texts[2]!.indexOf(" stay")]);
  expect(keys[2]!.map(([key]) => key)).not.toContain("class group");
});
