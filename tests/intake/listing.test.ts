// The pasted listing: the seed exactly, and the ways a copied page differs from it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeText } from "#core/intake/bytes/encoding.ts";
import { detectFormat } from "#core/intake/inputFormats.ts";
import { withoutButtons } from "#core/intake/listing/listingButtons.ts";
import { readCorpus } from "#core/intake/readCorpus.ts";
import { createRandom } from "#core/math/random.ts";
import type { Paper } from "#core/model.ts";

const seedName = readdirSync("seeds").find((name) => name.endsWith(".txt")) ?? "";
const seed = decodeText({ name: seedName, bytes: readFileSync(`seeds/${seedName}`) });
const seedText = seed.ok ? seed.value : "";

function read(text: string): Paper[] {
  const corpus = readCorpus([{ name: "pasted", text }], { id: "test", title: "Test" });
  if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
  return [...corpus.value.papers].sort((a, b) => a.order - b.order);
}

const LINES = seedText.trimEnd().split("\n");
const PAIRS = Array.from({ length: 119 }, (_, i) => ({
  title: (LINES[2 + 2 * i] ?? "").replace(/^Subscribe/, ""),
  abstract: LINES[3 + 2 * i] ?? "",
}));
const found = (papers: readonly Paper[]) => papers.map(({ title, abstract }) => ({ title, abstract }));

describe("the seed", () => {
  it("gives its 119 papers, title and abstract as they stand", () => {
    expect(found(read(seedText))).toEqual(PAIRS);
  });
  it("is recognised by content", () => {
    expect(detectFormat(seedText)?.id).toBe("listing");
  });
  it("keeps nothing of the page", () => {
    expect(JSON.stringify(read(seedText))).not.toMatch(/Subscribe|trending papers/);
  });
  it("keeps ids when papers are left out or shuffled", () => {
    const ids = new Map(read(seedText).map(({ title, id }) => [title, id]));
    const half = PAIRS.filter((_, i) => i % 2 === 0).reverse();
    for (const { title, id } of read(half.map(({ title, abstract }) => `${title}\n${abstract}`).join("\n")))
      expect(id).toBe(ids.get(title));
  });
});

describe("a listing that is not quite so regular", () => {
  const some = PAIRS.slice(1, 25);
  const join = (between: string, after: string): string =>
    some.map(({ title, abstract }) => title + between + abstract).join(after);

  it.each([
    ["blank lines between", join("\n\n", "\n\n\n")],
    ["Windows line ends", join("\r\n", "\r\n")],
    ["numbers", some.map(({ title, abstract }, i) => `${i + 1}. ${title}\n${abstract}`).join("\n")],
    ["bracketed numbers", some.map(({ title, abstract }, i) => `[${i + 1}] ${title}\n${abstract}`).join("\n\n")],
    ["labels", some.map(({ title, abstract }) => `Title: ${title}\nAbstract: ${abstract}`).join("\n\n")],
    [
      "labels on their own lines",
      some.map(({ title, abstract }) => `Title\n${title}\nAbstract\n${abstract}`).join("\n"),
    ],
    [
      "counts and buttons",
      some.map(({ title, abstract }) => `Upvote\n12\n${title}\n${abstract}\nView PDF\n· 3 authors`).join("\n"),
    ],
    ["markdown headings", some.map(({ title, abstract }) => `## ${title}\n\n${abstract}`).join("\n\n")],
    [
      "authors between",
      some.map(({ title, abstract }) => `${title}\nAda Lovelace, Alan M. Turing, Grace Hopper\n${abstract}`).join("\n"),
    ],
  ])("%s", (_, text) => {
    expect(found(read(text.replace(/\r\n/g, "\n")))).toEqual(some);
  });

  it("takes a paper without abstract with its title, and the others as they are", () => {
    const text = some
      .map(({ title, abstract }, i) => (i === 7 || i === 8 ? title : `${title}\n${abstract}`))
      .join("\n");
    expect(found(read(text))).toEqual(
      some.map((paper, i) => (i === 7 || i === 8 ? { ...paper, abstract: "" } : paper)),
    );
  });

  it("reports an abstract whose title is missing, and keeps the others", () => {
    const text = some.map(({ title, abstract }, i) => (i === 7 ? abstract : `${title}\n${abstract}`)).join("\n");
    const corpus = readCorpus([{ name: "pasted", text }], { id: "test", title: "Test" });
    expect(corpus.ok && corpus.value.papers.length).toBe(some.length - 1);
    expect(corpus.issues).toContainEqual(expect.objectContaining({ code: "intake/no-title", line: 15 }));
  });

  it("joins lines that a mail program wrapped", () => {
    const wrap = (text: string): string => text.replace(/(?=.{80,})(.{1,78})\s+/g, "$1\n");
    const text = some.map(({ title, abstract }) => `${wrap(title)}\n${wrap(abstract)}`).join("\n\n");
    const papers = read(text);
    expect(papers.map(({ title }) => title)).toEqual(some.map(({ title }) => title));
  });
});

