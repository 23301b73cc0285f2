// The whole concept stage on small and awkward corpora: offsets, counts that add up, order that
// does not matter.
import { describe, expect, it } from "vitest";
import { countDropped } from "#core/audit.ts";
import { findConcepts } from "#core/concepts/findConcepts.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import type { Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({ id, order: 0, title, abstract });

const PAPERS: readonly Paper[] = [
  paper(
    "a",
    "Contrastive learning of sentence embeddings",
    "We study contrastive learning for sentence embeddings with large language models (LLMs). Extensive experiments show the state of the art. The loss is mathcal{O}(n^2) and code is at https://example.org/a_b.",
  ),
  paper(
    "b",
    "Scaling laws of LLMs",
    "Scaling laws predict the test loss of LLMs.The inductive bias of neural networks matters, e.g. for word2vec, BM25 and BigO(Bench). Contrastive learning helps sentence embeddings.",
  ),
  paper(
    "c",
    "Apprentissage profond",
    "Nous étudions les réseaux de neurones et leur apprentissage dans le cadre de la reconnaissance de la parole, avec des méthodes qui sont plus rapides que les autres.",
  ),
  paper("d", "", ""),
];

const run = (papers: readonly Paper[]) => findConcepts(papers, papers.map(analysePaper), DEFAULT_PARAMETERS);

describe("findConcepts", () => {
  const found = run(PAPERS);
  const byId = new Map(PAPERS.map((one) => [one.id, one]));

  it("tells every mention by offsets that slice to its surface", () => {
    const mentions = [...found.concepts, ...found.terms].flatMap((concept) => concept.mentions);
    expect(mentions.length).toBeGreaterThan(10);
    for (const { paper: id, span, surface } of mentions)
      expect(byId.get(id)?.[span.field].slice(span.start, span.end)).toBe(surface);
  });

  it("accounts for every candidate exactly once", () => {
    for (const audit of found.audit.papers) {
      const dropped = Object.values(audit.dropped).reduce((sum, list) => sum + list.length, 0);
      expect(audit.kept.length + dropped).toBe(audit.seen);
    }
    const total = Object.values(countDropped(found.audit)).reduce((sum, count) => sum + count, 0);
    const seen = found.audit.papers.reduce((sum, audit) => sum + audit.seen, 0);
    const kept = found.audit.papers.reduce((sum, audit) => sum + audit.kept.length, 0);
    expect(seen).toBe(kept + total);
  });

  it("calls a concept by its short form where clearly more papers write that", () => {
    const zones = ["Sleep", "Food", "School", "Work"].map((what, i) =>
      paper(`z${i}`, `${what} and COVID-19`, `${what} got worse during COVID-19. Everyone knows COVID-19 by now.`),
    );
    const spelled = paper(
      "y",
      "Coronavirus disease 2019 in homes",
      "Coronavirus disease 2019 (COVID-19) spread in homes.",
    );
    const { concepts } = run([...zones, spelled]);
    const labels = concepts.map(({ label }) => label);
    expect(labels).toContain("COVID-19");
    // and has no short form besides
    expect(concepts.find(({ label }) => label === "COVID-19")?.acronym).toBeUndefined();
    // the title writes the long form too, though a number is no part of a phrase
    expect(labels).not.toContain("coronavirus disease");
  });

  it("reads a definition whose letters are longer in lower case where it stands", () => {
    const what = "İİ area under the curve (AUC)";
    const { concepts } = run([
      paper("i", "Curves", `We report ${what} and the AUC again. The area under the curve is large.`),
    ]);
    const spans = concepts.flatMap(({ mentions }) => mentions.map(({ surface }) => surface.toLowerCase()));
    expect(spans).toContain("area under the curve");
  });

  it("joins a short form to its long form in a paper that only uses it", () => {
    const concept = found.concepts.find(({ key }) => key === "large language model");
    expect(concept?.label).toBe("large language model");
    expect(concept?.acronym).toBe("LLM");
    expect(concept?.salience.map((salience) => salience.paper)).toEqual(["a", "b"]);
  });

  it("does not depend on the order of the papers", () => {
    expect(run([...PAPERS].reverse())).toEqual(found);
  });

  it("lets boilerplate, formulas and links be no concept", () => {
    const labels = found.concepts.map(({ label }) => label.toLowerCase());
    for (const label of labels) expect(label).not.toMatch(/experiment|state of the art|mathcal|example\.org|https/);
  });

  it("lets boilerplate be no concept where it is defined", () => {
    const abstract =
      "We reach new state-of-the-art (SOTA) accuracy in sentence ordering. No SOTA system orders sentences.";
    const { concepts } = run([{ id: "s", order: 0, title: "Sentence ordering", abstract }]);
    expect(concepts.map(({ key }) => key)).toContain("sentence ordering");
    for (const { key, label } of concepts) expect(`${key} ${label}`).not.toMatch(/sota|state.of.the.art/i);
  });

  it("cuts other languages at their stop words and says so", () => {
    const french = found.audit.papers.find(({ paper: id }) => id === "c");
    expect(french).toMatchObject({ language: "fr", tagged: false });
    expect(french?.kept).toContain("apprentissage profond");
  });

  it("survives a paper without text", () => {
    expect(found.audit.papers.find(({ paper: id }) => id === "d")).toMatchObject({ seen: 0, kept: [] });
  });
});
