// Lists that people write: VOSviewer's thesaurus form, stop, keep and merge lists; bad lines cost
// themselves and say where.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLists } from "#core/concepts/lists/readLists.ts";
import {
  applyLists,
  type ConceptLists,
  combineLists,
  parseKeepList,
  parseMergeList,
  parseStopList,
  parseThesaurus,
} from "#core/concepts/lists/thesaurus.ts";
import type { Outcome } from "#core/issue.ts";

function value(outcome: Outcome<ConceptLists>): ConceptLists {
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => issue.message).join(" "));
  return outcome.value;
}

describe("parseThesaurus", () => {
  it("reads VOSviewer's form: header, tab, blank means ignore", () => {
    const lists = value(parseThesaurus("label\treplace by\nLLMs\tlarge language model\nproposed method\t\n"));
    expect(applyLists("llm", lists)).toBe("large language model");
    expect(applyLists("proposed method", lists)).toBeUndefined();
    expect(applyLists("graph", lists)).toBe("graph");
    expect(lists.labels.get("large language model")).toBe("large language model");
  });

  it("does without a header, with columns swapped under a header, with BOM, CRLF and quotes", () => {
    expect(applyLists("llm", value(parseThesaurus("LLM\tlanguage model")))).toBe("language model");
    expect(applyLists("llm", value(parseThesaurus("replace by\tlabel\r\nlanguage model\tLLM\r\n")))).toBe(
      "language model",
    );
    expect(applyLists("llm", value(parseThesaurus('\uFEFFlabel\treplace by\n"LLM"\t"language model"\n')))).toBe(
      "language model",
    );
  });

  it("follows chains and breaks circles, the same way whatever the order of lines", () => {
    const lines = ["c\ta", "a\tb", "b\tc", "x\ty", "y\tz"];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const lists = value(parseThesaurus(shuffled.join("\n")));
        expect(["a", "b", "c"].map((key) => applyLists(key, lists))).toEqual(["a", "a", "a"]);
        expect(applyLists("x", lists)).toBe("z");
      }),
    );
  });

  it("reports bad lines by number and keeps the good ones", () => {
    const outcome = parseThesaurus(
      "label\treplace by\n\tnothing\nLLM\tlanguage model\nLLM\tbig model\n***\tx\n",
      "t.txt",
    );
    expect(outcome.issues.map(({ code, line, path }) => [code, line, path])).toEqual([
      ["thesaurus/no-label", 2, "t.txt"],
      ["thesaurus/twice", 4, "t.txt"],
      ["thesaurus/no-word", 5, "t.txt"],
    ]);
    expect(applyLists("llm", value(outcome))).toBe("big model");
  });

  it("tells each line that says less than it seems to", () => {
    const told = ({ issues }: Outcome<unknown>) => issues.map(({ code, severity, line }) => [code, severity, line]);
    expect(told(parseThesaurus("LLM\tlanguage model\nno tab here\nBLEU\tscore\tmetric\nleft out\t\n"))).toEqual([
      ["thesaurus/ignored", "note", 2],
      ["thesaurus/cells", "warning", 3],
    ]);
    expect(told(parseStopList("one phrase\ntwo\tphrases\n"))).toEqual([["thesaurus/cells", "warning", 2]]);
    expect(told(parseKeepList("a\tb\n"))).toEqual([["thesaurus/cells", "warning", 1]]);
    const lists = { stop: { text: "graph\ntree", path: "s" }, keep: { text: "Graphs", path: "k" } };
    expect(readLists(lists).issues.map(({ message }) => message)).toEqual([
      'The keep list and another list both name "graph": it is kept.',
    ]);
  });

  it("fails only where nothing can be used", () => {
    expect(parseThesaurus("just a line").ok).toBe(false);
    expect(parseThesaurus("").ok).toBe(true);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseThesaurus(text).ok === "boolean"));
  });
});

describe("the other lists", () => {
  it("stop, keep and merge lists say what they say", () => {
    expect(applyLists("case study", value(parseStopList("Case studies\n")))).toBeUndefined();
    expect(value(parseKeepList("Bayes nets")).keep.has("bayes net")).toBe(true);
    const merged = value(parseMergeList("neural network\tneural net\tANN\nBLEU; bilingual evaluation understudy\n"));
    expect(applyLists("ann", merged)).toBe("neural network");
    expect(applyLists("bilingual evaluation understudy", merged)).toBe("bleu");
    expect(merged.labels.get("bleu")).toBe("BLEU");
    expect(parseMergeList("lonely").ok).toBe(false);
  });

  it("combine so that a kept key is neither ignored nor replaced, and later lists win", () => {
    const lists = combineLists(
      value(parseStopList("graph\nnetwork")),
      value(parseMergeList("tree\tgraph")),
      value(parseMergeList("forest\tbush")),
      value(parseMergeList("wood\tbush")),
      value(parseKeepList("graph")),
    );
    expect(applyLists("graph", lists)).toBe("graph");
    expect(applyLists("network", lists)).toBeUndefined();
    expect(applyLists("bush", lists)).toBe("wood");
  });
});
