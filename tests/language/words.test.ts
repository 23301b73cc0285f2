// Words for comparing papers: what is one word, what carries no weight, and that every word can be
// found again in its text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords } from "#core/language/words.ts";

const content = (text: string): string[] =>
  readWords(text)
    .filter((word) => word.content)
    .map((word) => word.stem);

describe("readWords", () => {
  it("splits hyphens but joins prefixes, so that spellings meet", () => {
    expect(content("state-of-the-art decoding")).toEqual(["state", "art", "decod"]);
    expect(new Set([...content("pre-training"), ...content("Pretraining"), ...content("pre‑trained")]).size).toBe(1);
    expect(content("fine-tuned")).toEqual(content("finetuning"));
  });

  it("gives no weight to stop words, numbers and single letters, and leaves out links, formulas and commands", () => {
    expect(content("We don't use the 3 models' x")).toEqual(["us", "model"]);
    expect(content("see https://example.org/models $O(n \\log n)$ \\textbf{bold} costs $5 and $10")).toEqual([
      ...["see", "bold", "cost"],
    ]);
  });

  it("reads a formula glued to a word as part of it: an estimate of any kind is no C0-estimate", () => {
    const stems = (text: string) => readWords(text).map(({ stem, joined }) => `${joined ? "+" : ""}${stem}`);
    expect(stems("the $C^0$-estimates")).toEqual(["the", "+c0", "+estim"]);
    for (const [written, plain] of [
      ["$K$-theory", "K-theory"],
      ["$\\infty$-categories", "∞-categories"],
      ["$L_2$-norm", "L2-norm"],
    ] as const)
      expect(stems(written)).toEqual(stems(plain));
    expect(stems("costs $5-10$ in all, $x + y$-planes")).not.toContain("x");
  });

  it("joins words across spaces and hyphens, never across other marks", () => {
    expect(readWords("draft model, target-model (fast)").map((word) => word.joined)).toEqual([
      ...[false, true, false, true, false],
    ]);
  });

  it("pairs the characters of scripts without spaces", () => {
    expect(content("数据选择 für Größen")).toEqual(["数据", "据选", "选择", "für", "größen"]);
  });

  it("finds every word at its place, in order, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        let end = -1;
        for (const word of readWords(text)) {
          expect(word.start).toBeLessThan(word.end);
          expect(word.end).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).not.toMatch(/^\s|\s$/);
          end = word.end;
        }
      }),
    );
  });
});
