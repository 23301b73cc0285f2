// Short forms: one meaning resolves in every paper, two meanings split, and papers that define none
// are placed by what they talk about.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameLongForm } from "#core/concepts/variants/sameLongForm.ts";
import type { PaperAbbreviations } from "#core/concepts/variants/senseChoice.ts";
import { shortFormOf } from "#core/concepts/variants/shortForms.ts";
import { findAbbreviations } from "#core/language/abbreviations/abbreviations.ts";
import { canonicalKey, canonicalWord } from "#core/language/canonical.ts";
import { resolveAll } from "../support/senses.ts";

const STOP = new Set(
  "a an the of in on by for with and or is are was were to its it we from than over under after".split(" "),
);

function read(paper: string, text: string): PaperAbbreviations {
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const vocabulary = [...new Set(words.map((word) => canonicalWord(word)).filter((word) => !STOP.has(word)))];
  return { paper, definitions: findAbbreviations(text), vocabulary };
}

const entries = readFileSync(new URL("../fixtures/acronyms/ambiguous.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | "));

describe("ambiguous short forms", () => {
  const papers = entries.flatMap(([short = "", , definesA = "", usesA = "", , definesB = "", usesB = ""]) => [
    read(`${short}-a1`, definesA),
    read(`${short}-a2`, usesA),
    read(`${short}-b1`, definesB),
    read(`${short}-b2`, usesB),
  ]);
  const resolution = resolveAll(papers);

  it("has at least forty of them, each found to be ambiguous", () => {
    expect(entries.length).toBeGreaterThanOrEqual(40);
    expect(entries.map(([short = ""]) => short).filter((short) => !resolution.senses.ambiguous.has(short))).toEqual([]);
  });

  it("gives every paper that defines one its own meaning", () => {
    for (const [short = "", longA = "", , , longB = ""] of entries) {
      expect(resolution.meaning(`${short}-a1`, short)).toBe(canonicalKey(longA.split(" ")));
      expect(resolution.meaning(`${short}-b1`, short)).toBe(canonicalKey(longB.split(" ")));
    }
  });

  it("places at least 90 % of the papers that define none, and fewer than 2 % wrongly", () => {
    const verdicts = entries.flatMap(([short = "", longA = "", , , longB = ""]) => [
      { short, found: resolution.meaning(`${short}-a2`, short), right: canonicalKey(longA.split(" ")) },
      { short, found: resolution.meaning(`${short}-b2`, short), right: canonicalKey(longB.split(" ")) },
    ]);
    const wrong = verdicts.filter(({ found, right }) => found !== undefined && found !== right);
    const right = verdicts.filter((verdict) => verdict.found === verdict.right);
    expect(right.length, JSON.stringify(verdicts.filter((v) => v.found !== v.right))).toBeGreaterThanOrEqual(
      0.9 * verdicts.length,
    );
    expect(wrong.length).toBeLessThan(0.02 * verdicts.length);
  });

  it("leaves the bare short form where a paper shares nothing with either meaning", () => {
    const more = resolveAll([...papers, read("other", "An AL was seen.")]);
    expect(more.meaning("other", "AL")).toBeUndefined();
    expect(more.decisions).toContainEqual({ paper: "other", short: "AL", reason: "undecided" });
  });

  it("does not depend on the order of the papers", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        expect(resolveAll(shuffled).senses).toEqual(resolution.senses);
      }),
      { numRuns: 5 },
    );
  });
});

