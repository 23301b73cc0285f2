// What says nothing about a topic, and what a field's own phrase says.
import { describe, expect, it } from "vitest";
import { collectCandidates } from "#core/concepts/collect.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { commonRate, isCommonPhrase, isFieldPhrase } from "#core/language/background.ts";
import { boilerplateReason } from "#core/language/boilerplate.ts";

const keysOf = (abstract: string): string[] => {
  const paper = { id: "p", order: 0, title: "", abstract };
  return [...collectCandidates(paper, analysePaper(paper)).candidates.keys()];
};

describe("boilerplate", () => {
  it.each([
    "high-resolution",
    "long-term",
    "new method",
    "previous work",
    "experimental result",
    "important role",
    "case study",
    "state of the art",
  ])("%s says nothing", (phrase) => {
    expect(boilerplateReason(phrase.split(" "))).toBe(true);
  });

  it.each(["k-theory", "l-function", "meta-analysis", "cost-effectiveness", "lower bound", "systematic review"])(
    "%s is a field's own",
    (phrase) => {
      expect(boilerplateReason(phrase.split(" "))).toBe(false);
    },
  );

  it("leaves out a head that only relates the adjectives before it", () => {
    const keys = keysOf("An equivariant version and a topological setting follow from a nonlinear partial setting.");
    expect(keys.join("; ")).not.toMatch(/version|setting/);
    expect(keysOf("It needs the GPU setting of a systematic review.")).toEqual(
      expect.arrayContaining(["gpu setting", "systematic review"]),
    );
  });

  it("keeps the qualifier that opens a field's own phrase", () => {
    expect(keysOf("We give a systematic review of recent work.")).toContain("systematic review");
    expect(keysOf("We give recent work.")).not.toContain("recent work");
  });
});

describe("the background", () => {
  it("tells words of all fields from words of one", () => {
    expect(commonRate("result")).toBeGreaterThan(commonRate("theorem"));
    expect(commonRate("ulcer")).toBe(0);
  });

  it("tells phrases that all fields use from those of a few", () => {
    expect(isCommonPhrase("important role")).toBe(true);
    expect(isFieldPhrase("lower bound")).toBe(true);
    expect(isFieldPhrase("strong assumption")).toBe(false);
    // as many papers, but of any field
    expect(isFieldPhrase("systematic review")).toBe(true);
    expect(isFieldPhrase("valuable insight")).toBe(false);
    expect(isFieldPhrase("pivotal role")).toBe(false);
  });
});
