// Short names are joined with the full name that the paper or the corpus gives.
import { describe, expect, it } from "vitest";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

function labelsOf(texts: readonly string[]): Map<string, number> {
  const papers = texts.map((abstract, order) => ({ id: `p${order}`, order, title: "", abstract }));
  const { concepts } = findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);
  return new Map(concepts.map(({ label, documentFrequency }) => [label, documentFrequency]));
}

describe("full names", () => {
  it("join a species' initial with its genus", () => {
    const labels = labelsOf([
      "Infection with Helicobacter pylori causes ulcers.",
      "Cure of H. pylori heals ulcers.",
      "Stomachs without H. pylori are well.",
    ]);
    expect(labels.get("Helicobacter pylori")).toBe(3);
    expect([...labels.keys()].filter((label) => /^pylori|^H\. ?pylori/.test(label))).toEqual([]);
  });

  it("join a surname with the only full name", () => {
    const labels = labelsOf([
      "The letters of Alfred Russel Wallace on islands were lost.",
      "Critics of Wallace wrote about islands.",
    ]);
    expect(labels.get("Alfred Russel Wallace")).toBe(2);
    expect(labels.has("Wallace")).toBe(false);
  });

  it("join the surname of a name of two words, but no word that is more than a name", () => {
    const labels = labelsOf([
      "The toads of Paul Kammerer in Vienna died. The marriage of Eve Wells ended.",
      "Critics of Kammerer wrote about toads. We went to Wells by train.",
    ]);
    expect(labels.get("Paul Kammerer")).toBe(2);
    expect(labels.has("Kammerer")).toBe(false);
    expect(labels.get("Eve Wells") ?? 1).toBe(1);
  });

  it("leave a surname of two people alone where neither is meant more", () => {
    const labels = labelsOf([
      "The tides of George Darwin are high.",
      "The barnacles of Charles Darwin are famous.",
      "The followers of Darwin loved barnacles.",
    ]);
    expect(labels.get("Darwin")).toBe(1);
  });

  it("leave it alone where the pile names another of that surname, full name or not", () => {
    const labels = labelsOf([
      "The microbes of Theobald Smith in cattle fever are famous.",
      "The plants of Thea Smith Barton were drawn.",
      "The followers of Smith loved barnacles.",
    ]);
    expect(labels.get("Theobald Smith") ?? 1).toBe(1);
  });
});