describe("short forms with one meaning", () => {
  const resolution = resolveAll([
    read("p1", "Large language models (LLMs) are trained."),
    read("p2", "We prompt a large language model (LLM)."),
    read("p3", "LLMs are everywhere, and so is a large-language model."),
    read("p4", "A convolutional neural network (CNN) and convolution neural networks (CNNs)."),
    read("p5", "Support vector machines (SVMs) separate; svms do."),
  ]);

  it("resolve in papers that never define them, in the plural, too", () => {
    expect(resolution.meaning("p3", "LLMs")).toBe("large language model");
    expect(resolution.meaning("p3", "LLM")).toBe("large language model");
  });

  it("are not split by variants of one long form", () => {
    expect(resolution.senses.ambiguous.size).toBe(0);
    expect(resolution.meaning("p1", "CNN")).toMatch(/^convolution(al)? neural network$/);
  });

  it("spell out short forms inside long forms", () => {
    const dos = resolveAll([
      read("p1", "Denial of service (DoS) attacks."),
      read("p2", "A distributed DoS (DDoS) attack."),
      read("p3", "Distributed denial of service (DDoS) attacks."),
    ]);
    expect(dos.senses.ambiguous.size).toBe(0);
    expect(dos.meaning("p2", "DDoS")).toBe("distributed denial of service");
  });

  it("do not turn an act into its object", () => {
    const lm = resolveAll([read("p1", "A language model (LM)."), read("p2", "We study language modeling (LM).")]);
    expect(lm.senses.ambiguous.size).toBe(0);
    expect(lm.senses.sameLongForm.size).toBe(0);
  });

  it("resolve in lower case only where no word can be meant", () => {
    expect(resolution.meaning("p3", "svms")).toBe("support vector machine");
    const us = resolveAll([read("p1", "Ultrasound scans (US) and information technology (IT).")]);
    expect(us.meaning("p1", "it")).toBeUndefined();
    expect(us.meaning("p1", "IT")).toBe("information technology");
  });
});

describe("a meaning that one paper of many contradicts", () => {
  const often = Array.from({ length: 20 }, (_, i) => read(`m${i}`, "A large language model (LLM) writes text."));
  const once = read("odd", "Logistic loss minimization (LLM) of convex surrogates.");
  const resolution = resolveAll([...often, once, read("user", "An LLM summarizes news.")]);

  it("keeps its hold on papers that give no reason for the other", () => {
    expect(resolution.meaning("user", "LLM")).toBe("large language model");
    expect(resolution.meaning("odd", "LLM")).toBe("logistic loss minimization");
  });
});

describe("isSameLongForm", () => {
  it.each([
    ["convolutional neural network", "convolution neural network", true],
    ["global positioning system", "global position system", true],
    ["long short term memory", "long short term memory network", true],
    ["area under curve", "area under the roc curve", true],
    ["receiver operating characteristic", "receiver operating characteristic curve", true],
    ["hidden markov model", "hidden marcov model", true],
    ["collaborative filtering", "collaborative filleting", true],
    ["alternative direction multiplier method", "alternating direction method of multiplier", true],
    ["cellular neural network", "convolutional neural network", false],
    ["self supervised learning", "semi supervised learning", false],
    ["inductive logic", "intuitionistic logic", false],
    ["reinforcement learning", "representation learning", false],
    ["latent dirichlet allocation", "linear discriminant analysis", false],
    ["multi agent system", "multiple alignment of sequence", false],
    ["genetic programming", "gaussian process", false],
    ["mutual information", "multiple instance", false],
  ])("%s / %s: %s", (a, b, same) => {
    expect(isSameLongForm(a, b)).toBe(same);
    expect(isSameLongForm(b, a)).toBe(same);
  });
});

describe("shortFormOf", () => {
  it.each([
    ["LLMs", "LLM"],
    ["SVM's", "SVM"],
    ["MDPs'", "MDP"],
    ["svms", "svm"],
    ["QoS", "QoS"],
    ["AIDS", "AIDS"],
    ["CoT", "CoT"],
    ["dbms", "dbms"],
    ["US", "US"],
  ])("%s → %s", (surface, short) => {
    expect(shortFormOf(surface)).toBe(short);
  });
});

describe("one meaning", () => {
  it("is not split by a number that some papers leave out", () => {
    const { senses } = resolveAll([
      read("a", "coronavirus disease 2019 (COVID-19) spread"),
      read("b", "the coronavirus disease (COVID-19) spread"),
      read("c", "corona virus disease-19 (COVID-19) spread"),
    ]);
    expect(senses.senses.map(({ short }) => short)).toEqual(["COVID-19"]);
  });

  it("is not one word that holds the short form", () => {
    expect(findAbbreviations("viruses of RNA (ssRNA +) are small")).toEqual([]);
  });
});
