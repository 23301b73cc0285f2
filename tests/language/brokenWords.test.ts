// Words cut by a line break are put together in keys and labels; what is written both ways is left.
import { describe, expect, it } from "vitest";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { mendPhrase, wholeWord } from "#core/language/brokenWords.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

describe("broken words", () => {
  it.each([
    ["gene-", "ral", "general"],
    ["ge", "neral", "general"],
    ["algo", "rithm", "algorithm"],
    ["algo\u00ad", "rithm", "algorithm"],
  ])("%s %s is %s", (first, second, whole) => expect(wholeWord(first, second)).toBe(whole));

  it.each([
    ["health", "care"],
    ["parent", "ion"],
    ["long-", "acting"],
    ["neural", "network"],
    ["Gene", "Ral"],
  ])("%s %s is left", (first, second) => expect(wholeWord(first, second)).toBeUndefined());

  it("keep a capital", () => expect(mendPhrase("Con- volution kernel")).toBe("Convolution kernel"));

  it("make one concept with the word as others write it", () => {
    const texts = [
      "A sparse convolution kernel is fast.",
      "The sparse con- volution kernel is slow.",
      "Sparse convolution kernels.",
    ];
    const papers = texts.map((abstract, order) => ({ id: `p${order}`, order, title: "Kernels", abstract }));
    const { concepts } = findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);
    const found = concepts.find(({ label }) => label === "sparse convolution kernel");
    expect(found?.documentFrequency).toBe(3);
    for (const { mentions } of concepts)
      for (const { paper, span, surface } of mentions)
        expect(papers.find(({ id }) => id === paper)![span.field].slice(span.start, span.end)).toBe(surface);
  });
});