describe("the seed, knocked about", () => {
  const random = createRandom(7);
  const NOISE = [
    "Upvote",
    "12",
    "View PDF · 3 comments",
    "Submitted by someone",
    "GitHub 2.3k",
    "2 days ago",
    "Apr 12, 2024",
  ];
  const noise = (): string => NOISE[Math.floor(random() * NOISE.length)] ?? "";
  const sometimes = (share: number): boolean => random() < share;

  it("lines of a page after four papers in ten change nothing", () => {
    const text = PAIRS.map(
      ({ title, abstract }) => `${title}\n${abstract}${sometimes(0.4) ? `\n${noise()}` : ""}`,
    ).join("\n");
    expect(found(read(text))).toEqual(PAIRS);
  });
  it("abstracts of two paragraphs stay whole", () => {
    const text = PAIRS.map(({ title, abstract }) => {
      const middle = abstract.indexOf(". ", abstract.length / 2);
      const cut = sometimes(0.3) && middle > 0;
      return `${title}\n${cut ? `${abstract.slice(0, middle + 1)}\n${abstract.slice(middle + 2)}` : abstract}`;
    }).join("\n");
    expect(found(read(text))).toEqual(PAIRS);
  });
  it("one abstract in seven missing: every other paper is as it was", () => {
    const wanted = PAIRS.map((paper) => (sometimes(0.15) ? { ...paper, abstract: "" } : paper));
    const text = wanted.map(({ title, abstract }) => (abstract === "" ? title : `${title}\n${abstract}`)).join("\n");
    expect(found(read(text))).toEqual(wanted);
  });
  it("one paper alone among banners is found", () => {
    expect(found(read(LINES.slice(0, 4).join("\n")))).toEqual(PAIRS.slice(0, 1));
  });
});

describe("button text", () => {
  it.each([
    ["SubscribeA Theoretical Analysis", "A Theoretical Analysis"],
    ["Subscribe3D Gaussian Splatting", "3D Gaussian Splatting"],
    ["SubscribeiVideoGPT: Interactive Worlds", "iVideoGPT: Interactive Worlds"],
    ["ShareThe Art of Scaling", "The Art of Scaling"],
    ["Subscribers and their habits", "Subscribers and their habits"],
    ["ShareGPT4V: Improving Multi-Modal Models", "ShareGPT4V: Improving Multi-Modal Models"],
    ["FollowIR: Evaluating Retrieval", "FollowIR: Evaluating Retrieval"],
  ])("%s", (raw, title) => {
    expect(withoutButtons([raw])).toEqual([title]);
  });
  it("goes from every title when it recurs", () => {
    expect(withoutButtons(["SaveGraph Theory", "SaveModel Theory", "SaveNumber Theory", "Saved by Theory"])).toEqual([
      "Graph Theory",
      "Model Theory",
      "Number Theory",
      "Saved by Theory",
    ]);
  });
});

it("keeps the titles of a series: only short lines that differ in a number are furniture", () => {
  const parts = Array.from({ length: 12 }, (_, i) => i + 1);
  const text = parts
    .map(
      (part) =>
        `A report on the growth of maps in the northern region, part ${part}\nA. Smith, B. Jones\nWe study how maps grow in region ${part} and find that they follow a law that nobody expected; our results hold for all ${3 * part} towns that we visited over the years of the survey.\nCited by ${7 * part}\n`,
    )
    .join("\n");
  expect(read(text).map(({ title, abstract }) => [title, abstract.startsWith("We study how maps")])).toEqual(
    parts.map((part) => [`A report on the growth of maps in the northern region, part ${part}`, true]),
  );
});
