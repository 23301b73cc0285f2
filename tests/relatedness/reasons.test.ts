import { describe, expect, it } from "vitest";
import type { Contribution, Paper } from "#core/model.ts";
import { phraseOf } from "#core/relatedness/phrase.ts";
import { isWeakLink, orderReasons } from "#core/relatedness/reasonOrder.ts";
import { createRelatedness, relatednessOfPhrases } from "#core/relatedness/relatedPapers.ts";
import { saysLittle } from "#core/relatedness/telling.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });
const word = (label: string, value: number): Contribution => ({ kind: "word", label, value });

describe("the order of reasons", () => {
  const neighbor: Contribution = { kind: "neighbors", label: "another paper", value: 0.5 };
  const concept: Contribution = { kind: "concept", node: "concept:crop rotation", label: "crop rotation", value: 0.06 };
  it("is: what both say and few others do, what many say, neighbors", () => {
    const ordered = orderReasons([neighbor, word("results", 0.4), word("lichen", 0.1), concept], new Set());
    expect(ordered.map(({ label }) => label)).toEqual(["crop rotation", "lichen", "results", "another paper"]);
  });
  it("puts back what much of the corpus shares, and what is too small to tell", () => {
    const lichen = word("lichen", 0.3);
    const ordered = orderReasons([lichen, word("quarry", 0.1), word("isthmus", 0.001)], new Set([lichen]));
    expect(ordered.map(({ label }) => label)).toEqual(["quarry", "lichen", "isthmus"]);
  });
  it("names a concept that much of the corpus shares before a word that says hardly more", () => {
    const common = new Set([concept]);
    const first = (share: number) => orderReasons([word("lichen", share), concept], common)[0]?.label;
    expect([0.05, 0.2].map(first)).toEqual(["crop rotation", "lichen"]);
  });
  it("puts back where and when", () => {
    const [york, time] = [word("New York", 0.4), word("twentieth century", 0.3)];
    const ordered = orderReasons([york, time, word("lichen", 0.1)], new Set());
    expect(ordered.map(({ label }) => label)).toEqual(["lichen", "New York", "twentieth century"]);
  });
  it("calls a link weak whose best reason is a neighbor or a common word", () => {
    expect(isWeakLink([word("method", 0.2), neighbor])).toBe(true);
    expect(isWeakLink([neighbor])).toBe(true);
    expect(isWeakLink([concept, neighbor])).toBe(false);
  });
  it("puts what is lent between what both say and what many say", () => {
    const lent: Contribution = { kind: "lent", node: "concept:tree moss", label: "tree moss", value: 0.3 };
    const ordered = orderReasons([neighbor, word("results", 0.4), lent, concept], new Set());
    expect(ordered.map(({ label }) => label)).toEqual(["crop rotation", "tree moss", "results", "another paper"]);
    expect(isWeakLink([lent, neighbor])).toBe(false);
    const shared = orderReasons([neighbor, lent, concept], new Set([concept]));
    expect(shared.map(({ label }) => label)).toEqual(["crop rotation", "tree moss", "another paper"]);
  });
  it("knows common words of science, alone and together", () => {
    for (const label of ["results", "new model", "using data", "systematic", "iteratively", "epsilon", "1930s"])
      expect(saysLittle({ kind: "word", label }), label).toBe(true);
    for (const label of ["lichen", "crop rotation"]) expect(saysLittle({ kind: "word", label }), label).toBe(false);
  });
  it("takes no unit, numeral or number word for a topic", () => {
    for (const label of ["mm", "kg", "II", "XIV", "vi", "dozens", "forty"])
      expect(saysLittle({ kind: "word", label }), label).toBe(true);
    for (const label of ["xylem", "ivy", "virus"]) expect(saysLittle({ kind: "word", label }), label).toBe(false);
  });
  it("takes no pair cut from a phrase for one, but a concept of common words", () => {
    expect(saysLittle({ kind: "word", label: "accelerating large" })).toBe(true);
    expect(saysLittle({ kind: "word", label: "lower bound" })).toBe(false);
    expect(saysLittle({ kind: "concept", label: "scaling law" })).toBe(false);
    expect(saysLittle({ kind: "concept", label: "numerical result" })).toBe(true);
  });
  it("finds a name in capitals only where it is written so", () => {
    const phrase = (key: string, label: string, acronym: string) =>
      phraseOf("concept", key, { label, aliases: [acronym], acronym });
    const words = relatednessOfPhrases(
      [
        paper("a", "Trade of the US", "Mappings use a map. ART is given in the US."),
        paper("b", "State of the art", "We use maps of it; the MAP tells us what is in use."),
      ],
      [
        phrase("united states", "United States", "US"),
        phrase("antiretroviral therapy", "antiretroviral therapy", "ART"),
      ],
    ).words;
    const found = words.texts.map(({ occurrences }) => occurrences.length / 3);
    expect(words.phrases.map(({ label }) => label)).toEqual(["antiretroviral therapy", "United States"]);
    expect(found).toEqual([1, 0]);
    expect(
      phraseOf("concept", "arrival process", { label: "arrival process", aliases: [], acronym: "map" }).surfaces,
    ).not.toContain("map");
  });
  it("takes a short form of two names for the one that its text writes in full", () => {
    const phrase = (label: string, ...more: string[]) =>
      phraseOf("concept", label.toLowerCase(), { label, aliases: ["ARV", ...more], acronym: "ARV" });
    const { texts, phrases } = relatednessOfPhrases(
      [
        paper("a", "Birds", "The avian reovirus (ARV) spreads. An ARV is found."),
        paper("b", "Cattle", "The Adelaide River virus (ARV) spreads. An ARV is found."),
        paper("c", "Mice", "An ARV is found."),
      ],
      [phrase("avian reovirus", "ARVs"), phrase("Adelaide River virus")],
    ).words;
    const named = texts.map(({ occurrences }) => [
      ...new Set(
        Array.from(
          occurrences.filter((_, at) => at % 3 === 0),
          (one) => phrases[one]!.label,
        ),
      ),
    ]);
    expect(named).toEqual([["avian reovirus"], ["Adelaide River virus"], ["Adelaide River virus", "avian reovirus"]]);
  });
  it("gives a pair that tells nothing as a whole to its word that does", () => {
    const moss = paper("a", "Moss", "We study several mosses on walls.");
    const other = paper("b", "Walls", "Here are several mosses again.");
    const rest = ["c", "d", "e", "f", "g"].map((id) => paper(id, `On ${id}x`, `The ${id}y of ${id}z.`));
    const labels = createRelatedness([moss, other, ...rest], [], [])
      .explain(0, 1)
      .map(({ label }) => label);
    expect(labels[0]).toMatch(/moss/);
    expect(labels).not.toContain("several mosses");
  });
  it("names what hyphens join as one, and a piece of different wholes last", () => {
    const text = (id: string, abstract: string) => paper(id, `On ${id}`, abstract);
    const rest = [..."defghijklm"].map((id) => text(id, `The ${id}y of ${id}z.`));
    const labels = (first: string, second: string) =>
      createRelatedness([text("a", first), text("b", second), text("c", "Moss."), ...rest], [], [])
        .explain(0, 1)
        .map(({ label }) => label);
    const whole = labels("Right-angled walls stand.", "Here are right-angled roofs.");
    expect(whole[0]).toBe("right-angled");
    expect(whole).not.toContain("angled");
    const piece = labels("An angled-moss wall by a moraine.", "A moraine near wall-angled roofs.");
    expect(piece.indexOf("moraine")).toBeLessThan(piece.indexOf("angled"));
  });
  it("names a pair of common words that the corpus joins", () => {
    const text = (id: string, abstract: string) => paper(id, `On ${id}`, abstract);
    const labels = createRelatedness(
      [
        text("a", "The open source is there. A source is cited."),
        text("b", "We use open source here."),
        text("c", "The source is open."),
        ...["d", "e", "f", "g"].map((id) => text(id, `The ${id}y of ${id}z.`)),
      ],
      [],
      [],
    )
      .explain(0, 1)
      .map(({ label }) => label);
    expect(labels).toContain("open source");
    expect(labels).not.toContain("source");
  });
});

