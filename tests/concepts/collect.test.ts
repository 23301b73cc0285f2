// Which spans of a paper are offered as concepts: a title's act is not part of what it is done to.
import { describe, expect, it } from "vitest";
import { collectCandidates } from "#core/concepts/collect.ts";
import { analysePaper } from "#core/language/analysePaper.ts";

function keysOf(title: string, abstract = "We report it."): string[] {
  const paper = { id: "p", order: 0, title, abstract };
  return [...collectCandidates(paper, analysePaper(paper)).candidates.keys()];
}

describe("candidates", () => {
  it.each([
    ["Benchmarking Benchmark Leakage in Large Language Models", "benchmark leakage", "benchmarking benchmark leakage"],
    ["Large Monkeys: Scaling Inference Compute with Samples", "inference compute", "scaling inference compute"],
    ["Ranking Web Objects by Links", "web object", "ranking web object"],
  ])("of “%s” leave its act out", (title, object, act) => {
    const keys = keysOf(title);
    expect(keys).toContain(object);
    expect(keys).not.toContain(act);
  });

  it("leave out an act in the abstract where science knows its object", () => {
    const keys = keysOf("On agents", "It works by prompting language models again.");
    expect(keys).toContain("language model");
    expect(keys).not.toContain("prompting language model");
  });

  it.each([
    ["Learning algorithm design for robots", "learning algorithm design"],
    ["Programming language semantics", "programming language semantics"],
    ["Sampling methods for graphs", "sampling method"],
  ])("of “%s” keep a name that begins with a gerund", (title, name) => {
    expect(keysOf(title)).toContain(name);
  });
});

it("takes nothing empty that somebody has for a concept, but what science calls after somebody", () => {
  const keys = keysOf("Temminck's work", "It led to Darwin's theory and America's response.");
  expect(keys).toContain("darwin theory");
  for (const key of ["temminck work", "america response"]) expect(keys).not.toContain(key);
});

describe("a place", () => {
  const ABOUT = "Wetlands of China shrink. China lost a third of them. Policy in China changes.";
  it("is no candidate where it only tells where", () => {
    expect(keysOf("Rotavirus strains in China", "Strains were collected in China.")).not.toContain("china");
    expect(keysOf("Rotavirus strains", "Strains from Tunisia and Japan were read.")).not.toContain("tunisia");
  });
  it("is one where many sentences are about it, or its title is", () => {
    expect(keysOf("Wetlands shrink", ABOUT)).toContain("china");
    expect(keysOf("The church and Poland", "The church shaped Poland.")).toContain("poland");
  });
  it("is one in a title without an abstract", () => {
    expect(keysOf("A history of Poland", "")).toContain("poland");
  });
});

describe("no candidate", () => {
  it.each([
    ["a clause after a plural", "Patients experiencing heartburn were asked.", "patient experiencing heartburn"],
    ["a clause after a plural", "We list factors affecting crane stopovers.", "factor affecting crane stopover"],
    ["a number in a register", "It was registered as CRD42017080162 in time.", "crd42017080162"],
    ["what is cut out of brackets", "Films of poly(methyl methacrylate were cast.", "poly(methyl methacrylate"],
    ["an arm of a study", "In all patients of subgroup A1 it healed.", "subgroup a1"],
    ["a sham arm", "The limitations include the lack of a sham arm and its cost.", "sham arm"],
    ["a report of nothing", "This provided strong evidence of it.", "provided strong evidence"],
    ["an adverb", "It fell thereafter.", "thereafter"],
    ["letters in a row", "The K-L was low.", "k l"],
    ["letters in a row", "We cast layers (L + L + F + F (LLFF)) of it.", "l + l + f + f"],
  ])("is %s: %s", (_, sentence, key) => {
    expect(keysOf("On it", sentence)).not.toContain(key);
  });

  it.each([
    ["Enterprise resources planning systems", "enterprise resource planning system"],
    ["A machine learning system", "machine learning system"],
    ["Bovine viral diarrhea and C1 (complement) binding", "complement"],
  ])("takes what a phrase of “%s” is made of", (title, key) => {
    expect(keysOf(title)).toContain(key);
  });
});

it("takes no qualifier that only points as part of a name", () => {
  expect(keysOf("On it", "We pay particular attention to it.")).toEqual([]);
});