describe("a neighbor's share", () => {
  const topics = [
    "moss lichen bark canopy spore",
    "glacier moraine firn crevasse meltwater",
    "sonnet meter stanza rhyme couplet",
  ];
  const papers = Array.from({ length: 60 }, (_, i) => {
    const words = topics[i % 3]!.split(" ");
    const of = (at: number) => words[(i * 7 + at * (1 + (i % 4))) % words.length]!;
    return paper(
      `p${String(i).padStart(2, "0")}`,
      `On ${of(0)} and ${of(1)}`,
      `A ${of(2)} beside ${of(3)}. Study ${"abcdefghij"[i % 10]}${i}.`,
    );
  });
  for (const mutual of [0, 1])
    it(`goes to what both papers say, and all sums to the score (mutual ${mutual})`, () => {
      const relatedness = createRelatedness(papers, [], [], { mutual, smoothing: 0.4, neighbors: 5 });
      for (let i = 0; i < 12; i++) {
        const scores = relatedness.scores(i);
        for (let j = 0; j < papers.length; j++) {
          if (i === j) continue;
          const reasons = relatedness.explain(i, j);
          expect(reasons.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(scores[j]!, 9);
          expect(reasons.every(({ value }) => value > 0)).toBe(true);
        }
      }
    });
  it("so that no link that shares a telling word is led by a neighbor", () => {
    const edges = createRelatedness(papers, [], []).edges(5);
    for (const { contributions = [] } of edges) {
      const kinds = contributions.map(({ kind }) => kind);
      if (kinds.includes("word")) expect(kinds[0]).toBe("word");
    }
  });
  it("is lent by the concept that a paper near one shares with the other", () => {
    const phrase = { node: "concept:tree moss", label: "tree moss", surfaces: ["tree moss"] } as const;
    const lender = paper("x1", "Quarry, slate and tree moss", "A gable.");
    const near = paper("x2", "Quarry and slate", "A gable.");
    const taker = paper("x3", "Tree moss", "A firn crevasse.");
    const all = [...papers, lender, near, taker];
    const relatedness = relatednessOfPhrases(all, [phrase], { smoothing: 0.4, neighbors: 3 });
    const [from, to] = [relatedness.indexOf("x2"), relatedness.indexOf("x3")];
    const [lent] = relatedness.explain(from, to).filter(({ kind }) => kind === "lent");
    expect(lent).toMatchObject({ node: "concept:tree moss", label: "tree moss" });
  });
});

describe("a surname", () => {
  it("names nobody where it goes on as another's name", () => {
    const papers = [
      paper("a", "Suppressing fever: Theobald Smith", "The microbes of Smith in cattle."),
      paper("b", "Lost books of Thea Smith", "Plants of Smith Barton. Notes of W. Smith and of Smith's critics."),
    ];
    const smith = { label: "Theobald Smith", aliases: ["Smith"] };
    const { words } = relatednessOfPhrases(papers, [phraseOf("concept", "theobald smith", smith)]);
    const places = words.texts.map(({ occurrences }) => occurrences.length / 3);
    expect(places).toEqual([2, 1]);
  });
});
